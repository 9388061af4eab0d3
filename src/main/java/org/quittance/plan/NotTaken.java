package org.quittance.plan;

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

  static NotTaken because(RefusalCode code) {
    return switch (code.code()) {
      case "PAYMENT_UNDER_WAY", "PAYMENT_REPLACED", "AUTOPAY_ON_HOLD" -> NOT_NOW;
      case "SAVED_METHOD_UNKNOWN", "SAVED_METHOD_UNUSABLE" -> METHOD_UNUSABLE;
      default -> LEFT_TO_DEBTOR;
    };
  }
}
