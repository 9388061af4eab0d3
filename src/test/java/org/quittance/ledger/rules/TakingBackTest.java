package org.quittance.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;

class TakingBackTest {

  private static final List<Money> PARTS = euros("5.00", "40.00", "60.00", "7.00");

  @Test
  void the_surplus_goes_first_and_then_what_was_settled_last() {
    assertThat(TakingBack.of(PARTS, Money.euros("70.00")))
        .isEqualTo(euros("0.00", "3.00", "60.00", "7.00"));
  }

  @Test
  void all_of_it_is_taken_from_every_part() {
    assertThat(TakingBack.of(PARTS, Money.euros("112.00"))).isEqualTo(PARTS);
  }

  @Test
  void more_than_there_is_cannot_be_taken() {
    assertThatThrownBy(() -> TakingBack.of(PARTS, Money.euros("112.01")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void what_is_taken_adds_up_and_no_part_gives_more_than_it_has(
      @ForAll @Size(min = 1, max = 8) List<@LongRange(max = 100_000) Long> cents,
      @ForAll @LongRange(max = 1000) long perMille) {
    List<Money> parts = cents.stream().map(Money::cents).toList();
    Money amount = Money.cents(Money.sum(parts).minor() * perMille / 1000);

    List<Money> taken = TakingBack.of(parts, amount);

    assertThat(Money.sum(taken)).isEqualTo(amount);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(taken.get(i)).isBetween(Money.ZERO, parts.get(i));
    }
  }

  private static List<Money> euros(String... amounts) {
    return Stream.of(amounts).map(Money::euros).toList();
  }
}
