package org.quittance.demo.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads and checks what a new checkout session is asked for, and makes the session. */
final class CheckoutOrders {

  static final String[] PARAMETERS = {
    "mode",
    "success_url",
    "cancel_url",
    "client_reference_id",
    "currency",
    "customer",
    "customer_email",
    "customer_creation",
    "customer_update.*",
    "expires_at",
    "locale",
    "metadata.*",
    "submit_type",
    "ui_mode",
    "billing_address_collection",
    "integration_identifier",
    "origin_context",
    "adaptive_pricing.enabled",
    "automatic_tax.enabled",
    "invoice_creation.enabled",
    "phone_number_collection.enabled",
    "allow_promotion_codes",
    "custom_text.**",
    "branding_settings.**",
    "saved_payment_method_options.**",
    "payment_method_types.*",
    "excluded_payment_method_types.*",
    "payment_method_configuration",
    "payment_method_options.**",
    "line_items.*.quantity",
    "line_items.*.price_data.currency",
    "line_items.*.price_data.unit_amount",
    "line_items.*.price_data.tax_behavior",
    "line_items.*.price_data.product_data.name",
    "line_items.*.price_data.product_data.description",
    "line_items.*.price_data.product_data.metadata.*",
    "line_items.*.metadata.*",
    "setup_intent_data.metadata.*",
    "payment_intent_data.description",
    "payment_intent_data.metadata.*",
    "payment_intent_data.receipt_email",
    "payment_intent_data.setup_future_usage",
    "payment_intent_data.statement_descriptor",
    "payment_intent_data.statement_descriptor_suffix",
    "payment_intent_data.transfer_group",
    "payment_intent_data.capture_method"
  };

  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final long SMALLEST_TOTAL = 50;
  private static final int LONGEST_REFERENCE = 200;

  private final SimulatedWorld world;
  private final String baseUrl;

  CheckoutOrders(SimulatedWorld world, String baseUrl) {
    this.world = world;
    this.baseUrl = baseUrl;
  }

  /** A new open session, not yet stored; its order is kept in the facts beside it. */
  JsonObject take(Params params) {
    check(params);
    boolean setup = params.required("mode").equals("setup");
    List<JsonObject> items = setup ? List.of() : lineItems(params);
    long total = items.stream().mapToLong(item -> Json.number(item, "amount_total")).sum();
    String currency = setup ? currency(params) : Json.text(items.get(0), "currency");
    if (!setup && total < SMALLEST_TOTAL) {
      throw ApiRefusal.invalid(
          "amount_too_small",
          "The Checkout Session's total amount due must add up to at least €0.50 eur");
    }
    JsonObject session = blank();
    String id = world.ids().nextSession();
    session.addProperty("id", id);
    session.addProperty("url", baseUrl + "/c/pay/" + id);
    session.addProperty("created", world.seconds());
    Long expiresAt = params.integer("expires_at");
    Duration open = open(expiresAt);
    session.addProperty(
        "expires_at", expiresAt == null ? world.seconds() + open.toSeconds() : expiresAt);
    world.agenda().add(world.now().plus(open), CheckoutSessions.EXPIRE, id);
    if (setup) {
      session.addProperty("mode", "setup");
      session.addProperty("payment_status", "no_payment_required");
      session.add("amount_subtotal", null);
      session.add("amount_total", null);
      session.add("total_details", null);
    } else {
      session.addProperty("amount_subtotal", total);
      session.addProperty("amount_total", total);
    }
    session.addProperty("currency", currency);
    session.add("payment_method_types", methodTypes(params, currency));
    params.copyTo(
        session,
        "success_url",
        "cancel_url",
        "client_reference_id",
        "customer",
        "customer_email",
        "customer_creation",
        "locale",
        "submit_type",
        "billing_address_collection",
        "integration_identifier",
        "origin_context");
    params.mergeMetadata(session);
    keepOrder(id, params, items);
    return session;
  }

