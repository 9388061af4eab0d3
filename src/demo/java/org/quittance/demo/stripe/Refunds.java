package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Money given back. Most refunds succeed at once; some test cards make them wait, or fail after
 * they had succeeded, which puts the amount back on the charge.
 */
final class Refunds {

  private static final String KIND = "refund";
  private static final String FINISH = "finish_refund";
  private static final Duration REFERENCE_AFTER = Duration.ofSeconds(2);
  private static final Duration OUTCOME_AFTER = Duration.ofMinutes(1);

  private final SimulatedWorld world;
  private final Events events;
  private final BalanceTransactions balance;
  private final PaymentMethods methods;

  Refunds(
      SimulatedWorld world, Events events, BalanceTransactions balance, PaymentMethods methods) {
    this.world = world;
    this.events = events;
    this.balance = balance;
    this.methods = methods;
    world.agenda().teach(FINISH, this::finish);
  }

  void routes(ApiRouter router) {
    router
        .get("/v1/refunds", Listing.PARAMETERS, this::list)
        .accepts("created", "created.*", "charge", "payment_intent");
    router
        .post("/v1/refunds", this::create)
        .accepts("charge", "payment_intent", "amount", "reason", "metadata.*");
    router.get("/v1/refunds/{id}", Set.of(), call -> world.store().get(KIND, call.pathValue("id")));
    router.post("/v1/refunds/{id}", this::update).accepts("metadata.*", "metadata");
  }

  private JsonObject create(ApiCall call) {
    Params params = call.params();
    JsonObject charge = charge(params);
    long left = Json.number(charge, "amount_captured") - Json.number(charge, "amount_refunded");
    String chargeId = Json.text(charge, "id");
    if (Json.isTrue(charge, "disputed") && !isRefundable(charge)) {
      throw ApiRefusal.invalid(
              "charge_disputed", "The charge you're attempting to refund has been charged back.")
          .whileExecuting();
    }
    if (left == 0) {
      throw ApiRefusal.invalid(
              "charge_already_refunded", "Charge " + chargeId + " has already been refunded.")
          .whileExecuting();
    }
    long amount = params.has("amount") ? params.requiredInteger("amount") : left;
    if (amount < 1) {
      throw ApiRefusal.invalid("parameter_invalid_integer", "Invalid positive integer")
          .about("amount");
    }
    if (amount > left) {
      throw ApiRefusal.invalid(
              null,
              "Refund amount ("
                  + amount
                  + ") is greater than unrefunded amount on charge ("
                  + left
                  + ")")
          .about("amount")
          .whileExecuting();
    }
    JsonObject refund = blank(charge, amount);
    refund.addProperty(
        "reason", params.choice("reason", "duplicate", "fraudulent", "requested_by_customer"));
    params.mergeMetadata(refund);
    TestCard.RefundCourse course = course(charge);
    boolean pending = course == TestCard.RefundCourse.PENDING;
    refund.addProperty("status", pending ? "pending" : "succeeded");
    if (pending) {
      refund.addProperty("pending_reason", "processing");
    }
    world.store().add(refund);
    refund.addProperty("balance_transaction", Json.text(balance.ofRefund(refund), "id"));
    moveRefunded(charge, amount);
    events.record("refund.created", refund);
    events.record("charge.refunded", charge);
    Duration wait = course == TestCard.RefundCourse.AT_ONCE ? REFERENCE_AFTER : OUTCOME_AFTER;
    world.agenda().add(world.now().plus(wait), FINISH, Json.text(refund, "id"));
    return refund;
  }

  private boolean isRefundable(JsonObject charge) {
    String id = Json.text(charge, "id");
    return world
        .store()
        .newestFirst(Disputes.KIND)
        .filter(dispute -> id.equals(Json.text(dispute, "charge")))
        .allMatch(
            dispute ->
                Json.isTrue(dispute, "is_charge_refundable")
                    || "won".equals(Json.text(dispute, "status")));
  }

  /** What becomes of a refund after a while: its reference, its success, or its failure. */
  private void finish(String id) {
    JsonObject refund = world.store().get(KIND, id);
    JsonObject charge = world.store().get("charge", Json.text(refund, "charge"));
    JsonObject previous = new JsonObject();
    previous.add("status", refund.get("status"));
    switch (course(charge)) {
      case PENDING -> {
        refund.addProperty("status", "succeeded");
        refund.remove("pending_reason");
        events.record("refund.updated", refund, previous);
      }
      case FAILS_LATER -> {
        refund.addProperty("status", "failed");
        refund.addProperty("failure_reason", "expired_or_canceled_card");
        refund.addProperty(
            "failure_balance_transaction", Json.text(balance.ofFailedRefund(refund), "id"));
        moveRefunded(charge, -Json.number(refund, "amount"));
        events.record("refund.failed", refund, previous);
      }
      case AT_ONCE -> {
        previous.remove("status");
        previous.add("destination_details", refund.get("destination_details").deepCopy());
        reference(refund);
        events.record("refund.updated", refund, previous);
      }
    }
    events.record("charge.refund.updated", refund, previous.deepCopy());
  }

