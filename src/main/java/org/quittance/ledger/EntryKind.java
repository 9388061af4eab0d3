package org.quittance.ledger;

/** The cause of a journal entry. */
public enum EntryKind {
  PAYMENT,
  /** The creditor gave a part of the debt up. */
  WAIVER,
  /** A waiver taken back, because what it rewarded was undone. */
  WAIVER_WITHDRAWN
}
