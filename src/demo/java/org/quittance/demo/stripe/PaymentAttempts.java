package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Carries a payment intent through an attempt: to the cardholder's bank where it asks, to success,
 * to a decline, or for a bank debit to the days of waiting and their end.
 */
final class PaymentAttempts {

  /** What Checkout needs to hear of its payment intents. */
  interface Follower {
    void paid(JsonObject intent);

    void processing(JsonObject intent);

    void debitSettled(JsonObject intent);

    void debitFailed(JsonObject intent);
  }

  private static final String SETTLE = "settle_debit";
  private static final Map<String, String> DEBIT_FAILURES =
      Map.of(
          "insufficient_funds", "The account has insufficient funds to cover this payment.",
          "debit_not_authorized",
              "The customer has notified their bank that this payment was" + " unauthorized.",
          "account_closed", "The bank account has been closed.");

  /** Failure codes of debits that an intent's error may carry as its own code. */
  private static final Set<String> CODES_OF_INTENTS =
      Set.of(
          "insufficient_funds",
          "refer_to_customer",
          "debit_not_authorized",
          "account_closed",
          "bank_account_restricted");

  private final SimulatedWorld world;
  private final Events events;
  private final PaymentMethods methods;
  private final Charges charges;
  private final Mandates mandates;
  private final String baseUrl;
  private final Duration debitTime;
  private Follower follower;

  PaymentAttempts(
      SimulatedWorld world,
      Events events,
      PaymentMethods methods,
      Charges charges,
      Mandates mandates,
      String baseUrl,
      Duration debitTime) {
    this.world = world;
    this.events = events;
    this.methods = methods;
    this.charges = charges;
    this.mandates = mandates;
    this.baseUrl = baseUrl;
    this.debitTime = debitTime;
    world.agenda().teach(SETTLE, this::settleAsTheAccountDoes);
  }

  void follow(Follower checkout) {
    follower = checkout;
  }

  /**
   * Tries to collect {@code intent} from {@code method}.
   *
   * @param offSession the customer is not there: a bank that asks for them means a decline
   * @param returnUrl where the bank sends the customer back to; null if unknown
   * @throws ApiRefusal 402 when it is declined; the intent has changed all the same
   */
  void confirm(JsonObject intent, JsonObject method, boolean offSession, String returnUrl) {
    intent.addProperty("payment_method", Json.text(method, "id"));
    intent.remove("last_payment_error");
    intent.add("last_payment_error", null);
    intent.add("next_action", null);
    if (!PaymentMethods.isCard(method)) {
      debit(intent, method);
      return;
    }
    TestCard card = methods.cardBehind(method);
    boolean bankAsks =
        switch (card.authentication()) {
          case NEVER -> asksForThreeDSecure(intent) && !card.brand().equals("amex");
          case ALWAYS -> true;
          case UNLESS_SET_UP -> !offSession || !methods.isSetUp(method);
          case IN_PRESENCE -> !offSession;
        };
    if (bankAsks && offSession) {
      decline(intent, method, Decline.AUTHENTICATION_REQUIRED, false);
    } else if (bankAsks) {
      sendToBank(intent, returnUrl);
    } else {
      collect(intent, method, card, false);
    }
  }

  /** The cardholder's bank is satisfied; may still end in a decline. */
  void authenticated(JsonObject intent) {
    requireAction(intent);
    JsonObject method = methods.resolve(Json.text(intent, "payment_method"), "payment_method");
    intent.add("next_action", null);
    collect(intent, method, methods.cardBehind(method), true);
  }

  /** The customer refused or failed at their bank. No charge was made. */
  void notAuthenticated(JsonObject intent) {
    requireAction(intent);
    JsonObject method = methods.resolve(Json.text(intent, "payment_method"), "payment_method");
    fail(intent, method, Decline.AUTHENTICATION_FAILED, "invalid_request_error", null);
  }

  /** The debit's money arrived. Nothing happens when the intent is not waiting for it. */
  void settle(JsonObject intent) {
    if (!"processing".equals(Json.text(intent, "status"))) {
      return;
    }
    world.agenda().cancel(SETTLE, Json.text(intent, "id"));
    JsonObject charge = world.store().get("charge", Json.text(intent, "latest_charge"));
    charges.succeed(charge);
    succeed(intent);
    follower.debitSettled(intent);
  }

  /**
   * The debit came back. Nothing happens when the intent is not waiting for it.
   *
   * @param code the bank's reason, such as {@code insufficient_funds}
   */
  void fail(JsonObject intent, String code) {
    if (!"processing".equals(Json.text(intent, "status"))) {
      return;
    }
    world.agenda().cancel(SETTLE, Json.text(intent, "id"));
    JsonObject charge = world.store().get("charge", Json.text(intent, "latest_charge"));
    JsonObject method = methods.resolve(Json.text(intent, "payment_method"), "payment_method");
    String message = DEBIT_FAILURES.getOrDefault(code, "The debit could not be collected.");
    charges.fail(charge, new Decline(code, null, message));
    Decline shown =
        CODES_OF_INTENTS.contains(code)
            ? new Decline(code, null, message)
            : new Decline("payment_intent_payment_attempt_failed", code, message);
    fail(intent, method, shown, "card_error", charge);
    follower.debitFailed(intent);
  }

