package org.quittance.ledger.rules;

import org.quittance.refusal.RefusalCode;

/** Why a payment cannot be allocated as asked. */
public enum AllocationRefusal implements RefusalCode {
  /** A payment is zero or more. */
  NEGATIVE_PAYMENT,
  /** A component of a debt is negative. Argument: its id. */
  NEGATIVE_DEBT,
  /** Two debts share an id, or the choice names one twice. Argument: the id. */
  DEBT_NAMED_TWICE,
  /** The choice names a debt that is not there. Argument: its id. */
  UNKNOWN_DEBT;

  @Override
  public String code() {
    return name();
  }
}