  private void reference(JsonObject refund) {
    JsonObject destination = refund.getAsJsonObject("destination_details");
    if (destination.has("card")) {
      JsonObject card = destination.getAsJsonObject("card");
      card.addProperty("reference", world.ids().letters(16));
      card.addProperty("reference_status", "available");
      card.addProperty("reference_type", "acquirer_reference_number");
    }
  }

  private static void moveRefunded(JsonObject charge, long amount) {
    long refunded = Json.number(charge, "amount_refunded") + amount;
    charge.addProperty("amount_refunded", refunded);
    charge.addProperty("refunded", refunded == Json.number(charge, "amount"));
  }

  private TestCard.RefundCourse course(JsonObject charge) {
    JsonObject method = methods.resolve(Json.text(charge, "payment_method"), "payment_method");
    return PaymentMethods.isCard(method)
        ? methods.cardBehind(method).refund()
        : TestCard.RefundCourse.AT_ONCE;
  }

  private JsonObject charge(Params params) {
    String chargeId = params.text("charge");
    String intentId = params.text("payment_intent");
    if (chargeId == null && intentId == null) {
      throw ApiRefusal.invalid(
          "parameter_missing",
          "One of the following params should be provided for this request: payment_intent or"
              + " charge.");
    }
    if (chargeId == null) {
      JsonObject intent = world.store().get("payment_intent", intentId, "payment_intent");
      chargeId = Json.text(intent, "latest_charge");
    }
    JsonObject charge =
        world
            .store()
            .find("charge", chargeId)
            .filter(found -> "succeeded".equals(Json.text(found, "status")))
            .orElse(null);
    if (charge == null && intentId != null) {
      throw ApiRefusal.invalid(
              null,
              "This PaymentIntent (" + intentId + ") does not have a successful charge to refund.")
          .about("payment_intent")
          .whileExecuting();
    }
    if (charge == null) {
      world.store().get("charge", chargeId, "charge");
      throw ApiRefusal.invalid("charge_not_refundable", "This charge cannot be refunded.")
          .about("charge")
          .whileExecuting();
    }
    return charge;
  }

  private JsonObject update(ApiCall call) {
    JsonObject refund = world.store().get(KIND, call.pathValue("id"));
    call.params().mergeMetadata(refund);
    return refund;
  }

  private JsonObject list(ApiCall call) {
    Stream<JsonObject> found = world.store().newestFirst(KIND);
    for (String field : new String[] {"charge", "payment_intent"}) {
      String wanted = call.params().text(field);
      if (wanted != null) {
        found = found.filter(refund -> wanted.equals(Json.text(refund, field)));
      }
    }
    return Listing.of(found, call);
  }

  private JsonObject blank(JsonObject charge, long amount) {
    boolean card = Json.text(charge, "id").startsWith("ch_");
    JsonObject refund = new JsonObject();
    refund.addProperty("id", world.ids().next(card ? "re" : "pyr"));
    refund.addProperty("object", KIND);
    refund.addProperty("amount", amount);
    refund.add("balance_transaction", null);
    refund.addProperty("charge", Json.text(charge, "id"));
    refund.addProperty("created", world.seconds());
    refund.add("currency", charge.get("currency"));
    refund.add("customer", charge.get("customer"));
    refund.add("customer_account", null);
    refund.add(
        "destination_details",
        Json.object(
            card
                ? "{\"card\": {\"type\": \"refund\", \"reference_status\": \"pending\","
                    + " \"reference_type\": \"acquirer_reference_number\"}, \"type\": \"card\"}"
                : "{\"type\": \"sepa_bank_transfer\"}"));
    refund.add("metadata", new JsonObject());
    refund.add("payment_intent", charge.get("payment_intent"));
    refund.add("payment_method", charge.get("payment_method"));
    refund.add("reason", null);
    refund.add("receipt_number", null);
    refund.add("source_transfer_reversal", null);
    refund.addProperty("status", "succeeded");
    refund.add("transfer_reversal", null);
    return refund;
  }
}
