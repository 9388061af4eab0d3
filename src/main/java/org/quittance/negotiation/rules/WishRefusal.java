package org.quittance.negotiation.rules;

import org.quittance.refusal.RefusalCode;

/** Why a wish cannot be turned into terms at all, whatever the bounds. */
public enum WishRefusal implements RefusalCode {
  /** Nothing is owed, so nothing is to be agreed. */
  WISH_NOTHING_OWED,
  /** Zero or less. */
  WISH_AMOUNT_NOT_POSITIVE,
  /** More than is owed. Argument: what is owed. */
  WISH_AMOUNT_ABOVE_BALANCE,
  /** Another currency than the debt's. Argument: the code of the debt's currency. */
  WISH_CURRENCY_DIFFERS,
  /** Fewer than one instalment or more than can be written. Argument: the most. */
  WISH_COUNT_OUT_OF_RANGE,
  /** So many instalments that one would be less than a cent. */
  WISH_INSTALMENT_BELOW_ONE_CENT,
  /** A date before today. */
  WISH_DATE_PAST,
  /** A date that nobody can promise anything for. Argument: the last date taken. */
  WISH_DATE_TOO_FAR,
  /** No day of a month. */
  WISH_DAY_OF_MONTH_WRONG,
  /** Two payments on one day, or a down payment that is not before the first instalment. */
  WISH_DATES_COLLIDE,
  /** A down payment that leaves nothing to spread. Argument: the whole to be paid. */
  WISH_DOWN_PAYMENT_TOO_LARGE,
  /** The amounts do not add up to what is to be paid. Arguments: the whole, their sum. */
  WISH_SUM_DIFFERS,
  /** What is owed has changed since the terms were drawn up. Argument: what is owed. */
  TERMS_STALE;

  @Override
  public String code() {
    return name();
  }
}
