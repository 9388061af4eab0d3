package org.quittance.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.quittance.money.Money;

/** Whatever is paid and however it is spread, nothing is lost and no instalment is overpaid. */
class InstalmentSpendingPropertyTest {

  private static final LocalDate START = LocalDate.parse("2026-11-22");

  @Property
  void every_cent_counts_once_and_no_instalment_takes_more_than_is_missing(
      @ForAll("open") List<InstalmentSpending.Part> open,
      @ForAll @LongRange(min = 1, max = 500_000) long cents,
      @ForAll @IntRange(max = 400) int day,
      @ForAll Respread extra) {
    Money paid = Money.cents(cents);
    Money missing = total(open);

    Map<Integer, Money> spent =
        InstalmentSpending.spend(
            new InstalmentSpending.Receipts(paid, null, START.plusDays(day)), open, extra);

    assertThat(Money.sum(spent.values())).isEqualTo(paid.min(missing));
    for (InstalmentSpending.Part part : open) {
      assertThat(spent.getOrDefault(part.number(), Money.ZERO)).isBetween(Money.ZERO, part.left());
    }
  }

  @Property
  void spreading_again_never_changes_the_total(
      @ForAll("open") List<InstalmentSpending.Part> open,
      @ForAll @LongRange(min = 1, max = 500_000) long cents) {
    Money money = Money.cents(cents);

    Money shortened = Money.sum(InstalmentSpending.spread(money, open, Respread.SHORTEN).values());
    Money lightened = Money.sum(InstalmentSpending.spread(money, open, Respread.LIGHTEN).values());

    assertThat(shortened).isEqualTo(lightened).isEqualTo(money.min(total(open)));
  }

  private static Money total(List<InstalmentSpending.Part> open) {
    return Money.sum(open.stream().map(InstalmentSpending.Part::left).toList());
  }

  @Provide
  Arbitrary<List<InstalmentSpending.Part>> open() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 400),
            Arbitraries.longs().between(1, 60_000),
            Arbitraries.of(true, false, false, false))
        .as(
            (day, left, underWay) ->
                new InstalmentSpending.Part(0, START.plusDays(day), Money.cents(left), underWay))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(InstalmentSpendingPropertyTest::numbered);
  }

  private static List<InstalmentSpending.Part> numbered(List<InstalmentSpending.Part> parts) {
    List<InstalmentSpending.Part> numbered = new ArrayList<>();
    for (InstalmentSpending.Part part : parts) {
      numbered.add(
          new InstalmentSpending.Part(
              numbered.size() + 1, part.dueOn(), part.left(), part.underWay()));
    }
    return numbered;
  }
}
