package org.quittance.payment.rules;

/** What moves a bank's objection to a payment from one standing to another. */
public enum ChargebackTrigger {
  TAKE,
  LOSE,
  WIN,
  DROP
}
