package org.quittance.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.quittance.money.Money;
import org.quittance.money.Rate;

class InterestPropertyTest {

  private static final LocalDate START = LocalDate.of(2015, 1, 1);

  private final InterestCalculator calculator = new InterestCalculator(RateTables.published());

  @Property
  void a_day_more_never_costs_less(
      @ForAll InterestBasis basis,
      @ForAll CreditorKind creditor,
      @ForAll @LongRange(min = 0, max = 10_000_000_00L) long cents,
      @ForAll @IntRange(min = 0, max = 2000) int first,
      @ForAll @IntRange(min = 0, max = 2000) int length,
      @ForAll @IntRange(min = 0, max = 300) int later) {
    InterestTerms terms = terms(basis, creditor);
    LocalDate from = START.plusDays(first);
    LocalDate until = from.plusDays(length);
    Money now = total(accrue(cents, terms, from, until));
    Money then = total(accrue(cents, terms, from, until.plusDays(later)));
    assertThat(then).isGreaterThanOrEqualTo(now);
    assertThat(now.isNegative()).isFalse();
  }

  @Property
  void every_day_of_the_period_is_counted_exactly_once(
      @ForAll InterestBasis basis,
      @ForAll DayCount dayCount,
      @ForAll @IntRange(min = 0, max = 2000) int first,
      @ForAll @IntRange(min = 1, max = 2000) int length) {
    LocalDate from = START.plusDays(first);
    LocalDate until = from.plusDays(length);
    List<InterestLine> lines =
        calculator.accrue(
            Money.euros("1000"), terms(basis, CreditorKind.PROFESSIONAL), from, until, dayCount);
    int expected =
        switch (dayCount) {
          case BOTH_INCLUDED -> length + 1;
          case AFTER_START_THROUGH_END, FROM_START_BEFORE_END -> length;
        };
    assertThat(lines.stream().mapToInt(InterestLine::days).sum())
        .isEqualTo(basis == InterestBasis.NONE ? 0 : expected);
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).from()).isEqualTo(lines.get(i - 1).until().plusDays(1));
    }
  }

  private static InterestTerms terms(InterestBasis basis, CreditorKind creditor) {
    return new InterestTerms(basis, creditor, Rate.percent("15.3"), START.plusYears(3));
  }

  private List<InterestLine> accrue(
      long cents, InterestTerms terms, LocalDate from, LocalDate until) {
    return calculator.accrue(
        Money.cents(cents), terms, from, until, DayCount.AFTER_START_THROUGH_END);
  }

  private static Money total(List<InterestLine> lines) {
    return Money.sum(lines.stream().map(InterestLine::interest).toList());
  }
}
