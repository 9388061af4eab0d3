package org.quittance.ledger.rules;

/** What a line of a breakdown adds to the debt or takes off it. */
public enum BreakdownComponent {
  PRINCIPAL,
  INTEREST,
  INDEMNITY,
  /** Taken off: money received. */
  PAYMENT,
  /** Taken off: given up by the creditor. */
  WAIVER,
  /** Added: money that was paid on what is not owed, and is owed back to the debtor. */
  REFUND,
  /** Taken off while a dispute about it lasts: not asked for, and not given up either. */
  CONTESTED,
  /** Changes no sum: from a day on there is no more interest, which a dispute has shown. */
  INTEREST_ENDED
}
