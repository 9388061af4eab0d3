package org.quittance.payment;

import org.quittance.refusal.RefusalCode;

/** Why a payment cannot be recorded or attempted. */
public enum PaymentRefusal implements RefusalCode {
  PAYMENT_AMOUNT_NOT_POSITIVE,
  PAYMENT_AMOUNT_TOO_SMALL,
  PAYMENT_ABOVE_BALANCE,
  PAYMENT_IN_FUTURE,
  PAYMENT_ALREADY_RECORDED,
  PAYMENT_CHANNEL_BY_PROVIDER_ONLY,
  PAYMENT_NOTHING_OWED,
  PAYMENT_CASE_CLOSED,
  PAYMENT_CLAIM_UNKNOWN,
  PAYMENT_UNDER_WAY,
  PAYMENT_AMOUNT_STALE,
  PAYMENT_PROVIDER_UNREACHABLE,
  PAYMENT_PROVIDER_REFUSED,
  PAYMENT_REPLACED,
  ATTEMPT_UNKNOWN,
  RECEIPT_UNKNOWN,
  /** There is none, or a colleague has had it tried again. */
  NOTICE_NOT_PARKED;

  @Override
  public String code() {
    return name();
  }
}