  private void keepOrder(String id, Params params, List<JsonObject> items) {
    JsonArray list = new JsonArray();
    items.forEach(list::add);
    JsonObject facts = world.store().facts(id);
    facts.add("line_items", list);
    Params data = params.under("payment_intent_data");
    JsonObject intent = new JsonObject();
    data.copyTo(
        intent,
        "description",
        "receipt_email",
        "setup_future_usage",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "transfer_group");
    data.mergeMetadata(intent);
    facts.add("payment_intent", intent);
    JsonObject setup = new JsonObject();
    Params setupData = params.under("setup_intent_data");
    setupData.mergeMetadata(setup);
    facts.add(SetupIntents.KIND, setup);
    String threeDSecure =
        params.under("payment_method_options").under("card").text("request_three_d_secure");
    if (threeDSecure != null) {
      facts.addProperty("request_three_d_secure", threeDSecure);
    }
  }

  private void check(Params params) {
    String mode = params.required("mode");
    params.choice("mode", "payment", "setup", "subscription");
    if (mode.equals("subscription")) {
      throw ApiRefusal.notSimulated("mode", mode);
    }
    if (mode.equals("setup")) {
      for (String ofPayments : new String[] {"line_items", "payment_intent_data", "submit_type"}) {
        if (params.has(ofPayments)) {
          throw ApiRefusal.invalid(null, "You can not pass `" + ofPayments + "` in `setup` mode.")
              .about(ofPayments);
        }
      }
    } else if (params.has("setup_intent_data")) {
      throw ApiRefusal.invalid(null, "You can not pass `setup_intent_data` in `payment` mode.")
          .about("setup_intent_data");
    }
    String ui = params.choice("ui_mode", "hosted_page", "embedded_page", "elements", "form");
    if (ui != null && !ui.equals("hosted_page")) {
      throw ApiRefusal.notSimulated("ui_mode", ui);
    }
    url(params.required("success_url"), "success_url");
    if (params.text("cancel_url") != null) {
      url(params.text("cancel_url"), "cancel_url");
    }
    String reference = params.text("client_reference_id");
    if (reference != null && reference.length() > LONGEST_REFERENCE) {
      throw ApiRefusal.invalid(null, "Invalid string: must be at most 200 characters")
          .about("client_reference_id");
    }
    String customer = params.text("customer");
    if (customer != null) {
      world.store().get("customer", customer, "customer");
      if (params.text("customer_email") != null) {
        throw ApiRefusal.invalid(
            "parameters_exclusive",
            "You may only specify one of these parameters: customer, customer_email.");
      }
    }
    Params intent = params.under("payment_intent_data");
    intent.choice("setup_future_usage", "off_session", "on_session");
    if ("manual".equals(intent.text("capture_method"))) {
      throw ApiRefusal.notSimulated("payment_intent_data[capture_method]", "manual");
    }
    params.choice("submit_type", "auto", "pay", "book", "donate");
  }

  /** A session without a payment needs a currency only to choose what it offers. */
  private static String currency(Params params) {
    String currency = params.text("currency");
    if (currency == null && !params.has("payment_method_types")) {
      throw ApiRefusal.missingParameter("currency");
    }
    return currency;
  }

  private static void url(String value, String parameter) {
    // The placeholder's braces are not legal in an address.
    String plain = value.replace("{CHECKOUT_SESSION_ID}", "cs");
    try {
      String scheme = URI.create(plain).getScheme();
      if ("http".equals(scheme) || "https".equals(scheme)) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // Refused below like any other text that is no address.
    }
    throw ApiRefusal.invalid("url_invalid", "Not a valid URL").about(parameter);
  }

  private List<JsonObject> lineItems(Params params) {
    List<Params> given = params.each("line_items");
    if (given.isEmpty()) {
      throw ApiRefusal.missingParameter("line_items");
    }
    List<JsonObject> items = new ArrayList<>();
    for (Params line : given) {
      Params price = line.under("price_data");
      long unit = price.requiredInteger("unit_amount");
      long quantity = line.requiredInteger("quantity");
      String currency = price.required("currency").toLowerCase(Locale.ROOT);
      String name = price.under("product_data").required("name");
      if (unit < 0 || quantity < 1) {
        throw ApiRefusal.invalid("parameter_invalid_integer", "Invalid positive integer")
            .about(line.full("quantity"));
      }
      if (!items.isEmpty() && !currency.equals(Json.text(items.get(0), "currency"))) {
        throw ApiRefusal.invalid(null, "All line items must have the same currency.")
            .about(price.full("currency"));
      }
      items.add(lineItem(name, currency, unit, quantity));
    }
    return items;
  }

