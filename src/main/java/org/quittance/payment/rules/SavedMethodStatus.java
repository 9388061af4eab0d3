package org.quittance.payment.rules;

/** Where a kept means of payment stands. */
public enum SavedMethodStatus {
  KEPT,
  /** Refused for good by its bank, or its mandate withdrawn: never charged again. */
  REFUSED,
  /** Let go of by its debtor. */
  FORGOTTEN
}
