package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** Setup intents as the API offers them: created, changed, confirmed, cancelled, found. */
final class SetupIntents {

  static final String KIND = "setup_intent";

  private static final String[] CONTENT = {
    "customer",
    "description",
    "metadata.*",
    "metadata",
    "payment_method",
    "payment_method_types.*",
    "payment_method_options.**"
  };

  private final SimulatedWorld world;
  private final Events events;
  private final PaymentMethods methods;
  private final SetupAttempts attempts;

  SetupIntents(
      SimulatedWorld world, Events events, PaymentMethods methods, SetupAttempts attempts) {
    this.world = world;
    this.events = events;
    this.methods = methods;
    this.attempts = attempts;
  }

  void routes(ApiRouter router) {
    router
        .get("/v1/setup_intents", Listing.PARAMETERS, this::list)
        .accepts("created", "created.*", "customer", "payment_method");
    router
        .post("/v1/setup_intents", this::create)
        .accepts(CONTENT)
        .accepts("confirm", "usage", "return_url", "mandate_data.**", "use_stripe_sdk")
        .accepts("automatic_payment_methods.enabled", "automatic_payment_methods.allow_redirects");
    router.get("/v1/setup_intents/{id}", Set.of(), call -> get(call.pathValue("id")));
    router.post("/v1/setup_intents/{id}", this::update).accepts(CONTENT);
    router
        .post("/v1/setup_intents/{id}/confirm", this::confirm)
        .accepts("payment_method", "payment_method_options.**", "mandate_data.**")
        .accepts("return_url", "use_stripe_sdk");
    router.post("/v1/setup_intents/{id}/cancel", this::cancel).accepts("cancellation_reason");
  }

  JsonObject get(String id) {
    return world.store().get(KIND, id, "intent");
  }

  /** A new intent without a payment method; the caller fills in what it knows and announces it. */
  JsonObject blank() {
    JsonObject intent =
        Json.object(
            """
            {"id": null, "object": "setup_intent", "application": null,
             "automatic_payment_methods": null, "cancellation_reason": null,
             "client_secret": null, "created": 0, "customer": null, "customer_account": null,
             "description": null, "excluded_payment_method_types": null,
             "flow_directions": null, "last_setup_error": null, "latest_attempt": null,
             "livemode": false, "mandate": null, "metadata": {}, "next_action": null,
             "on_behalf_of": null, "payment_method": null,
             "payment_method_configuration_details": null, "payment_method_options": {},
             "payment_method_types": [], "single_use_mandate": null,
             "status": "requires_payment_method", "usage": "off_session"}
            """);
    String id = world.ids().next("seti");
    intent.addProperty("id", id);
    intent.addProperty("client_secret", id + "_secret_" + world.ids().letters(25));
    intent.addProperty("created", world.seconds());
    return intent;
  }

  void announce(JsonObject intent) {
    world.store().add(intent);
    events.record("setup_intent.created", intent);
  }

  private JsonObject create(ApiCall call) {
    Params params = call.params();
    JsonObject intent = blank();
    describe(intent, params);
    String usage = params.choice("usage", "off_session", "on_session");
    if (usage != null) {
      intent.addProperty("usage", usage);
    }
    if (!params.has("payment_method_types")) {
      intent.add("payment_method_types", Json.array(List.of("card", "sepa_debit")));
      intent.add(
          "automatic_payment_methods",
          Json.object("{\"allow_redirects\": \"always\", \"enabled\": true}"));
    }
    JsonObject method = method(params, intent);
    announce(intent);
    if (params.isTrue("confirm")) {
      attempts.confirm(intent, required(method, intent), params.text("return_url"));
    } else if (method != null) {
      intent.addProperty("status", "requires_confirmation");
    }
    return intent;
  }

  private JsonObject update(ApiCall call) {
    JsonObject intent = get(call.pathValue("id"));
    describe(intent, call.params());
    JsonObject method = method(call.params(), intent);
    if (method != null && "requires_payment_method".equals(Json.text(intent, "status"))) {
      intent.addProperty("status", "requires_confirmation");
    }
    return intent;
  }

  private JsonObject confirm(ApiCall call) {
    JsonObject intent = open(call, "confirm");
    JsonObject method = method(call.params(), intent);
    if (method == null && !Json.isNull(intent, "payment_method")) {
      method = methods.resolve(Json.text(intent, "payment_method"), "payment_method");
    }
    attempts.confirm(intent, required(method, intent), call.params().text("return_url"));
    return intent;
  }

  private JsonObject cancel(ApiCall call) {
    JsonObject intent = open(call, "cancel");
    attempts.cancel(
        intent,
        call.params()
            .choice("cancellation_reason", "abandoned", "duplicate", "requested_by_customer"));
    return intent;
  }

  private JsonObject open(ApiCall call, String wish) {
    JsonObject intent = get(call.pathValue("id"));
    String status = Json.text(intent, "status");
    if (!status.startsWith("requires_")) {
      throw ApiRefusal.unexpectedSetupState(
          intent, "You cannot " + wish + " this SetupIntent because it is " + status + ".");
    }
    if (world.store().facts(Json.text(intent, "id")).has("session")) {
      throw ApiRefusal.unexpectedSetupState(
          intent, "You cannot " + wish + " a SetupIntent that a Checkout Session created.");
    }
    return intent;
  }

  private void describe(JsonObject intent, Params params) {
    String customer = params.text("customer");
    if (customer != null) {
      world.store().get("customer", customer, "customer");
    }
    if (params.has("payment_method_types")) {
      intent.add("payment_method_types", Json.array(params.texts("payment_method_types")));
    }
    params.copyTo(intent, "customer", "description");
    params.mergeMetadata(intent);
  }

  private JsonObject method(Params params, JsonObject intent) {
    String id = params.text("payment_method");
    if (id == null) {
      return null;
    }
    JsonObject method = methods.resolve(id, "payment_method");
    intent.addProperty("payment_method", Json.text(method, "id"));
    return method;
  }

  private static JsonObject required(JsonObject method, JsonObject intent) {
    if (method == null) {
      throw ApiRefusal.unexpectedSetupState(
          intent,
          "You cannot confirm this SetupIntent because it's missing a payment method. Update the"
              + " SetupIntent with a payment method and then confirm it again.");
    }
    return method;
  }

  private JsonObject list(ApiCall call) {
    String customer = call.params().text("customer");
    String method = call.params().text("payment_method");
    return Listing.of(
        world
            .store()
            .newestFirst(KIND)
            .filter(i -> customer == null || customer.equals(Json.text(i, "customer")))
            .filter(i -> method == null || method.equals(Json.text(i, "payment_method"))),
        call);
  }
}
