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
  /** What was declared of the debtor forbids payments (C. conso L722-5, C. com. L622-7 …). */
  PAYMENT_SUSPENDED,
  PAYMENT_CLAIM_UNKNOWN,
  PAYMENT_UNDER_WAY,
  PAYMENT_AMOUNT_STALE,
  PAYMENT_PROVIDER_UNREACHABLE,
  PAYMENT_PROVIDER_REFUSED,
  PAYMENT_REPLACED,
  AUTOPAY_ON_HOLD,
  AUTOPAY_STOPPED,
  SAVED_METHOD_UNKNOWN,
  SAVED_METHOD_UNUSABLE,
  SETUP_UNKNOWN,
  SETUP_PROVIDER_UNREACHABLE,
  SETUP_PROVIDER_REFUSED,
  ATTEMPT_UNKNOWN,
  RECEIPT_UNKNOWN,
  /** There is none, or a colleague has had it tried again. */
  NOTICE_NOT_PARKED;

  @Override
  public String code() {
    return name();
  }
}
