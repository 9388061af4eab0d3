package org.quittance.demo.stripe;

/**
 * Why a payment was refused.
 *
 * @param code the error code of the API, also the charge's failure code
 * @param declineCode the issuer's reason, or null when the code says it all
 * @param message what Stripe would tell the buyer, in English
 */
record Decline(String code, String declineCode, String message) {

  static final Decline AUTHENTICATION_REQUIRED =
      new Decline(
          "authentication_required",
          "authentication_required",
          "Your card was declined. This transaction requires authentication.");

  static final Decline NOT_A_TEST_CARD =
      byIssuer(
          "live_mode_test_card",
          "Your card was declined. Your request was in test mode, but used a non test card. For a"
              + " list of valid test cards, visit: https://stripe.com/docs/testing.");

  static final Decline AUTHENTICATION_FAILED =
      new Decline(
          "payment_intent_authentication_failure",
          null,
          "We are unable to authenticate your payment method. Please choose a different payment"
              + " method and try again.");

  static Decline byIssuer(String declineCode, String message) {
    return new Decline("card_declined", declineCode, message);
  }

  /** The key under which the payment page explains this refusal in the buyer's language. */
  String reason() {
    return declineCode == null ? code : declineCode;
  }
}
