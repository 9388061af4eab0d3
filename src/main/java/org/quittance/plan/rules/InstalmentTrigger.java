package org.quittance.plan.rules;

/** What moves an instalment from one standing to another. */
public enum InstalmentTrigger {
  ANNOUNCE,
  COLLECT,
  /** The bank refused to pay it this time. */
  DECLINE,
  /** Less came in than was asked for, because something else had been paid meanwhile. */
  PAY_PART,
  PAY,
  MISS,
  MOVE,
  SKIP,
  /** A bank took its money back, or the debtor had it spread differently. */
  REOPEN,
  CANCEL
}
