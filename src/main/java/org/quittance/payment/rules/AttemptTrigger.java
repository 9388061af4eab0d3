package org.quittance.payment.rules;

/** What moves an attempt to pay from one status to another. */
public enum AttemptTrigger {
  /** The provider has made the payment page. */
  OPEN,
  /** The debtor has given a mandate and the debit is on its way. */
  PROCESS,
  /** The provider holds the money. */
  SUCCEED,
  FAIL,
  EXPIRE,
  /** We closed it, or know that it never reached the provider. */
  CANCEL
}
