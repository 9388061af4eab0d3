package org.quittance.demo.stripe;

import com.google.gson.JsonObject;

/**
 * Carries a setup intent through an attempt: to the cardholder's bank where it asks, to a method
 * saved with its customer, or to a refusal. No money moves.
 */
final class SetupAttempts {

  /** What Checkout needs to hear of its setup intents. */
  interface Follower {
    void saved(JsonObject intent);
  }

  private final SimulatedWorld world;
  private final Events events;
  private final PaymentMethods methods;
  private final Mandates mandates;
  private final String baseUrl;
  private Follower follower;

  SetupAttempts(
      SimulatedWorld world,
      Events events,
      PaymentMethods methods,
      Mandates mandates,
      String baseUrl) {
    this.world = world;
    this.events = events;
    this.methods = methods;
    this.mandates = mandates;
    this.baseUrl = baseUrl;
  }

  void follow(Follower checkout) {
    follower = checkout;
  }

  /**
   * Tries to save {@code method}.
   *
   * @param returnUrl where the bank sends the customer back to; null if unknown
   * @throws ApiRefusal 402 when the bank refuses; the intent has changed all the same
   */
  void confirm(JsonObject intent, JsonObject method, String returnUrl) {
    intent.addProperty("payment_method", Json.text(method, "id"));
    intent.add("last_setup_error", null);
    intent.add("next_action", null);
    if (!PaymentMethods.isCard(method)) {
      JsonObject mandate = mandates.of(method);
      intent.addProperty("mandate", Json.text(mandate, "id"));
      succeed(intent, method);
      events.record("mandate.updated", mandate);
      return;
    }
    TestCard card = methods.cardBehind(method);
    if (card.authentication() != TestCard.Authentication.NEVER) {
      sendToBank(intent, returnUrl);
    } else if (card.isRefusedWhenSaved()) {
      fail(intent, method, card.decline(), "card_error");
      throw ApiRefusal.setupDeclined(intent.getAsJsonObject("last_setup_error"), intent);
    } else {
      succeed(intent, method);
    }
  }

  /** The cardholder's bank is satisfied. */
  void authenticated(JsonObject intent) {
    requireAction(intent);
    succeed(intent, methods.resolve(Json.text(intent, "payment_method"), "payment_method"));
  }

  /** The customer refused or failed at their bank. */
  void notAuthenticated(JsonObject intent) {
    requireAction(intent);
    JsonObject method = methods.resolve(Json.text(intent, "payment_method"), "payment_method");
    fail(intent, method, Decline.SETUP_AUTHENTICATION_FAILED, "invalid_request_error");
  }

  void cancel(JsonObject intent, String reason) {
    intent.addProperty("status", "canceled");
    intent.addProperty("cancellation_reason", reason);
    intent.add("next_action", null);
    events.record("setup_intent.canceled", intent);
  }

  private void succeed(JsonObject intent, JsonObject method) {
    methods.save(method, Json.text(intent, "customer"));
    intent.add("next_action", null);
    intent.addProperty("status", "succeeded");
    events.record("setup_intent.succeeded", intent);
    follower.saved(intent);
  }

  private void sendToBank(JsonObject intent, String returnUrl) {
    JsonObject redirect = new JsonObject();
    redirect.addProperty("return_url", returnUrl);
    redirect.addProperty("url", baseUrl + "/bank/" + Json.text(intent, "id"));
    JsonObject next = new JsonObject();
    next.add("redirect_to_url", redirect);
    next.addProperty("type", "redirect_to_url");
    intent.add("next_action", next);
    intent.addProperty("status", "requires_action");
    events.record("setup_intent.requires_action", intent);
  }

  private void fail(JsonObject intent, JsonObject method, Decline decline, String type) {
    intent.addProperty("status", "requires_payment_method");
    intent.add("payment_method", null);
    intent.add("next_action", null);
    intent.add("last_setup_error", decline.asError(method, null, type));
    events.record("setup_intent.setup_failed", intent);
  }

  private static void requireAction(JsonObject intent) {
    if (!"requires_action".equals(Json.text(intent, "status"))) {
      throw ApiRefusal.unexpectedSetupState(
          intent, "This SetupIntent is " + Json.text(intent, "status") + ".");
    }
  }
}
