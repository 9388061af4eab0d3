package org.quittance.demo.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Set;

/** The charges that attempts to pay leave behind, failed ones included. */
final class Charges {

  /** A capture books its balance transaction a little after the charge, as Stripe's does. */
  private static final Duration BOOKING = Duration.ofSeconds(2);

  private static final String BOOK = "book_charge";

  private final SimulatedWorld world;
  private final Events events;
  private final BalanceTransactions balance;

  Charges(SimulatedWorld world, Events events, BalanceTransactions balance) {
    this.world = world;
    this.events = events;
    this.balance = balance;
    world.agenda().teach(BOOK, this::book);
  }

  void routes(ApiRouter router) {
    router
        .get("/v1/charges", Listing.PARAMETERS, this::list)
        .accepts("created", "created.*", "customer", "payment_intent");
    router.get(
        "/v1/charges/{id}", Set.of(), call -> world.store().get("charge", call.pathValue("id")));
  }

  /** A charge of {@code intent}'s amount to {@code method}, and the intent's latest. */
  JsonObject open(JsonObject intent, JsonObject method, String status) {
    JsonObject charge =
        Json.object(
            """
            {"id": null, "object": "charge", "amount": 0, "amount_captured": 0,
             "amount_refunded": 0, "application": null, "application_fee": null,
             "application_fee_amount": null, "balance_transaction": null,
             "billing_details": {}, "calculated_statement_descriptor": "QUITTANCE",
             "captured": false, "created": 0, "currency": null, "customer": null,
             "description": null, "disputed": false, "failure_balance_transaction": null,
             "failure_code": null, "failure_message": null, "fraud_details": {},
             "livemode": false, "metadata": {}, "on_behalf_of": null, "outcome": null,
             "paid": false, "payment_intent": null, "payment_method": null,
             "payment_method_details": {}, "receipt_email": null, "receipt_number": null,
             "receipt_url": null, "refunded": false, "review": null, "shipping": null,
             "source": null, "source_transfer": null, "statement_descriptor": null,
             "statement_descriptor_suffix": null, "status": null, "transfer_data": null,
             "transfer_group": null}
            """);
    charge.addProperty("id", world.ids().next(PaymentMethods.isCard(method) ? "ch" : "py"));
    charge.addProperty("created", world.seconds());
    charge.addProperty("status", status);
    charge.addProperty("payment_intent", Json.text(intent, "id"));
    charge.addProperty("payment_method", Json.text(method, "id"));
    charge.add("billing_details", method.get("billing_details").deepCopy());
    charge.add("payment_method_details", details(method));
    for (String same :
        new String[] {
          "amount", "currency", "customer", "description", "metadata", "receipt_email", "shipping"
        }) {
      charge.add(same, intent.get(same).deepCopy());
    }
    intent.addProperty("latest_charge", Json.text(charge, "id"));
    return world.store().add(charge);
  }

  /** The money is there: captured in full, to be booked shortly. */
  void succeed(JsonObject charge) {
    charge.addProperty("status", "succeeded");
    charge.addProperty("paid", true);
    charge.addProperty("captured", true);
    charge.add("amount_captured", charge.get("amount"));
    charge.add("outcome", outcome("approved_by_network", null, "Payment complete.", "authorized"));
    events.record("charge.succeeded", charge);
    world.agenda().add(world.now().plus(BOOKING), BOOK, Json.text(charge, "id"));
  }

  void fail(JsonObject charge, Decline decline) {
    charge.addProperty("status", "failed");
    charge.addProperty("paid", false);
    charge.addProperty("failure_code", decline.code());
    charge.addProperty("failure_message", decline.message());
    charge.add(
        "outcome",
        outcome(
            "declined_by_network",
            decline.reason(),
            "The bank did not return any further details with this decline.",
            "issuer_declined"));
    events.record("charge.failed", charge);
  }

  void pend(JsonObject charge) {
    charge.add("outcome", outcome("approved_by_network", null, "Payment pending.", "authorized"));
    events.record("charge.pending", charge);
  }

  private void book(String id) {
    JsonObject charge = world.store().get("charge", id);
    JsonObject previous = new JsonObject();
    previous.add("balance_transaction", charge.get("balance_transaction"));
    charge.addProperty("balance_transaction", Json.text(balance.ofCharge(charge), "id"));
    events.record("charge.updated", charge, previous);
  }

  private JsonObject details(JsonObject method) {
    JsonObject details = new JsonObject();
    if (PaymentMethods.isCard(method)) {
      JsonObject card =
          Json.object(
              """
              {"amount_authorized": null, "authorization_code": null, "brand": null,
               "checks": null, "country": null, "exp_month": 0, "exp_year": 0,
               "extended_authorization": {"status": "disabled"}, "fingerprint": null,
               "funding": null, "incremental_authorization": {"status": "unavailable"},
               "installments": null, "last4": null, "mandate": null,
               "multicapture": {"status": "unavailable"}, "network": null,
               "network_token": {"used": false}, "network_transaction_id": null,
               "regulated_status": "regulated", "three_d_secure": null,
               "transaction_link_id": null, "wallet": null}
              """);
      copy(method.getAsJsonObject("card"), card);
      card.add("network", card.get("brand"));
      details.add("card", card);
    } else {
      JsonObject account =
          Json.object(
              """
              {"bank_code": null, "branch_code": null, "country": null, "fingerprint": null,
               "last4": null, "mandate": null}
              """);
      copy(method.getAsJsonObject("sepa_debit"), account);
      account.addProperty(
          "mandate", Json.text(world.store().facts(Json.text(method, "id")), "mandate"));
      details.add("sepa_debit", account);
    }
    details.addProperty("type", Json.text(method, "type"));
    return details;
  }

  /** Notes on the charge that the cardholder's bank saw its customer. */
  static void authenticated(JsonObject charge) {
    charge
        .getAsJsonObject("payment_method_details")
        .getAsJsonObject("card")
        .add(
            "three_d_secure",
            Json.object(
                """
                {"authentication_flow": "challenge", "electronic_commerce_indicator": "05",
                 "exemption_indicator": null, "result": "authenticated", "result_reason": null,
                 "transaction_id": null, "version": "2.2.0"}
                """));
  }

  private static void copy(JsonObject from, JsonObject to) {
    for (String name : to.keySet().toArray(String[]::new)) {
      JsonElement value = from.get(name);
      if (value != null) {
        to.add(name, value.deepCopy());
      }
    }
  }

  private static JsonObject outcome(String network, String reason, String message, String type) {
    JsonObject outcome =
        Json.object(
            """
            {"advice_code": null, "network_advice_code": null, "network_decline_code": null,
             "risk_level": "normal", "risk_score": 12}
            """);
    outcome.addProperty("network_status", network);
    outcome.addProperty("reason", reason);
    outcome.addProperty("seller_message", message);
    outcome.addProperty("type", type);
    return outcome;
  }

  private JsonObject list(ApiCall call) {
    String customer = call.params().text("customer");
    String intent = call.params().text("payment_intent");
    return Listing.of(
        world
            .store()
            .newestFirst("charge")
            .filter(c -> customer == null || customer.equals(Json.text(c, "customer")))
            .filter(c -> intent == null || intent.equals(Json.text(c, "payment_intent"))),
        call);
  }
}
