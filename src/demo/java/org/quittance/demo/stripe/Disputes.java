package org.quittance.demo.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Payments that the payer's bank takes back. An inquiry only asks; a dispute takes the money at
 * once and gives it back when it is won. Against a bank debit there is no appeal: it is lost as
 * soon as it is there, and the mandate with it.
 */
final class Disputes {

  static final String KIND = "dispute";

  /** Opens the dispute that a test number stands for, shortly after its charge. */
  static final String OPEN = "open_dispute";

  /** How long after the charge such a dispute comes. */
  static final Duration AFTER_CHARGE = Duration.ofSeconds(3);

  private static final String DECIDE = "decide_dispute";
  private static final Duration TIME_TO_ANSWER = Duration.ofDays(7);
  private static final Duration TIME_TO_DECIDE = Duration.ofSeconds(30);
  private static final Map<String, String> NETWORK_CODES =
      Map.of("fraudulent", "10.4", "product_not_received", "13.1");

  private final SimulatedWorld world;
  private final Events events;
  private final BalanceTransactions balance;
  private final PaymentMethods methods;
  private final Mandates mandates;

  Disputes(
      SimulatedWorld world,
      Events events,
      BalanceTransactions balance,
      PaymentMethods methods,
      Mandates mandates) {
    this.world = world;
    this.events = events;
    this.balance = balance;
    this.methods = methods;
    this.mandates = mandates;
    world.agenda().teach(OPEN, this::openAsTheNumberDoes);
    world.agenda().teach(DECIDE, this::decide);
  }

  void routes(ApiRouter router) {
    router
        .get("/v1/disputes", Listing.PARAMETERS, this::list)
        .accepts("created", "created.*", "charge", "payment_intent");
    router.get("/v1/disputes/{id}", Set.of(), call -> get(call.pathValue("id")));
    router
        .post("/v1/disputes/{id}", this::update)
        .accepts("evidence.*", "metadata.*", "metadata", "submit");
    router.post("/v1/disputes/{id}/close", this::close);
  }

  JsonObject get(String id) {
    return world.store().get(KIND, id);
  }

  /**
   * The payer's bank objects to a charge.
   *
   * @param inquiry whether it only asks and leaves the money where it is
   * @throws ApiRefusal when the charge has not brought money or is disputed already
   */
  JsonObject open(JsonObject charge, String reason, boolean inquiry) {
    if (!"succeeded".equals(Json.text(charge, "status")) || Json.isTrue(charge, "disputed")) {
      throw ApiRefusal.invalid(null, "This charge cannot be disputed.");
    }
    JsonObject dispute = blank(charge, reason);
    boolean card = isCard(charge);
    if (card) {
      dispute.add("payment_method_details", cardDetails(charge, reason, inquiry));
    }
    charge.addProperty("disputed", true);
    dispute.addProperty("status", inquiry ? "warning_needs_response" : "needs_response");
    dispute.addProperty("is_charge_refundable", inquiry);
    world.store().add(dispute);
    if (inquiry) {
      events.record("charge.dispute.created", dispute);
      return dispute;
    }
    withdraw(dispute);
    events.record("charge.dispute.created", dispute);
    events.record("charge.dispute.funds_withdrawn", dispute);
    if (!card) {
      end(dispute, "lost");
      mandates.withdraw(
          mandates.of(methods.resolve(Json.text(charge, "payment_method"), "payment_method")));
    }
    return dispute;
  }

  /** The bank was not satisfied by the answer to its inquiry and takes the money. */
  void escalate(JsonObject dispute) {
    require(dispute, "warning_needs_response", "warning_under_review");
    dispute.addProperty("is_charge_refundable", false);
    JsonObject previous = status(dispute, "needs_response");
    withdraw(dispute);
    events.record("charge.dispute.updated", dispute, previous);
    events.record("charge.dispute.funds_withdrawn", dispute);
  }

  /** The bank decides for the payee: a taken amount comes back. */
  void win(JsonObject dispute) {
    if (Json.text(dispute, "status").startsWith("warning_")) {
      end(dispute, "warning_closed");
      return;
    }
    require(dispute, "needs_response", "under_review");
    dispute.getAsJsonArray("balance_transactions").add(balance.ofWonDispute(dispute).deepCopy());
    end(dispute, "won");
    events.record("charge.dispute.funds_reinstated", dispute);
  }

  void lose(JsonObject dispute) {
    require(dispute, "needs_response", "under_review");
    end(dispute, "lost");
  }

  private void openAsTheNumberDoes(String chargeId) {
    JsonObject charge = world.store().get("charge", chargeId);
    if (Json.isTrue(charge, "disputed")) {
      return;
    }
    if (!isCard(charge)) {
      open(charge, "debit_not_authorized", false);
      return;
    }
    JsonObject method = methods.resolve(Json.text(charge, "payment_method"), "payment_method");
    switch (methods.cardBehind(method).objection()) {
      case FRAUDULENT -> open(charge, "fraudulent", false);
      case PRODUCT_NOT_RECEIVED -> open(charge, "product_not_received", false);
      case INQUIRY -> open(charge, "general", true);
      case NONE -> {}
    }
  }

