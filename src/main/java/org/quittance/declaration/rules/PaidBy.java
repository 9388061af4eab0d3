package org.quittance.declaration.rules;

/** By which means somebody says they paid. */
public enum PaidBy {
  TRANSFER,
  CARD,
  CHEQUE,
  CASH,
  DIRECT_DEBIT,
  OTHER
}
