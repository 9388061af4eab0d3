package org.quittance.api;

import org.quittance.refusal.RefusalCode;

/** What can be wrong with one member of a body or one parameter of a query. */
enum BodyFault implements RefusalCode {
  FIELD_UNKNOWN,
  FIELD_MISSING,
  /** Exactly one of several members is needed. Argument: their names. */
  ONE_OF_NEEDED,
  /** Argument: the JSON type expected. */
  FIELD_TYPE_WRONG,
  TEXT_EMPTY,
  /** Argument: the greatest number of characters. */
  TEXT_TOO_LONG,
  TEXT_WITH_CONTROL_CHARACTER,
  /** Argument: what it should look like. */
  TEXT_MALFORMED,
  DATE_INVALID,
  DATE_OUT_OF_RANGE,
  AMOUNT_INVALID,
  AMOUNT_FRACTIONAL_CENT,
  AMOUNT_NEGATIVE,
  AMOUNT_TOO_LARGE,
  CURRENCY_UNSUPPORTED,
  RATE_INVALID,
  /** Argument: the values there are. */
  VALUE_UNKNOWN,
  /** Arguments: least and greatest. */
  NUMBER_OUT_OF_RANGE,
  LIST_EMPTY,
  /** Argument: the greatest number of elements. */
  LIST_TOO_LONG;

  @Override
  public String code() {
    return name();
  }
}
