package org.quittance.casefile.rules;

/** Where a case stands. A debtor sees the same words in plainer form. */
public enum CaseStatus {
  /** Claimed, payable, nothing stops it. */
  OPEN,
  /** Every action is stopped until staff release it; a payment is still accepted. */
  ON_HOLD,
  /** Nothing is owed any more. */
  SETTLED,
  /** Taken back by the creditor: the agency has no power to collect it. */
  RECALLED;

  /** Whether the case is over, unless something opens it again. */
  public boolean isClosed() {
    return this == SETTLED || this == RECALLED;
  }
}
