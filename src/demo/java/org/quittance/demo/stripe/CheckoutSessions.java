package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checkout sessions: open until paid or expired. A session makes its payment intent when the buyer
 * first confirms, and keeps it for further tries.
 */
final class CheckoutSessions implements PaymentAttempts.Follower, SetupAttempts.Follower {

  static final String KIND = "checkout.session";

  static final String EXPIRE = "expire_session";

  private final SimulatedWorld world;
  private final Events events;
  private final PaymentIntents intents;
  private final PaymentAttempts attempts;
  private final Customers customers;
  private final CheckoutOrders orders;
  private final CheckoutSetups setups;

  CheckoutSessions(
      SimulatedWorld world,
      Events events,
      PaymentIntents intents,
      PaymentAttempts attempts,
      Customers customers,
      CheckoutOrders orders,
      CheckoutSetups setups) {
    this.world = world;
    this.events = events;
    this.intents = intents;
    this.attempts = attempts;
    this.customers = customers;
    this.orders = orders;
    this.setups = setups;
    attempts.follow(this);
    setups.follow(this);
    world.agenda().teach(EXPIRE, this::expire);
  }

  void routes(ApiRouter router) {
    router
        .get("/v1/checkout/sessions", Listing.PARAMETERS, this::list)
        .accepts("created", "created.*", "customer", "payment_intent", "status");
    router.post("/v1/checkout/sessions", this::create).accepts(CheckoutOrders.PARAMETERS);
    router.get("/v1/checkout/sessions/{id}", Set.of(), call -> get(call.pathValue("id")));
    router.post("/v1/checkout/sessions/{id}", this::update).accepts("metadata.*", "metadata");
    router.post("/v1/checkout/sessions/{id}/expire", this::expire);
    router.get("/v1/checkout/sessions/{id}/line_items", Listing.PARAMETERS, this::lineItems);
  }

  JsonObject get(String id) {
    return world.store().get(KIND, id, "session");
  }

  static boolean isOpen(JsonObject session) {
    return "open".equals(Json.text(session, "status"));
  }

  /**
   * The buyer confirms with {@code method}.
   *
   * @throws ApiRefusal 402 when the payment is declined: the session stays open for another try
   */
  void pay(JsonObject session, JsonObject method, String email, String name) {
    JsonObject details =
        Json.object(
            """
            {"address": null, "business_name": null, "email": null, "individual_name": null,
             "name": null, "phone": null, "tax_exempt": "none", "tax_ids": []}
            """);
    details.addProperty("email", email);
    details.addProperty("name", name);
    session.add("customer_details", details);
    if (Json.isNull(session, "customer") && needsCustomer(session)) {
      session.addProperty("customer", Json.text(customers.create(email, name), "id"));
    }
    if (CheckoutSetups.isSetup(session)) {
      setups.confirm(session, method);
    } else {
      attempts.confirm(intentOf(session), method, false, Json.text(session, "url"));
    }
  }

  /** What the session's customer confirms: a payment or a setup; null before a first payment. */
  JsonObject confirmedIn(JsonObject session) {
    String kind = CheckoutSetups.isSetup(session) ? SetupIntents.KIND : "payment_intent";
    return world.store().find(kind, Json.text(session, kind)).orElse(null);
  }

  /** The session whose payment or setup this intent is, or null. */
  JsonObject sessionOf(JsonObject intent) {
    String id = Json.text(world.store().facts(Json.text(intent, "id")), "session");
    return id == null ? null : get(id);
  }

  @Override
  public void saved(JsonObject intent) {
    complete(intent, "no_payment_required");
  }

  @Override
  public void paid(JsonObject intent) {
    complete(intent, "paid");
  }

  @Override
  public void processing(JsonObject intent) {
    complete(intent, "unpaid");
  }

  @Override
  public void debitSettled(JsonObject intent) {
    JsonObject session = sessionOf(intent);
    if (session != null) {
      session.addProperty("payment_status", "paid");
      events.record("checkout.session.async_payment_succeeded", session);
    }
  }

