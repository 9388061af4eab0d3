package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.plan.rules.ScheduledInstalment;

class ReductionTest {

  private static Terms monthly(int count, Money each) {
    LocalDate first = LocalDate.parse("2027-01-05");
    List<ScheduledInstalment> instalments =
        IntStream.range(0, count)
            .mapToObj(i -> new ScheduledInstalment(i + 1, first.plusMonths(i), each))
            .toList();
    return new Terms(
        TermsKind.PLAN, instalments, count == 1 ? null : Frequency.MONTHLY, Money.ZERO, false);
  }

  @Test
  void what_was_paid_meanwhile_shortens_the_plan_from_its_end() {
    Terms reduced = Reduction.to(Money.euros("250.00"), monthly(4, Money.euros("100.00")));

    assertThat(reduced.instalments())
        .extracting(ScheduledInstalment::amount)
        .containsExactly(Money.euros("100.00"), Money.euros("100.00"), Money.euros("50.00"));
  }

  @Test
  void terms_that_fit_are_left_alone() {
    Terms terms = monthly(4, Money.euros("100.00"));

    assertThat(Reduction.to(Money.euros("400.00"), terms)).isEqualTo(terms);
  }

  @Property
  void the_reduced_terms_add_up_and_ask_no_more_on_any_day(
      @ForAll @IntRange(min = 1, max = 24) int count,
      @ForAll @LongRange(min = 1, max = 100_000) long each,
      @ForAll @LongRange(min = 1, max = 2_400_000) long left) {
    Terms terms = monthly(count, Money.cents(each));
    Money total = Money.cents(left).min(terms.total());

    Terms reduced = Reduction.to(total, terms);

    assertThat(reduced.total()).isEqualTo(total);
    for (int i = 0; i < reduced.count(); i++) {
      assertThat(reduced.instalments().get(i).dueOn())
          .isEqualTo(terms.instalments().get(i).dueOn());
      assertThat(reduced.instalments().get(i).amount())
          .isLessThanOrEqualTo(terms.instalments().get(i).amount());
    }
  }
}
