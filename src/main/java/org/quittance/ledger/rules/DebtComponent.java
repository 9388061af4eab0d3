package org.quittance.ledger.rules;

/**
 * What a debt consists of, in the order a payment is spent on it: interest before principal (C.
 * civ. 1343-1). That the indemnity stands between them is one defensible reading; the law does not
 * say.
 */
public enum DebtComponent {
  INTEREST,
  INDEMNITY,
  PRINCIPAL
}
