package org.quittance.plan.rules;

/** What moves an instalment from one standing to another. */
public enum InstalmentTrigger {
  ANNOUNCE,
  COLLECT,
  /** The bank refused to pay it this time. */
  DECLINE,
  /** The order was not taken after all, or less came in than was asked for. */
  PUT_BACK,
  PAY,
  MISS,
  MOVE,
  SKIP,
  /** A bank took its money back, or the debtor had it spread differently. */
  REOPEN,
  CANCEL
}
