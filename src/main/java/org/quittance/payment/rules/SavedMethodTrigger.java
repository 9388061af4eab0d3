package org.quittance.payment.rules;

/** What ends a kept means of payment. */
public enum SavedMethodTrigger {
  REFUSE,
  FORGET
}
