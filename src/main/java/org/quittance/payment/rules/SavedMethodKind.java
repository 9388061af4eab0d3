package org.quittance.payment.rules;

/** By what a debtor lets us collect their instalments. */
public enum SavedMethodKind {
  CARD,
  /** By a mandate that the provider keeps; each debit is announced before it is made. */
  SEPA_DEBIT
}
