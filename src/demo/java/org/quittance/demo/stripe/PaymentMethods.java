package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.Set;

/** Cards and bank accounts, made from test numbers or from their ready-made names. */
final class PaymentMethods {

  private static final String KIND = "payment_method";
  private static final int USUAL_EXPIRY_YEAR = 2034;
  private static final int USUAL_EXPIRY_MONTH = 12;

  private final SimulatedWorld world;
  private final Events events;

  PaymentMethods(SimulatedWorld world, Events events) {
    this.world = world;
    this.events = events;
  }

  void routes(ApiRouter router) {
    router
        .post("/v1/payment_methods", this::create)
        .accepts(
            "type",
            "card.number",
            "card.exp_month",
            "card.exp_year",
            "card.cvc",
            "card.token",
            "sepa_debit.iban",
            "billing_details.**",
            "allow_redisplay",
            "metadata.*");
    router
        .get("/v1/payment_methods", Listing.PARAMETERS, this::list)
        .accepts("customer", "type", "allow_redisplay");
    router
        .get("/v1/customers/{id}/payment_methods", Listing.PARAMETERS, this::listOfCustomer)
        .accepts("type", "allow_redisplay");
    router.get(
        "/v1/payment_methods/{id}",
        Set.of(),
        call -> resolve(call.pathValue("id"), "payment_method"));
    router.post("/v1/payment_methods/{id}/attach", this::attach).accepts("customer");
    router.post("/v1/payment_methods/{id}/detach", this::detach);
  }

  /**
   * The method of that identifier; a ready-made name such as {@code pm_card_visa} makes a new one.
   */
  JsonObject resolve(String id, String parameter) {
    return TestCard.byName(id)
        .map(card -> card(card, USUAL_EXPIRY_MONTH, USUAL_EXPIRY_YEAR, null, null))
        .orElseGet(() -> world.store().get(KIND, id, parameter));
  }

  JsonObject card(TestCard card, int expiryMonth, int expiryYear, String name, String email) {
    JsonObject method = blank("card", name, email);
    JsonObject shown =
        Json.object(
            """
            {"brand": null,
             "checks": {"address_line1_check": null, "address_postal_code_check": null,
                        "cvc_check": "pass"},
             "country": "FR", "display_brand": null, "exp_month": 12, "exp_year": 2034,
             "fingerprint": null, "funding": "credit", "generated_from": null, "last4": null,
             "networks": {"available": [], "preferred": null}, "regulated_status": "regulated",
             "three_d_secure_usage": {"supported": true}, "wallet": null}
            """);
    shown.addProperty("brand", card.brand());
    shown.addProperty("display_brand", card.brand());
    shown.addProperty("exp_month", expiryMonth);
    shown.addProperty("exp_year", expiryYear);
    shown.addProperty("last4", card.last4());
    shown.addProperty("fingerprint", fingerprint(card.number()));
    shown.getAsJsonObject("networks").getAsJsonArray("available").add(card.brand());
    method.add("card", shown);
    world.store().facts(Json.text(method, "id")).addProperty("card", card.number());
    return world.store().add(method);
  }

  JsonObject account(TestIban iban, String name, String email) {
    JsonObject method = blank("sepa_debit", name, email);
    JsonObject shown = new JsonObject();
    shown.addProperty("bank_code", iban.bankCode());
    shown.addProperty("branch_code", "");
    shown.addProperty("country", iban.country());
    shown.addProperty("fingerprint", fingerprint(iban.number()));
    shown.add("generated_from", Json.object("{\"charge\": null, \"setup_attempt\": null}"));
    shown.addProperty("last4", iban.last4());
    method.add("sepa_debit", shown);
    world.store().facts(Json.text(method, "id")).addProperty("iban", iban.number());
    return world.store().add(method);
  }

  TestCard cardBehind(JsonObject method) {
    String number = Json.text(world.store().facts(Json.text(method, "id")), "card");
    return TestCard.byNumber(number).orElseThrow();
  }

  TestIban accountBehind(JsonObject method) {
    String number = Json.text(world.store().facts(Json.text(method, "id")), "iban");
    return TestIban.byNumber(number).orElseThrow();
  }

  static boolean isCard(JsonObject method) {
    return "card".equals(Json.text(method, "type"));
  }

  /** Whether the method was saved for use in the customer's absence. */
  boolean isSetUp(JsonObject method) {
    return Json.isTrue(world.store().facts(Json.text(method, "id")), "set_up");
  }

  /** Saves the method to the customer, as a payment with future use does. */
  void save(JsonObject method, String customerId) {
    world.store().facts(Json.text(method, "id")).addProperty("set_up", true);
    if (customerId != null && Json.isNull(method, "customer")) {
      method.addProperty("customer", customerId);
      method.addProperty("allow_redisplay", "limited");
      events.record("payment_method.attached", method);
    }
  }

  /**
   * Refuses a method that its customer no longer has.
   *
   * @throws ApiRefusal 400
   */
  void requireUnspent(JsonObject method) {
    if (Json.isTrue(world.store().facts(Json.text(method, "id")), "detached")) {
      throw ApiRefusal.invalid(
              null,
              "The provided PaymentMethod was previously used with a PaymentIntent without Customer"
                  + " attachment, shared with a connected account without Customer attachment, or"
                  + " was detached from a Customer. It may not be used again.")
          .about("payment_method");
    }
  }

