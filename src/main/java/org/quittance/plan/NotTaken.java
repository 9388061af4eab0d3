package org.quittance.plan;

import java.util.Set;
import org.quittance.payment.PaymentRefusal;
import org.quittance.refusal.RefusalCode;

/** What it means for an instalment that the order to collect it was not taken. */
enum NotTaken {
  /**
   * Money is under way, a page is open, the case was held a moment ago: another day it may pass.
   */
  NOT_NOW,
  /** It was collected or refused for good before, or is too small: the debtor has to pay it. */
  LEFT_TO_DEBTOR,
  METHOD_UNUSABLE;

  private static final Set<RefusalCode> NOT_NOW_CODES =
      Set.of(
          PaymentRefusal.PAYMENT_UNDER_WAY,
          PaymentRefusal.PAYMENT_REPLACED,
          PaymentRefusal.AUTOPAY_ON_HOLD);
  private static final Set<RefusalCode> METHOD_CODES =
      Set.of(PaymentRefusal.SAVED_METHOD_UNKNOWN, PaymentRefusal.SAVED_METHOD_UNUSABLE);

  static NotTaken because(RefusalCode code) {
    if (NOT_NOW_CODES.contains(code)) {
      return NOT_NOW;
    }
    return METHOD_CODES.contains(code) ? METHOD_UNUSABLE : LEFT_TO_DEBTOR;
  }
}
