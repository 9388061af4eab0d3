package org.quittance.payment.rules;

/** What a debtor is told about an attempt to pay, whatever it is called inside. */
public enum DebtorView {
  /** We do not know yet: the provider or the bank has not answered. Nothing is to be paid again. */
  PENDING,
  /** The money has arrived, and there is a receipt. */
  PAID,
  /** The bank said no; nothing was taken. */
  REFUSED,
  /** Nobody finished paying; nothing was taken. */
  NOT_FINISHED
}