  private JsonObject create(ApiCall call) {
    Params params = call.params();
    Params billing = params.under("billing_details");
    String type = params.required("type");
    JsonObject method;
    if ("sepa_debit".equals(type)) {
      String iban = params.under("sepa_debit").required("iban").replace(" ", "");
      TestIban account = TestIban.byNumber(iban).orElseThrow(() -> notATestAccount(iban));
      method = account(account, billing.text("name"), billing.text("email"));
    } else if ("card".equals(type)) {
      method = createCard(params.under("card"), billing);
    } else {
      throw ApiRefusal.notSimulated("type", type);
    }
    params.mergeMetadata(method);
    return method;
  }

  private JsonObject createCard(Params card, Params billing) {
    String token = card.text("token");
    if (token != null) {
      TestCard named =
          TestCard.byName(token.replaceFirst("^tok_", "pm_card_"))
              .orElseThrow(() -> ApiRefusal.noSuch("token", token, "card[token]"));
      return card(
          named,
          USUAL_EXPIRY_MONTH,
          USUAL_EXPIRY_YEAR,
          billing.text("name"),
          billing.text("email"));
    }
    String number = card.required("number").replace(" ", "");
    int month = (int) card.requiredInteger("exp_month");
    int year = (int) card.requiredInteger("exp_year");
    if (!TestCard.isWellFormed(number)) {
      throw ApiRefusal.withStatus(
              402, "card_error", "incorrect_number", "Your card number is incorrect.")
          .about("number");
    }
    TestCard known =
        TestCard.byNumber(number)
            .orElseThrow(
                () ->
                    ApiRefusal.withStatus(
                        402, "card_error", "card_declined", Decline.NOT_A_TEST_CARD.message()));
    return card(known, month, year, billing.text("name"), billing.text("email"));
  }

  private JsonObject attach(ApiCall call) {
    JsonObject method = resolve(call.pathValue("id"), "payment_method");
    JsonObject customer =
        world.store().get("customer", call.params().required("customer"), "customer");
    if (!Json.isNull(method, "customer")
        && !Json.text(customer, "id").equals(Json.text(method, "customer"))) {
      throw ApiRefusal.invalid(
              null, "The payment method you provided has already been attached to a customer.")
          .about("payment_method");
    }
    method.addProperty("customer", Json.text(customer, "id"));
    events.record("payment_method.attached", method);
    return method;
  }

  private JsonObject detach(ApiCall call) {
    JsonObject method = world.store().get(KIND, call.pathValue("id"), "payment_method");
    if (Json.isNull(method, "customer")) {
      throw ApiRefusal.invalid(
          null,
          "The payment method you provided is not attached to a customer so detachment is"
              + " impossible.");
    }
    JsonObject previous = new JsonObject();
    previous.addProperty("customer", Json.text(method, "customer"));
    method.addProperty("customer", (String) null);
    world.store().facts(Json.text(method, "id")).addProperty("detached", true);
    events.record("payment_method.detached", method, previous);
    return method;
  }

  private JsonObject list(ApiCall call) {
    return listOf(call.params().text("customer"), call);
  }

  private JsonObject listOfCustomer(ApiCall call) {
    world.store().get("customer", call.pathValue("id"), "customer");
    return listOf(call.pathValue("id"), call);
  }

  private JsonObject listOf(String customer, ApiCall call) {
    String type = call.params().text("type");
    return Listing.of(
        world
            .store()
            .newestFirst(KIND)
            .filter(m -> customer != null && customer.equals(Json.text(m, "customer")))
            .filter(m -> type == null || type.equals(Json.text(m, "type"))),
        call);
  }

  static ApiRefusal notATestAccount(String iban) {
    return TestIban.isWellFormed(iban)
        ? ApiRefusal.invalid(
                "payment_method_invalid_parameter_testmode",
                "You must use a test account number in test mode.")
            .about("sepa_debit[iban]")
        : ApiRefusal.invalid("invalid_bank_account_iban", "The IBAN you entered is incomplete.")
            .about("sepa_debit[iban]");
  }

  private JsonObject blank(String type, String name, String email) {
    JsonObject method =
        Json.object(
            """
            {"id": null, "object": "payment_method", "allow_redisplay": "unspecified",
             "billing_details": {
               "address": {"city": null, "country": null, "line1": null, "line2": null,
                           "postal_code": null, "state": null},
               "email": null, "name": null, "phone": null, "tax_id": null},
             "created": 0, "customer": null, "customer_account": null, "livemode": false,
             "metadata": {}, "type": null}
            """);
    method.addProperty("id", world.ids().next("pm"));
    method.addProperty("created", world.seconds());
    method.addProperty("type", type);
    method.getAsJsonObject("billing_details").addProperty("name", name);
    method.getAsJsonObject("billing_details").addProperty("email", email);
    return method;
  }

  /** The same for the same number, whichever method it comes from. */
  private static String fingerprint(String number) {
    return new ObjectIds(number.hashCode()).letters(16);
  }
}
