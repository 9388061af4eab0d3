package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quittance.jurisdiction.SpendingRule;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/**
 * Spends a payment on debts: between debts in the order of {@link AllocationOrder}, within a debt
 * on its parts in the order of the law. No debt ever takes more than is owed; what is left over is
 * refundable.
 */
public final class PaymentAllocator {

  private final List<DebtComponent> within;

  /**
   * @param rule of the law the debts are collected under
   */
  public PaymentAllocator(SpendingRule rule) {
    this.within = DebtComponent.inOrderOf(rule);
  }

  /**
   * Allocates a payment.
   *
   * @param on the day of payment: a debt due that day or earlier is due
   * @param debtorChoice ids of the debts to pay first, in that order; null or empty when the debtor
   *     chose none
   * @throws Refusal with an {@link AllocationRefusal}
   */
  public AllocationResult allocate(
      Money payment, List<PayableDebt> debts, LocalDate on, List<String> debtorChoice) {
    List<String> choice = debtorChoice == null ? List.of() : debtorChoice;
    refuseNonsense(payment, debts, choice);
    List<Allocation> allocations = new ArrayList<>();
    Money left = payment;
    for (List<PayableDebt> rank : new AllocationOrder(on).ranks(debts, choice)) {
      List<Money> owed = rank.stream().map(PayableDebt::total).toList();
      Money spent = left.min(Money.sum(owed));
      if (spent.isZero()) {
        continue;
      }
      List<Money> shares = spent.shareOut(owed);
      for (int i = 0; i < rank.size(); i++) {
        spend(shares.get(i), rank.get(i), allocations);
      }
      left = left.minus(spent);
    }
    return new AllocationResult(allocations, left);
  }

  private void spend(Money share, PayableDebt debt, List<Allocation> allocations) {
    Money left = share;
    for (DebtComponent component : within) {
      Money spent = left.min(debt.owed(component));
      if (spent.isPositive()) {
        allocations.add(new Allocation(debt.id(), component, spent));
        left = left.minus(spent);
      }
    }
  }

  private static void refuseNonsense(Money payment, List<PayableDebt> debts, List<String> choice) {
    if (payment.isNegative()) {
      throw Refusal.of(AllocationRefusal.NEGATIVE_PAYMENT);
    }
    Set<String> ids = new HashSet<>();
    for (PayableDebt debt : debts) {
      if (!ids.add(debt.id())) {
        throw Refusal.of(AllocationRefusal.DEBT_NAMED_TWICE, debt.id());
      }
      for (DebtComponent component : DebtComponent.values()) {
        if (debt.owed(component).isNegative()) {
          throw Refusal.of(AllocationRefusal.NEGATIVE_DEBT, debt.id());
        }
      }
    }
    Set<String> chosen = new HashSet<>();
    for (String id : choice) {
      if (!ids.contains(id)) {
        throw Refusal.of(AllocationRefusal.UNKNOWN_DEBT, id);
      }
      if (!chosen.add(id)) {
        throw Refusal.of(AllocationRefusal.DEBT_NAMED_TWICE, id);
      }
    }
  }
}
