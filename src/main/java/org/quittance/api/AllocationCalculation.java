package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.ledger.rules.Allocation;
import org.quittance.ledger.rules.AllocationResult;
import org.quittance.ledger.rules.PayableDebt;
import org.quittance.ledger.rules.PaymentAllocator;
import org.quittance.money.Money;

/** A payment spent on debts in the order of the law. */
final class AllocationCalculation {

  private static final PaymentAllocator ALLOCATOR =
      new PaymentAllocator(Jurisdictions.of("FR").spending());
  private static final int MOST_DEBTS = 1_000;
  private static final int LONGEST_ID = 64;

  private AllocationCalculation() {}

  static JsonObject answer(BodyReader body) {
    Money payment = body.plainMoney("payment");
    List<Supplier<PayableDebt>> debts =
        body.objects("debts", MOST_DEBTS).stream().map(AllocationCalculation::debt).toList();
    LocalDate on = body.date("on");
    List<String> choice = body.optionalTexts("debtorChoice", MOST_DEBTS, LONGEST_ID);
    return body.build(
        () ->
            write(
                ALLOCATOR.allocate(
                    payment, debts.stream().map(Supplier::get).toList(), on, choice)));
  }

  // Built later: a debt at fault has parts that are missing.
  private static Supplier<PayableDebt> debt(BodyReader debt) {
    String id = debt.text("id", LONGEST_ID);
    LocalDate dueOn = debt.date("dueOn");
    boolean bearsInterest = debt.flag("bearsInterest", false);
    Money interest = debt.optionalPlainMoney("interest");
    Money indemnity = debt.optionalPlainMoney("indemnity");
    Money principal = debt.plainMoney("principal");
    return () -> new PayableDebt(id, dueOn, bearsInterest, interest, indemnity, principal);
  }

  private static JsonObject write(AllocationResult result) {
    JsonArrayBuilder allocations = Json.createArrayBuilder();
    for (Allocation allocation : result.allocations()) {
      allocations.add(
          Fields.of("id", allocation.debtId())
              .with("component", allocation.component())
              .with("amount", allocation.amount().decimal())
              .object());
    }
    return new Fields()
        .with("allocations", allocations.build())
        .with("refundable", result.refundable().decimal())
        .object();
  }
}