  private JsonObject lineItem(String name, String currency, long unit, long quantity) {
    JsonObject price =
        Json.object(
            """
            {"id": null, "object": "price", "active": false, "billing_scheme": "per_unit",
             "created": 0, "currency": null, "custom_unit_amount": null, "livemode": false,
             "lookup_key": null, "metadata": {}, "nickname": null, "product": null,
             "recurring": null, "tax_behavior": "unspecified", "tiers_mode": null,
             "transform_quantity": null, "type": "one_time", "unit_amount": 0,
             "unit_amount_decimal": null}
            """);
    price.addProperty("id", world.ids().next("price"));
    price.addProperty("created", world.seconds());
    price.addProperty("currency", currency);
    price.addProperty("product", world.ids().next("prod"));
    price.addProperty("unit_amount", unit);
    price.addProperty("unit_amount_decimal", String.valueOf(unit));
    JsonObject item = new JsonObject();
    item.addProperty("id", world.ids().next("li"));
    item.addProperty("object", "item");
    item.add("adjustable_quantity", null);
    item.addProperty("amount_discount", 0);
    item.addProperty("amount_subtotal", unit * quantity);
    item.addProperty("amount_tax", 0);
    item.addProperty("amount_total", unit * quantity);
    item.addProperty("currency", currency);
    item.addProperty("description", name);
    item.add("metadata", new JsonObject());
    item.add("price", price);
    item.addProperty("quantity", quantity);
    return item;
  }

  /**
   * How long the session stays open. The portal may not have moved its clock along with this one,
   * so a time that is right on the unshifted clock is right too.
   */
  private Duration open(Long asked) {
    if (asked == null) {
      return LONGEST;
    }
    for (long now : new long[] {world.seconds(), world.clock().unshiftedSeconds()}) {
      Duration open = Duration.ofSeconds(asked - now);
      // The request took a moment to arrive: Stripe is not strict to the second either.
      if (open.plus(GRACE).compareTo(SHORTEST) >= 0 && open.minus(GRACE).compareTo(LONGEST) <= 0) {
        return open;
      }
    }
    throw ApiRefusal.invalid(
            null,
            "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout"
                + " Session creation.")
        .about("expires_at");
  }

  private static JsonArray methodTypes(Params params, String currency) {
    List<String> types = new ArrayList<>(params.texts("payment_method_types"));
    if (types.isEmpty()) {
      types.add("card");
      if ("eur".equals(currency)) {
        types.add("sepa_debit");
      }
      types.removeAll(params.texts("excluded_payment_method_types"));
    }
    return Json.array(types);
  }

  private static JsonObject blank() {
    return Json.object(
        """
        {"id": null, "object": "checkout.session", "adaptive_pricing": {"enabled": false},
         "after_expiration": null, "allow_promotion_codes": null, "amount_subtotal": 0,
         "amount_total": 0,
         "automatic_tax": {"enabled": false, "liability": null, "provider": null, "status": null},
         "billing_address_collection": null, "cancel_url": null, "client_reference_id": null,
         "client_secret": null, "collected_information": null, "consent": null,
         "consent_collection": null, "created": 0, "currency": null,
         "currency_conversion": null, "custom_fields": [],
         "custom_text": {"after_submit": null, "shipping_address": null, "submit": null,
                         "terms_of_service_acceptance": null},
         "customer": null, "customer_account": null, "customer_creation": "if_required",
         "customer_details": null, "customer_email": null, "discounts": [], "expires_at": 0,
         "integration_identifier": null, "invoice": null, "invoice_creation": null,
         "livemode": false, "locale": null, "metadata": {}, "mode": "payment",
         "origin_context": null, "payment_intent": null, "payment_link": null,
         "payment_method_collection": "if_required",
         "payment_method_configuration_details": null,
         "payment_method_options": {"card": {"request_three_d_secure": "automatic"}},
         "payment_method_types": [], "payment_status": "unpaid", "permissions": null,
         "phone_number_collection": {"enabled": false}, "recovered_from": null,
         "saved_payment_method_options": null, "setup_intent": null,
         "shipping_address_collection": null, "shipping_cost": null, "shipping_options": [],
         "status": "open", "submit_type": null, "subscription": null, "success_url": null,
         "total_details": {"amount_discount": 0, "amount_shipping": 0, "amount_tax": 0},
         "ui_mode": "hosted_page", "url": null, "wallet_options": null}
        """);
  }
}
