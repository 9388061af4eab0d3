package org.quittance.interest;

import org.quittance.refusal.RefusalCode;

/** Why interest is not computed. */
public enum InterestRefusal implements RefusalCode {
  /** No rate is published for a day of the period. Argument: that day. */
  RATE_NOT_PUBLISHED,
  /** A contract between professionals agrees less than the law allows. Arguments: rate, floor. */
  RATE_BELOW_FLOOR,
  /** Contractual interest was asked for without a rate. */
  CONTRACTUAL_RATE_MISSING,
  /** The period ends before it starts. Arguments: start, end. */
  DATES_REVERSED,
  /** A negative sum bears no interest. */
  NEGATIVE_PRINCIPAL;

  @Override
  public String code() {
    return name();
  }
}
