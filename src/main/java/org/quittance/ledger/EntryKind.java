package org.quittance.ledger;

/** The cause of a journal entry. */
public enum EntryKind {
  PAYMENT,
  /** A bank took a payment back, or a part of it. */
  CHARGEBACK,
  /** What a bank had taken back is here again. */
  REINSTATEMENT,
  /** The creditor gave a part of the debt up. */
  WAIVER,
  /** A waiver taken back, because what it rewarded was undone. */
  WAIVER_WITHDRAWN
}