  /** Gives the intent up, for instance because its checkout session expired. */
  void cancel(JsonObject intent, String reason) {
    intent.addProperty("status", "canceled");
    intent.addProperty("canceled_at", world.seconds());
    intent.addProperty("cancellation_reason", reason);
    intent.add("next_action", null);
    events.record("payment_intent.canceled", intent);
  }

  private void collect(JsonObject intent, JsonObject method, TestCard card, boolean authenticated) {
    if (card.decline() != null) {
      decline(intent, method, card.decline(), authenticated);
    }
    save(intent, method);
    JsonObject charge = charges.open(intent, method, "succeeded");
    if (authenticated) {
      Charges.authenticated(charge);
    }
    charges.succeed(charge);
    succeed(intent);
    if (card.objection() != TestCard.Objection.NONE) {
      disputeLater(charge);
    }
    follower.paid(intent);
  }

  private void debit(JsonObject intent, JsonObject method) {
    TestIban account = methods.accountBehind(method);
    if (!mandates.isActive(method)) {
      fail(intent, method, Decline.MANDATE_INVALID, "invalid_request_error", null);
      throw ApiRefusal.notAuthorised(intent.getAsJsonObject("last_payment_error"), intent);
    }
    if (account.isBeyondLimit()) {
      decline(intent, method, account.decline(), false);
    }
    save(intent, method);
    intent.addProperty("status", "processing");
    JsonObject charge = charges.open(intent, method, "pending");
    events.record("payment_intent.processing", intent);
    charges.pend(charge);
    Duration wait = account.late() ? debitTime.multipliedBy(2) : debitTime;
    world.agenda().add(world.now().plus(wait), SETTLE, Json.text(intent, "id"));
    follower.processing(intent);
  }

  private void settleAsTheAccountDoes(String intentId) {
    JsonObject intent = world.store().get("payment_intent", intentId);
    JsonObject method = methods.resolve(Json.text(intent, "payment_method"), "payment_method");
    TestIban account = methods.accountBehind(method);
    if (account.failure() == null) {
      settle(intent);
      if (account.disputed()) {
        disputeLater(world.store().get("charge", Json.text(intent, "latest_charge")));
      }
    } else {
      fail(intent, account.failure());
    }
  }

  private void disputeLater(JsonObject charge) {
    world
        .agenda()
        .add(world.now().plus(Disputes.AFTER_CHARGE), Disputes.OPEN, Json.text(charge, "id"));
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
    events.record("payment_intent.requires_action", intent);
  }

  private void succeed(JsonObject intent) {
    intent.addProperty("status", "succeeded");
    intent.add("amount_received", intent.get("amount"));
    events.record("payment_intent.succeeded", intent);
  }

  private void decline(
      JsonObject intent, JsonObject method, Decline decline, boolean authenticated) {
    JsonObject charge = charges.open(intent, method, "failed");
    if (authenticated) {
      Charges.authenticated(charge);
    }
    charges.fail(charge, decline);
    fail(intent, method, decline, "card_error", charge);
    throw ApiRefusal.declined(intent.getAsJsonObject("last_payment_error"), intent);
  }

  private void fail(
      JsonObject intent, JsonObject method, Decline decline, String type, JsonObject charge) {
    intent.addProperty("status", "requires_payment_method");
    intent.add("payment_method", null);
    intent.add("next_action", null);
    intent.add("last_payment_error", decline.asError(method, charge, type));
    events.record("payment_intent.payment_failed", intent);
  }

  private void save(JsonObject intent, JsonObject method) {
    if (!Json.isNull(intent, "setup_future_usage")) {
      methods.save(method, Json.text(intent, "customer"));
    }
  }

  private static boolean asksForThreeDSecure(JsonObject intent) {
    if (Json.isNull(intent, "payment_method_options")
        || !intent.getAsJsonObject("payment_method_options").has("card")) {
      return false;
    }
    JsonObject card = intent.getAsJsonObject("payment_method_options").getAsJsonObject("card");
    String asked = Json.text(card, "request_three_d_secure");
    return "any".equals(asked) || "challenge".equals(asked);
  }

  private static void requireAction(JsonObject intent) {
    if (!"requires_action".equals(Json.text(intent, "status"))) {
      throw ApiRefusal.unexpectedState(
          intent, "This PaymentIntent is " + Json.text(intent, "status") + ".");
    }
  }
}
