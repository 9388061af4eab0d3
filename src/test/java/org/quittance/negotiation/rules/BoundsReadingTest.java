package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.quittance.calendar.Frequency;

class BoundsReadingTest {

  private final NegotiationFacts facts = Given.owed("900.00");
  private final ResolvedBounds bounds = Given.bounds(BoundsSheet.EMPTY);

  private Terms months(int count) {
    return new Wish.Count(
            count, new Pace(facts.on().plusDays(14), Frequency.MONTHLY, null), null, false)
        .terms(facts, bounds);
  }

  private List<FieldStanding> read(int count) {
    return BoundsReading.of(months(count), facts, bounds);
  }

  @Test
  void a_plan_too_long_for_an_answer_at_once_stands_beside_both_fences() {
    FieldStanding months =
        read(18).stream()
            .filter(one -> one.field() == BoundsField.MAX_MONTHS)
            .findFirst()
            .orElseThrow();

    assertThat(months.asked()).isEqualTo(new BoundValue.Number(18));
    assertThat(months.instant()).isEqualTo(new BoundValue.Number(12));
    assertThat(months.outer()).isEqualTo(new BoundValue.Number(24));
    assertThat(months.broken()).isEqualTo(Zone.INSTANT);
  }

  @Test
  void a_minimum_of_nothing_is_not_worth_a_line() {
    assertThat(read(6))
        .extracting(FieldStanding::field)
        .doesNotContain(BoundsField.DOWN_PAYMENT_AMOUNT, BoundsField.SINGLE_PAYMENT_BELOW);
  }

  @Property
  void every_bound_the_judge_finds_broken_has_its_line(
      @ForAll @IntRange(min = 1, max = 120) int n) {
    Terms terms = months(n);
    Set<BoundsField> marked =
        BoundsReading.of(terms, facts, bounds).stream()
            .filter(one -> one.broken() != null)
            .map(FieldStanding::field)
            .collect(Collectors.toSet());

    assertThat(marked)
        .containsAll(
            Judge.judge(terms, facts, bounds).failedBounds().stream()
                .map(FailedBound::field)
                .toList());
  }
}
