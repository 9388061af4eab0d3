package org.quittance.payment.rules;

/** What moves the wish to keep a means of payment from one standing to another. */
public enum SetupTrigger {
  /** The provider has made the page. */
  OPEN,
  SAVE,
  FAIL,
  EXPIRE,
  /** We know that it never reached the provider. */
  CANCEL
}
