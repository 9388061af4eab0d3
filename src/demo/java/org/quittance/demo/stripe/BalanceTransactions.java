package org.quittance.demo.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Set;

/**
 * The movements on the balance held at Stripe: charges and lost disputes with their fees, refunds
 * without.
 */
final class BalanceTransactions {

  private static final long CARD_FEE_PER_TEN_THOUSAND = 150;
  private static final long CARD_FEE_FIXED = 25;
  private static final long DEBIT_FEE_FIXED = 35;
  private static final long DISPUTE_FEE = 2000;
  private static final Duration AVAILABLE_AFTER = Duration.ofDays(3);

  private final SimulatedWorld world;

  BalanceTransactions(SimulatedWorld world) {
    this.world = world;
  }

  void routes(ApiRouter router) {
    router
        .get("/v1/balance_transactions", Listing.PARAMETERS, this::list)
        .accepts("created", "created.*", "currency", "source", "type");
    router.get(
        "/v1/balance_transactions/{id}",
        Set.of(),
        call -> world.store().get("balance_transaction", call.pathValue("id")));
  }

  JsonObject ofCharge(JsonObject charge) {
    boolean card = Json.text(charge, "id").startsWith("ch_");
    long amount = Json.number(charge, "amount_captured");
    long fee =
        card
            ? (amount * CARD_FEE_PER_TEN_THOUSAND + 5000) / 10000 + CARD_FEE_FIXED
            : DEBIT_FEE_FIXED;
    return book(charge, card ? "charge" : "payment", "charge", amount, fee);
  }

  JsonObject ofRefund(JsonObject refund) {
    boolean card = Json.text(refund, "id").startsWith("re_");
    return book(
        refund, card ? "refund" : "payment_refund", "refund", -Json.number(refund, "amount"), 0);
  }

  JsonObject ofFailedRefund(JsonObject refund) {
    return book(refund, "refund_failure", "refund_failure", Json.number(refund, "amount"), 0);
  }

  /** The money that an objection takes, and the fee that stays paid even when it is won. */
  JsonObject ofDispute(JsonObject dispute) {
    return book(dispute, "adjustment", "dispute", -Json.number(dispute, "amount"), DISPUTE_FEE);
  }

  JsonObject ofWonDispute(JsonObject dispute) {
    return book(dispute, "adjustment", "dispute_reversal", Json.number(dispute, "amount"), 0);
  }

  private JsonObject book(JsonObject source, String type, String category, long amount, long fee) {
    JsonObject transaction = new JsonObject();
    transaction.addProperty("id", world.ids().next("txn"));
    transaction.addProperty("object", "balance_transaction");
    transaction.addProperty("amount", amount);
    transaction.addProperty("available_on", world.now().plus(AVAILABLE_AFTER).getEpochSecond());
    transaction.addProperty("balance_type", "payments");
    transaction.addProperty("created", world.seconds());
    transaction.addProperty("currency", Json.text(source, "currency"));
    transaction.addProperty("description", Json.text(source, "description"));
    transaction.addProperty("exchange_rate", (Number) null);
    transaction.addProperty("fee", fee);
    transaction.add("fee_details", feeDetails(fee, Json.text(source, "currency")));
    transaction.addProperty("net", amount - fee);
    transaction.addProperty("reporting_category", category);
    transaction.addProperty("source", Json.text(source, "id"));
    transaction.addProperty("status", "pending");
    transaction.addProperty("type", type);
    return world.store().add(transaction);
  }

  private static JsonArray feeDetails(long fee, String currency) {
    JsonArray details = new JsonArray();
    if (fee > 0) {
      JsonObject detail = new JsonObject();
      detail.addProperty("amount", fee);
      detail.addProperty("application", (String) null);
      detail.addProperty("currency", currency);
      detail.addProperty("description", "Stripe processing fees");
      detail.addProperty("type", "stripe_fee");
      details.add(detail);
    }
    return details;
  }

  private JsonObject list(ApiCall call) {
    String source = call.params().text("source");
    String type = call.params().text("type");
    return Listing.of(
        world
            .store()
            .newestFirst("balance_transaction")
            .filter(t -> source == null || source.equals(Json.text(t, "source")))
            .filter(t -> type == null || type.equals(Json.text(t, "type"))),
        call);
  }
}
