package org.quittance.demo.stripe;

import com.google.gson.JsonObject;

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

  static final Decline SETUP_AUTHENTICATION_FAILED =
      new Decline(
          "setup_intent_authentication_failure",
          null,
          "The latest attempt to set up the payment method has failed because authentication"
              + " failed.");

  static final Decline MANDATE_INVALID =
      new Decline(
          "payment_intent_mandate_invalid",
          null,
          "The provided mandate is invalid and can not be used for the payment intent.");

  static Decline byIssuer(String declineCode, String message) {
    return new Decline("card_declined", declineCode, message);
  }

  /**
   * The error as an intent keeps it.
   *
   * @param charge the failed charge, or null when none was made
   */
  JsonObject asError(JsonObject method, JsonObject charge, String type) {
    JsonObject error = new JsonObject();
    if (charge != null) {
      error.addProperty("charge", Json.text(charge, "id"));
    }
    error.addProperty("code", code);
    if (declineCode != null) {
      error.addProperty("decline_code", declineCode);
    }
    error.addProperty("doc_url", ApiRefusal.docUrl(code));
    error.addProperty("message", message);
    error.add("payment_method", method.deepCopy());
    error.addProperty("type", type);
    return error;
  }

  /** The key under which the payment page explains this refusal in the buyer's language. */
  String reason() {
    return declineCode == null ? code : declineCode;
  }
}