  @Override
  public void debitFailed(JsonObject intent) {
    JsonObject session = sessionOf(intent);
    if (session != null) {
      events.record("checkout.session.async_payment_failed", session);
    }
  }

  private void complete(JsonObject intent, String paymentStatus) {
    JsonObject session = sessionOf(intent);
    if (session == null) {
      return;
    }
    world.agenda().cancel(EXPIRE, Json.text(session, "id"));
    session.addProperty("status", "complete");
    session.addProperty("payment_status", paymentStatus);
    session.add("url", null);
    events.record("checkout.session.completed", session);
  }

  private JsonObject intentOf(JsonObject session) {
    if (!Json.isNull(session, "payment_intent")) {
      return world.store().get("payment_intent", Json.text(session, "payment_intent"));
    }
    JsonObject intent =
        intents.blank(Json.number(session, "amount_total"), Json.text(session, "currency"));
    JsonObject order = world.store().facts(Json.text(session, "id"));
    order
        .getAsJsonObject("payment_intent")
        .entrySet()
        .forEach(entry -> intent.add(entry.getKey(), entry.getValue().deepCopy()));
    if (order.has("request_three_d_secure")) {
      intent
          .getAsJsonObject("payment_method_options")
          .getAsJsonObject("card")
          .add("request_three_d_secure", order.get("request_three_d_secure"));
    }
    intent.add("customer", session.get("customer"));
    intent.add("payment_method_types", session.get("payment_method_types").deepCopy());
    session.addProperty("payment_intent", Json.text(intent, "id"));
    world.store().facts(Json.text(intent, "id")).addProperty("session", Json.text(session, "id"));
    intents.announce(intent);
    return intent;
  }

  private boolean needsCustomer(JsonObject session) {
    JsonObject order = world.store().facts(Json.text(session, "id"));
    return "always".equals(Json.text(session, "customer_creation"))
        || order.getAsJsonObject("payment_intent").has("setup_future_usage");
  }

  private JsonObject create(ApiCall call) {
    JsonObject session = orders.take(call.params());
    world.store().add(session);
    if (CheckoutSetups.isSetup(session)) {
      setups.open(session);
    }
    return session;
  }

  private JsonObject update(ApiCall call) {
    JsonObject session = get(call.pathValue("id"));
    call.params().mergeMetadata(session);
    return session;
  }

  private JsonObject expire(ApiCall call) {
    JsonObject session = get(call.pathValue("id"));
    if (!isOpen(session)) {
      throw ApiRefusal.invalid(
              null,
              "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout"
                  + " Session has a status of `"
                  + Json.text(session, "status")
                  + "`.")
          .whileExecuting();
    }
    expire(Json.text(session, "id"));
    return session;
  }

  private void expire(String id) {
    JsonObject session = get(id);
    if (!isOpen(session)) {
      return;
    }
    world.agenda().cancel(EXPIRE, id);
    session.addProperty("status", "expired");
    session.add("url", null);
    if (CheckoutSetups.isSetup(session)) {
      setups.abandon(session);
    }
    world
        .store()
        .find("payment_intent", Json.text(session, "payment_intent"))
        .ifPresent(intent -> attempts.cancel(intent, "automatic"));
    events.record("checkout.session.expired", session);
  }

  private JsonObject list(ApiCall call) {
    Params params = call.params();
    Stream<JsonObject> found = world.store().newestFirst(KIND);
    for (String field : new String[] {"customer", "payment_intent", "status"}) {
      String wanted = params.text(field);
      if (wanted != null) {
        found = found.filter(session -> wanted.equals(Json.text(session, field)));
      }
    }
    return Listing.of(found, call);
  }

  private JsonObject lineItems(ApiCall call) {
    get(call.pathValue("id"));
    Stream.Builder<JsonObject> items = Stream.builder();
    world
        .store()
        .facts(call.pathValue("id"))
        .getAsJsonArray("line_items")
        .forEach(item -> items.add(item.getAsJsonObject()));
    return Listing.of(items.build(), call);
  }
}
