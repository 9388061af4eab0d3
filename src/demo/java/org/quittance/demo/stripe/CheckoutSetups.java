package org.quittance.demo.stripe;

import com.google.gson.JsonObject;

/** The setup intents behind checkout sessions that save a payment method without a payment. */
final class CheckoutSetups {

  private final SimulatedWorld world;
  private final SetupIntents intents;
  private final SetupAttempts attempts;

  CheckoutSetups(SimulatedWorld world, SetupIntents intents, SetupAttempts attempts) {
    this.world = world;
    this.intents = intents;
    this.attempts = attempts;
  }

  void follow(SetupAttempts.Follower checkout) {
    attempts.follow(checkout);
  }

  static boolean isSetup(JsonObject session) {
    return "setup".equals(Json.text(session, "mode"));
  }

  /** Makes the intent of a new session, as Stripe does together with the session itself. */
  void open(JsonObject session) {
    JsonObject intent = intents.blank();
    String id = Json.text(session, "id");
    JsonObject order = world.store().facts(id).getAsJsonObject(SetupIntents.KIND);
    order.entrySet().forEach(entry -> intent.add(entry.getKey(), entry.getValue().deepCopy()));
    intent.add("customer", session.get("customer"));
    intent.add("payment_method_types", session.get("payment_method_types").deepCopy());
    session.addProperty(SetupIntents.KIND, Json.text(intent, "id"));
    world.store().facts(Json.text(intent, "id")).addProperty("session", id);
    intents.announce(intent);
  }

  /** The customer confirms with {@code method}; a customer made for them is known by now. */
  void confirm(JsonObject session, JsonObject method) {
    JsonObject intent = intentOf(session);
    intent.add("customer", session.get("customer"));
    attempts.confirm(intent, method, Json.text(session, "url"));
  }

  void abandon(JsonObject session) {
    attempts.cancel(intentOf(session), null);
  }

  JsonObject intentOf(JsonObject session) {
    return intents.get(Json.text(session, SetupIntents.KIND));
  }
}
