package org.quittance.plan.rules;

import org.quittance.refusal.RefusalCode;

/** Why a sum cannot be spread as asked. */
public enum ScheduleRefusal implements RefusalCode {
  /** There is nothing to spread. */
  TOTAL_NOT_POSITIVE,
  /** A schedule has from one instalment to a bound. Argument: the bound. */
  COUNT_OUT_OF_RANGE,
  /** Some instalment would be less than a cent. */
  INSTALMENT_BELOW_ONE_CENT;

  @Override
  public String code() {
    return name();
  }
}
