package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payment intents as the API offers them: created, changed, confirmed, cancelled, found. */
final class PaymentIntents {

  private static final String KIND = "payment_intent";
  private static final long SMALLEST_AMOUNT = 50;
  private static final long LARGEST_AMOUNT = 99_999_999;
  private static final Pattern CLAUSE =
      Pattern.compile("(?:metadata\\[[\"']([^\"']+)[\"']\\]|(\\w+))\\s*:\\s*[\"']([^\"']*)[\"']");
  private static final String[] CONTENT = {
    "payment_method",
    "payment_method_types.*",
    "payment_method_options.**",
    "setup_future_usage",
    "receipt_email",
    "shipping.**"
  };
  private static final String[] DESCRIPTION = {
    "amount",
    "currency",
    "customer",
    "description",
    "metadata.*",
    "metadata",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_group",
    "capture_method"
  };
  private static final String[] CONFIRMATION = {
    "mandate",
    "mandate_data.**",
    "off_session",
    "return_url",
    "error_on_requires_action",
    "use_stripe_sdk"
  };

  private final SimulatedWorld world;
  private final Events events;
  private final PaymentMethods methods;
  private final PaymentAttempts attempts;

  PaymentIntents(
      SimulatedWorld world, Events events, PaymentMethods methods, PaymentAttempts attempts) {
    this.world = world;
    this.events = events;
    this.methods = methods;
    this.attempts = attempts;
  }

  void routes(ApiRouter router) {
    router.get("/v1/payment_intents/search", Set.of("query", "limit", "page"), this::search);
    router
        .get("/v1/payment_intents", Listing.PARAMETERS, this::list)
        .accepts("created", "created.*", "customer");
    router
        .post("/v1/payment_intents", this::create)
        .accepts(DESCRIPTION)
        .accepts(CONTENT)
        .accepts(CONFIRMATION)
        .accepts("confirm", "confirmation_method")
        .accepts("automatic_payment_methods.enabled", "automatic_payment_methods.allow_redirects");
    router.get(
        "/v1/payment_intents/{id}",
        Set.of(),
        call -> world.store().get(KIND, call.pathValue("id"), "intent"));
    router.post("/v1/payment_intents/{id}", this::update).accepts(DESCRIPTION).accepts(CONTENT);
    router
        .post("/v1/payment_intents/{id}/confirm", this::confirm)
        .accepts(CONTENT)
        .accepts(CONFIRMATION);
    router.post("/v1/payment_intents/{id}/cancel", this::cancel).accepts("cancellation_reason");
  }

  /** A new intent without a payment method; the caller fills in what it knows and announces it. */
  JsonObject blank(long amount, String currency) {
    JsonObject intent =
        Json.object(
            """
            {"id": null, "object": "payment_intent", "amount": 0, "amount_capturable": 0,
             "amount_details": {"tip": {}}, "amount_received": 0, "application": null,
             "application_fee_amount": null, "automatic_payment_methods": null,
             "canceled_at": null, "cancellation_reason": null,
             "capture_method": "automatic_async", "client_secret": null,
             "confirmation_method": "automatic", "created": 0, "currency": null,
             "customer": null, "customer_account": null, "description": null,
             "excluded_payment_method_types": null, "last_payment_error": null,
             "latest_charge": null, "livemode": false, "metadata": {}, "next_action": null,
             "on_behalf_of": null, "payment_method": null,
             "payment_method_configuration_details": null,
             "payment_method_options": {
               "card": {"installments": null, "mandate_options": null, "network": null,
                        "request_three_d_secure": "automatic"}},
             "payment_method_types": [], "processing": null, "receipt_email": null,
             "review": null, "setup_future_usage": null, "shipping": null, "source": null,
             "statement_descriptor": null, "statement_descriptor_suffix": null,
             "status": "requires_payment_method", "transfer_data": null, "transfer_group": null}
            """);
    String id = world.ids().next("pi");
    intent.addProperty("id", id);
    intent.addProperty("client_secret", id + "_secret_" + world.ids().letters(25));
    intent.addProperty("created", world.seconds());
    intent.addProperty("amount", amount);
    intent.addProperty("currency", currency);
    return intent;
  }