  private JsonObject update(ApiCall call) {
    JsonObject dispute = get(call.pathValue("id"));
    call.params().mergeMetadata(dispute);
    Params given = call.params().under("evidence");
    if (given.isEmpty()) {
      return dispute;
    }
    require(dispute, "needs_response", "warning_needs_response");
    JsonObject evidence = dispute.getAsJsonObject("evidence");
    for (Map.Entry<String, JsonElement> field : given.tree().entrySet()) {
      if (!evidence.has(field.getKey())) {
        throw ApiRefusal.unknownParameter("evidence[" + field.getKey() + "]");
      }
      evidence.add(field.getKey(), field.getValue());
    }
    JsonObject details = dispute.getAsJsonObject("evidence_details");
    details.addProperty("has_evidence", true);
    if (!call.params().has("submit") || call.params().isTrue("submit")) {
      details.addProperty("submission_count", Json.number(details, "submission_count") + 1);
      boolean inquiry = Json.text(dispute, "status").startsWith("warning_");
      JsonObject previous = status(dispute, inquiry ? "warning_under_review" : "under_review");
      events.record("charge.dispute.updated", dispute, previous);
      world.agenda().add(world.now().plus(TIME_TO_DECIDE), DECIDE, Json.text(dispute, "id"));
    }
    return dispute;
  }

  /** Decides as the evidence's text asks for; other texts leave it to the control plane. */
  private void decide(String id) {
    JsonObject dispute = get(id);
    String text = Json.text(dispute.getAsJsonObject("evidence"), "uncategorized_text");
    if (!Json.text(dispute, "status").endsWith("under_review")) {
      return;
    }
    if ("winning_evidence".equals(text)) {
      win(dispute);
    } else if ("losing_evidence".equals(text)) {
      lose(dispute);
    }
  }

  private JsonObject close(ApiCall call) {
    JsonObject dispute = get(call.pathValue("id"));
    lose(dispute);
    return dispute;
  }

  private void withdraw(JsonObject dispute) {
    dispute.getAsJsonArray("balance_transactions").add(balance.ofDispute(dispute).deepCopy());
  }

  private void end(JsonObject dispute, String status) {
    JsonObject previous = status(dispute, status);
    events.record("charge.dispute.closed", dispute, previous);
  }

  private static JsonObject status(JsonObject dispute, String status) {
    JsonObject previous = new JsonObject();
    previous.add("status", dispute.get("status"));
    dispute.addProperty("status", status);
    return previous;
  }

  private static void require(JsonObject dispute, String... statuses) {
    if (!Set.of(statuses).contains(Json.text(dispute, "status"))) {
      throw ApiRefusal.invalid(
              null, "This dispute is already " + Json.text(dispute, "status") + ".")
          .whileExecuting();
    }
  }

  private static boolean isCard(JsonObject charge) {
    return Json.text(charge, "id").startsWith("ch_");
  }

  private static JsonObject cardDetails(JsonObject charge, String reason, boolean inquiry) {
    JsonObject card = new JsonObject();
    JsonElement brand =
        charge.getAsJsonObject("payment_method_details").getAsJsonObject("card").get("brand");
    card.add("brand", brand);
    card.addProperty("case_type", inquiry ? "inquiry" : "chargeback");
    card.add("network", brand);
    card.addProperty("network_reason_code", NETWORK_CODES.get(reason));
    JsonObject details = new JsonObject();
    details.add("card", card);
    details.addProperty("type", "card");
    return details;
  }

  private JsonObject blank(JsonObject charge, String reason) {
    JsonObject dispute =
        Json.object(
            """
            {"id": null, "object": "dispute", "amount": 0, "balance_transactions": [],
             "charge": null, "created": 0, "currency": null, "enhanced_eligibility_types": [],
             "evidence": {
               "access_activity_log": null, "billing_address": null,
               "cancellation_policy": null, "cancellation_policy_disclosure": null,
               "cancellation_rebuttal": null, "customer_communication": null,
               "customer_email_address": null, "customer_name": null,
               "customer_purchase_ip": null, "customer_signature": null,
               "duplicate_charge_documentation": null, "duplicate_charge_explanation": null,
               "duplicate_charge_id": null, "enhanced_evidence": {},
               "product_description": null, "receipt": null, "refund_policy": null,
               "refund_policy_disclosure": null, "refund_refusal_explanation": null,
               "service_date": null, "service_documentation": null, "shipping_address": null,
               "shipping_carrier": null, "shipping_date": null,
               "shipping_documentation": null, "shipping_tracking_number": null,
               "uncategorized_file": null, "uncategorized_text": null},
             "evidence_details": {"due_by": 0, "enhanced_eligibility": {},
               "has_evidence": false, "past_due": false, "submission_count": 0},
             "is_charge_refundable": false, "livemode": false, "metadata": {},
             "network_reason_code": null, "payment_intent": null, "reason": null,
             "status": null}
            """);
    dispute.addProperty("id", world.ids().next("du"));
    dispute.add("amount", charge.get("amount"));
    dispute.addProperty("charge", Json.text(charge, "id"));
    dispute.addProperty("created", world.seconds());
    dispute.add("currency", charge.get("currency"));
    dispute.addProperty("network_reason_code", NETWORK_CODES.get(reason));
    dispute.add("payment_intent", charge.get("payment_intent"));
    dispute.addProperty("reason", reason);
    dispute
        .getAsJsonObject("evidence_details")
        .addProperty("due_by", world.now().plus(TIME_TO_ANSWER).getEpochSecond());
    return dispute;
  }

  private JsonObject list(ApiCall call) {
    Stream<JsonObject> found = world.store().newestFirst(KIND);
    for (String field : new String[] {"charge", "payment_intent"}) {
      String wanted = call.params().text(field);
      if (wanted != null) {
        found = found.filter(dispute -> wanted.equals(Json.text(dispute, field)));
      }
    }
    return Listing.of(found, call);
  }
}
