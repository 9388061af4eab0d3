package org.quittance.creditor;

/** Which agreements with debtors a creditor has kept to itself in its mandate. */
public enum AgreementApproval {
  /** The agency agrees alone, inside its bounds. */
  NONE,
  /** The creditor approves agreements for less than the debt. */
  WAIVERS,
  /** The creditor approves every agreement. */
  ALL;

  /**
   * @param givesUpSome whether the agreement waives part of the debt
   */
  public boolean isNeeded(boolean givesUpSome) {
    return this == ALL || this == WAIVERS && givesUpSome;
  }
}