  void announce(JsonObject intent) {
    world.store().add(intent);
    events.record("payment_intent.created", intent);
  }

  private JsonObject create(ApiCall call) {
    Params params = call.params();
    long amount = amount(params);
    JsonObject intent = blank(amount, currency(params));
    describe(intent, params);
    if (params.has("payment_method_types")) {
      intent.add("payment_method_types", Json.array(params.texts("payment_method_types")));
    } else {
      intent.add("payment_method_types", Json.array(List.of("card", "sepa_debit")));
      intent.add(
          "automatic_payment_methods",
          Json.object("{\"allow_redirects\": \"always\", \"enabled\": true}"));
    }
    JsonObject method = method(params, intent);
    if (params.isTrue("off_session") && !params.isTrue("confirm")) {
      throw ApiRefusal.invalid(null, "off_session can only be set when confirm is true.")
          .about("off_session");
    }
    announce(intent);
    if (params.isTrue("confirm")) {
      if (method == null) {
        throw noMethod(intent);
      }
      attempts.confirm(intent, method, params.isTrue("off_session"), params.text("return_url"));
    } else if (method != null) {
      intent.addProperty("status", "requires_confirmation");
    }
    return intent;
  }

  private JsonObject update(ApiCall call) {
    JsonObject intent = world.store().get(KIND, call.pathValue("id"), "intent");
    String status = Json.text(intent, "status");
    Params params = call.params();
    if (!status.startsWith("requires_")) {
      if (params.has("amount") || params.has("payment_method")) {
        throw ApiRefusal.unexpectedState(
            intent, "This PaymentIntent could not be updated because it is " + status + ".");
      }
    }
    if (params.has("amount")) {
      intent.addProperty("amount", amount(params));
    }
    if (params.has("currency")) {
      intent.addProperty("currency", currency(params));
    }
    describe(intent, params);
    JsonObject method = method(params, intent);
    if (method != null && "requires_payment_method".equals(status)) {
      intent.addProperty("status", "requires_confirmation");
    }
    return intent;
  }

  private JsonObject confirm(ApiCall call) {
    JsonObject intent = world.store().get(KIND, call.pathValue("id"), "intent");
    String status = Json.text(intent, "status");
    if (!Set.of("requires_payment_method", "requires_confirmation", "requires_action")
        .contains(status)) {
      throw ApiRefusal.unexpectedState(
          intent,
          "You cannot confirm this PaymentIntent because it has a status of " + status + ".");
    }
    if (ofCheckout(intent)) {
      throw ApiRefusal.unexpectedState(
          intent, "You cannot confirm a PaymentIntent that a Checkout Session created.");
    }
    Params params = call.params();
    describe(intent, params);
    JsonObject method = method(params, intent);
    if (method == null && !Json.isNull(intent, "payment_method")) {
      method = methods.resolve(Json.text(intent, "payment_method"), "payment_method");
    }
    if (method == null) {
      throw noMethod(intent);
    }
    attempts.confirm(intent, method, params.isTrue("off_session"), params.text("return_url"));
    return intent;
  }

  private JsonObject cancel(ApiCall call) {
    JsonObject intent = world.store().get(KIND, call.pathValue("id"), "intent");
    String status = Json.text(intent, "status");
    if (!status.startsWith("requires_")) {
      throw ApiRefusal.unexpectedState(
          intent,
          "You cannot cancel this PaymentIntent because it has a status of " + status + ".");
    }
    if (ofCheckout(intent)) {
      throw ApiRefusal.unexpectedState(
          intent,
          "You cannot cancel a PaymentIntent that a Checkout Session created: expire the Session.");
    }
    attempts.cancel(
        intent,
        call.params()
            .choice(
                "cancellation_reason",
                "abandoned",
                "duplicate",
                "fraudulent",
                "requested_by_customer"));
    return intent;
  }

