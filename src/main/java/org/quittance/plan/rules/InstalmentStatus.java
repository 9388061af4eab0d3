package org.quittance.plan.rules;

/** Where one part of a plan stands. */
public enum InstalmentStatus {
  SCHEDULED,
  /** The debtor was told that it is coming. */
  ANNOUNCED,
  /** Being collected by the means the debtor keeps for it; the bank has not answered. */
  COLLECTING,
  PAID,
  /** Its days of grace have passed and it is not paid. It is still owed. */
  MISSED,
  /** Left out; another behind the last one has taken its place. */
  SKIPPED,
  /** The plan ended before it was paid. */
  CANCELLED;

  /** Whether it is still to be paid. */
  public boolean isOpen() {
    return this == SCHEDULED || this == ANNOUNCED || this == COLLECTING || this == MISSED;
  }
}
