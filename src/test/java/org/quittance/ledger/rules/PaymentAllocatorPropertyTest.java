package org.quittance.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.money.Money;

class PaymentAllocatorPropertyTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 22);

  private final PaymentAllocator allocator =
      new PaymentAllocator(Jurisdictions.of("FR").spending());

  @Property
  void every_cent_is_spent_once_and_no_debt_is_overpaid(
      @ForAll("debts") List<PayableDebt> debts,
      @ForAll @LongRange(min = 0, max = 500_000) long cents,
      @ForAll Random random) {
    List<String> choice = new ArrayList<>(debts.stream().map(PayableDebt::id).toList());
    Collections.shuffle(choice, random);
    choice = choice.subList(0, random.nextInt(choice.size() + 1));

    AllocationResult result = allocator.allocate(Money.cents(cents), debts, ON, choice);

    Money spent = sum(result.allocations());
    assertThat(spent.plus(result.refundable())).isEqualTo(Money.cents(cents));
    assertThat(result.refundable().isNegative()).isFalse();
    assertThat(result.allocations()).allMatch(allocation -> allocation.amount().isPositive());
    Money owed = Money.sum(debts.stream().map(PayableDebt::total).toList());
    assertThat(spent).isEqualTo(Money.cents(cents).min(owed));
    for (PayableDebt debt : debts) {
      List<Allocation> ofDebt =
          result.allocations().stream().filter(a -> a.debtId().equals(debt.id())).toList();
      for (Allocation allocation : ofDebt) {
        assertThat(allocation.amount()).isLessThanOrEqualTo(debt.owed(allocation.component()));
      }
      assertThat(ofDebt).extracting(Allocation::component).isSorted().doesNotHaveDuplicates();
    }
  }

  @Property
  void the_order_in_which_debts_are_listed_does_not_matter(
      @ForAll("debts") List<PayableDebt> debts,
      @ForAll @LongRange(min = 0, max = 500_000) long cents,
      @ForAll Random random) {
    List<PayableDebt> shuffled = new ArrayList<>(debts);
    Collections.shuffle(shuffled, random);
    assertThat(allocator.allocate(Money.cents(cents), shuffled, ON, null))
        .isEqualTo(allocator.allocate(Money.cents(cents), debts, ON, null));
  }

  @Provide
  Arbitrary<List<PayableDebt>> debts() {
    Arbitrary<Money> amounts = Arbitraries.longs().between(0, 100_000).map(Money::cents);
    Arbitrary<LocalDate> due = Arbitraries.integers().between(-3, 2).map(ON::plusDays);
    Arbitrary<PayableDebt> debt =
        Combinators.combine(due, Arbitraries.of(true, false), amounts, amounts, amounts)
            .as((dueOn, bears, a, b, c) -> new PayableDebt("?", dueOn, bears, a, b, c));
    return debt.list()
        .ofMaxSize(8)
        .map(list -> IntStream.range(0, list.size()).mapToObj(i -> named(i, list.get(i))).toList());
  }

  private static PayableDebt named(int index, PayableDebt debt) {
    return new PayableDebt(
        "F-" + index,
        debt.dueOn(),
        debt.bearsInterest(),
        debt.interest(),
        debt.indemnity(),
        debt.principal());
  }

  private static Money sum(List<Allocation> allocations) {
    return Money.sum(allocations.stream().map(Allocation::amount).toList());
  }
}