  private JsonObject list(ApiCall call) {
    String customer = call.params().text("customer");
    return Listing.of(
        world
            .store()
            .newestFirst(KIND)
            .filter(i -> customer == null || customer.equals(Json.text(i, "customer"))),
        call);
  }

  /** Plays {@code field:'value'} and {@code metadata['key']:'value'} clauses joined by AND. */
  private JsonObject search(ApiCall call) {
    String query = call.params().required("query");
    List<Predicate<JsonObject>> clauses = new ArrayList<>();
    Matcher matcher = CLAUSE.matcher(query);
    while (matcher.find()) {
      String key = matcher.group(1);
      String field = matcher.group(2);
      String value = matcher.group(3);
      clauses.add(
          intent ->
              value.equals(
                  key == null
                      ? Json.text(intent, field)
                      : Json.text(intent.getAsJsonObject("metadata"), key)));
    }
    if (clauses.isEmpty()) {
      throw ApiRefusal.invalid(null, "We were unable to parse your search query.").about("query");
    }
    int limit = Listing.limit(call.params());
    List<JsonObject> found =
        world
            .store()
            .newestFirst(KIND)
            .filter(clauses.stream().reduce(Predicate::and).orElseThrow())
            .limit(limit)
            .toList();
    JsonObject result = Listing.list("search_result", found, false, call.url());
    result.addProperty("next_page", (String) null);
    return result;
  }

  private JsonObject method(Params params, JsonObject intent) {
    String id = params.text("payment_method");
    if (id == null) {
      return null;
    }
    JsonObject method = methods.resolve(id, "payment_method");
    methods.requireUnspent(method);
    String owner = Json.text(method, "customer");
    if (owner != null && !owner.equals(Json.text(intent, "customer"))) {
      throw ApiRefusal.invalid(
              null,
              "The provided PaymentMethod belongs to a Customer. Please include the Customer in"
                  + " the `customer` parameter on the PaymentIntent.")
          .about("payment_method");
    }
    intent.addProperty("payment_method", Json.text(method, "id"));
    return method;
  }

  private void describe(JsonObject intent, Params params) {
    String customer = params.text("customer");
    if (customer != null) {
      world.store().get("customer", customer, "customer");
    }
    if ("manual".equals(params.text("capture_method"))) {
      throw ApiRefusal.notSimulated("capture_method", "manual");
    }
    params.choice("setup_future_usage", "off_session", "on_session");
    params.copyTo(
        intent,
        "customer",
        "description",
        "setup_future_usage",
        "receipt_email",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "transfer_group",
        "capture_method",
        "confirmation_method");
    String threeDSecure =
        params.under("payment_method_options").under("card").text("request_three_d_secure");
    if (threeDSecure != null) {
      intent
          .getAsJsonObject("payment_method_options")
          .getAsJsonObject("card")
          .addProperty("request_three_d_secure", threeDSecure);
    }
    params.mergeMetadata(intent);
  }

  private boolean ofCheckout(JsonObject intent) {
    return world.store().facts(Json.text(intent, "id")).has("session");
  }

  private static long amount(Params params) {
    long amount = params.requiredInteger("amount");
    if (amount < SMALLEST_AMOUNT) {
      throw ApiRefusal.invalid("amount_too_small", "Amount must be at least €0.50 eur")
          .about("amount");
    }
    if (amount > LARGEST_AMOUNT) {
      throw ApiRefusal.invalid("amount_too_large", "Amount must be no more than €999,999.99")
          .about("amount");
    }
    return amount;
  }

  private static String currency(Params params) {
    String currency = params.required("currency");
    if (!currency.matches("[a-zA-Z]{3}")) {
      throw ApiRefusal.invalid(null, "Invalid currency: " + currency).about("currency");
    }
    return currency.toLowerCase(java.util.Locale.ROOT);
  }

  private static ApiRefusal noMethod(JsonObject intent) {
    return ApiRefusal.unexpectedState(
        intent,
        "You cannot confirm this PaymentIntent because it's missing a payment method. Update the"
            + " PaymentIntent with a payment method and then confirm it again.");
  }
}
