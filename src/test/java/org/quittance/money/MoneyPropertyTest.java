package org.quittance.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyPropertyTest {

  @Property
  void a_split_sums_to_the_whole(
      @ForAll long cents,
      @ForAll @IntRange(min = 1, max = 400) int n,
      @ForAll Remainder remainder) {
    List<Money> parts = Money.cents(cents).split(n, remainder);
    assertThat(parts).hasSize(n);
    assertThat(Money.sum(parts)).isEqualTo(Money.cents(cents));
  }

  @Property
  void spread_parts_differ_by_a_cent_at_most(
      @ForAll @LongRange(min = 0, max = 100_000_000) long cents,
      @ForAll @IntRange(min = 1, max = 400) int n) {
    List<Money> parts = Money.cents(cents).split(n, Remainder.SPREAD);
    assertThat(parts.get(0).minus(parts.get(n - 1)).minor()).isBetween(0L, 1L);
  }

  @Property
  void shares_sum_to_the_whole_and_stay_within_a_cent_of_their_proportion(
      @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long cents,
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1_000_000_000) Long> weights) {
    long sum = weights.stream().mapToLong(Long::longValue).sum();
    Assume.that(sum > 0);
    List<Money> shares = Money.cents(cents).shareOut(weights.stream().map(Money::cents).toList());
    assertThat(Money.sum(shares)).isEqualTo(Money.cents(cents));
    for (int i = 0; i < shares.size(); i++) {
      double exact = (double) cents * weights.get(i) / sum;
      assertThat(Math.abs(shares.get(i).minor() - exact)).isLessThan(1.0001);
      if (weights.get(i) == 0) {
        assertThat(shares.get(i).isZero()).isTrue();
      }
    }
  }

  @Property
  void no_share_exceeds_its_weight_when_the_whole_does_not(
      @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 1_000_000) Long> weights,
      @ForAll @IntRange(min = 0, max = 100) int percent) {
    long sum = weights.stream().mapToLong(Long::longValue).sum();
    List<Money> shares =
        Money.cents(sum * percent / 100).shareOut(weights.stream().map(Money::cents).toList());
    for (int i = 0; i < shares.size(); i++) {
      assertThat(shares.get(i).minor()).isBetween(0L, weights.get(i));
    }
  }

  @Property
  void an_amount_survives_being_written_and_read(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long cents) {
    assertThat(Money.euros(Money.cents(cents).decimal())).isEqualTo(Money.cents(cents));
  }
}
