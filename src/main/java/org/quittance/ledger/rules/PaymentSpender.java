package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quittance.interest.InterestCalculator;
import org.quittance.money.Money;

/**
 * Spends a payment on a debt that may already have been paid in part, also by payments that count
 * later than this one: mail is slow, and a cheque can be booked after the transfer that followed
 * it.
 */
public final class PaymentSpender {

  /**
   * The parts of a claim that give back first when a claim cannot take all that was spent on it.
   */
  private static final List<DebtComponent> GIVING_BACK =
      List.of(DebtComponent.PRINCIPAL, DebtComponent.INDEMNITY, DebtComponent.INTEREST);

  private final InterestCalculator calculator;

  public PaymentSpender(InterestCalculator calculator) {
    this.calculator = calculator;
  }

  /**
   * Money to spend.
   *
   * @param valueOn the day that counts as the day of payment
   * @param debtorChoice claim ids the debtor chose to pay first, null when they chose none
   */
  public record Funds(long paymentId, Money amount, LocalDate valueOn, List<String> debtorChoice) {}

  /**
   * Where a payment went. Allocations and surplus add up to it.
   *
   * @param refundable beyond what was owed
   * @param outstanding still asked for today, after it; never negative
   * @param contested what else there is, not asked for while a dispute lasts
   */
  public record Spent(
      List<Allocation> allocations, Money refundable, Money outstanding, Money contested) {}

  /**
   * Spends funds on the debt as it stood on their day of payment. What is contested takes money
   * only when the debtor names its claim, or when nothing else is left to take it.
   *
   * @param paid what was taken off the claims before, in any order
   * @param today not before the funds' day of payment
   */
  public Spent spend(Funds funds, DebtTerms terms, List<PaidComponent> paid, LocalDate today) {
    DebtBreakdown owed =
        DebtBreakdown.on(funds.valueOn(), terms, notAfter(funds.valueOn(), paid), calculator);
    List<Allocation> allocations = allocate(funds, owed, terms);
    DebtBreakdown after = owedAfter(funds, terms, paid, allocations, today);
    // Interest that a later payment has already paid stops running when an earlier one turns up:
    // the
    // claim may then take less than was spent on it, and the rest is the debtor's.
    for (ClaimTerms claim : terms.claims()) {
      Money excess = after.outstandingOf(claim.claimId()).negated();
      if (excess.isPositive()) {
        allocations = givenBack(excess, claim, allocations);
      }
    }
    Money refundable =
        funds.amount().minus(Money.sum(allocations.stream().map(Allocation::amount).toList()));
    DebtBreakdown left = owedAfter(funds, terms, paid, allocations, today);
    return new Spent(allocations, refundable, left.outstanding().max(Money.ZERO), left.contested());
  }

  /**
   * Leaves the debt as it is: all of it is to be given back, because nothing may be paid on this
   * debt (C. com. L622-7, C. conso L722-5).
   */
  public Spent keepAside(Funds funds, DebtTerms terms, List<PaidComponent> paid, LocalDate today) {
    DebtBreakdown owed = owedAfter(funds, terms, paid, List.of(), today);
    return new Spent(
        List.of(), funds.amount(), owed.outstanding().max(Money.ZERO), owed.contested());
  }

  private List<Allocation> allocate(Funds funds, DebtBreakdown owed, DebtTerms terms) {
    if (terms.spending().isEmpty()) {
      return List.of();
    }
    PaymentAllocator allocator = new PaymentAllocator(terms.spending().get());
    List<PayableDebt> free = owed.payableDebts();
    List<PayableDebt> held = owed.heldDebts();
    List<String> choice = stillOwed(funds.debtorChoice(), concat(free, held), terms);
    List<PayableDebt> first = insistedOn(free, held, choice);
    AllocationResult spent = allocator.allocate(funds.amount(), first, funds.valueOn(), choice);
    List<PayableDebt> last =
        held.stream().filter(debt -> choice == null || !choice.contains(debt.id())).toList();
    AllocationResult rest = allocator.allocate(spent.refundable(), last, funds.valueOn(), null);
    return rest.allocations().isEmpty()
        ? spent.allocations()
        : together(spent.allocations(), rest.allocations());
  }

  // Whoever names a claim wants it paid, contested or not.
  private static List<PayableDebt> insistedOn(
      List<PayableDebt> free, List<PayableDebt> held, List<String> choice) {
    List<PayableDebt> debts = new ArrayList<>(free);
    for (PayableDebt debt : held) {
      if (choice == null || !choice.contains(debt.id())) {
        continue;
      }
      PayableDebt other =
          debts.stream().filter(known -> known.id().equals(debt.id())).findFirst().orElse(null);
      debts.remove(other);
      debts.add(other == null ? debt : other.and(debt));
    }
    return debts;
  }

  private static List<PayableDebt> concat(List<PayableDebt> free, List<PayableDebt> held) {
    return Stream.concat(free.stream(), held.stream()).toList();
  }

  private static List<Allocation> together(List<Allocation> some, List<Allocation> others) {
    Map<String, Allocation> all = new LinkedHashMap<>();
    Stream.concat(some.stream(), others.stream())
        .forEach(
            allocation ->
                all.merge(
                    allocation.debtId() + " " + allocation.component(),
                    allocation,
                    (one, other) ->
                        new Allocation(
                            one.debtId(), one.component(), one.amount().plus(other.amount()))));
    return List.copyOf(all.values());
  }

  // A claim may have been paid by other means since the debtor chose it: the money is here all the
  // same, and goes where it would have gone without a choice.
  private static List<String> stillOwed(
      List<String> choice, List<PayableDebt> debts, DebtTerms terms) {
    if (choice == null) {
      return null;
    }
    List<String> owed = debts.stream().map(PayableDebt::id).toList();
    List<String> claims =
        terms.claims().stream().map(claim -> String.valueOf(claim.claimId())).toList();
    return choice.stream().filter(id -> owed.contains(id) || !claims.contains(id)).toList();
  }

  // What a later payment has settled must not be settled again.
  private static List<PaidComponent> notAfter(LocalDate day, List<PaidComponent> paid) {
    return paid.stream()
        .map(part -> part.valueOn().isAfter(day) ? part.valuedOn(day) : part)
        .toList();
  }

  private DebtBreakdown owedAfter(
      Funds funds,
      DebtTerms terms,
      List<PaidComponent> paid,
      List<Allocation> allocations,
      LocalDate today) {
    Stream<PaidComponent> now =
        allocations.stream()
            .map(
                allocation ->
                    new PaidComponent(
                        funds.paymentId(),
                        funds.valueOn(),
                        Long.parseLong(allocation.debtId()),
                        allocation.component(),
                        allocation.amount(),
                        false));
    return DebtBreakdown.on(today, terms, Stream.concat(paid.stream(), now).toList(), calculator);
  }

  private static List<Allocation> givenBack(
      Money excess, ClaimTerms claim, List<Allocation> allocations) {
    String debtId = Long.toString(claim.claimId());
    List<Allocation> kept = new ArrayList<>(allocations);
    Money toGive = excess;
    for (DebtComponent component : GIVING_BACK) {
      for (int i = kept.size() - 1; i >= 0; i--) {
        Allocation allocation = kept.get(i);
        if (!allocation.debtId().equals(debtId) || allocation.component() != component) {
          continue;
        }
        Money given = toGive.min(allocation.amount());
        toGive = toGive.minus(given);
        Money rest = allocation.amount().minus(given);
        if (rest.isZero()) {
          kept.remove(i);
        } else {
          kept.set(i, new Allocation(debtId, component, rest));
        }
      }
    }
    return kept;
  }
}
