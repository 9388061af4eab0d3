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
  WAIVER_WITHDRAWN,
  /** The creditor gave up what a debtor had contested with reason. */
  CREDIT_NOTE,
  /** What had been paid on something that is not owed, now owed to the debtor. */
  OVERPAYMENT
}
