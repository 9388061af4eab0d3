package org.quittance.creditor;

/** What becomes of a dispute that the creditor does not answer in time. */
public enum SilenceRule {
  /** It is resolved for the debtor: whoever claims a debt has to prove it (C. civ. 1353). */
  FOR_DEBTOR,
  /** The agency decides on what it has. */
  AGENCY_DECIDES
}
