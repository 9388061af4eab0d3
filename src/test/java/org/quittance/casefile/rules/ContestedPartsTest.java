package org.quittance.casefile.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;

class ContestedPartsTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final long DISPUTE = 77;
  private static final long CLAIM = 12;

  private final ContestedParts whole =
      ContestedParts.NONE.with(List.of(ContestedPart.wholeClaim(DISPUTE, CLAIM, MONDAY)));
  private final ContestedParts fifty =
      ContestedParts.NONE.with(
          List.of(
              new ContestedPart(
                  DISPUTE, CLAIM, ClaimPart.PRINCIPAL, Money.euros("50"), MONDAY, null)));

  @Test
  void what_was_written_is_read_again() {
    assertThat(whole.text()).isEqualTo("77 12 - - 2026-11-23 -");
    assertThat(fifty.text()).isEqualTo("77 12 PRINCIPAL 5000 2026-11-23 -");
    ContestedParts both = whole.with(fifty.all()).released(DISPUTE, MONDAY.plusDays(3));
    assertThat(ContestedParts.parse(both.text())).isEqualTo(both).hasSameHashCodeAs(both);
    assertThat(ContestedParts.parse("")).isEqualTo(ContestedParts.NONE);
    assertThatIllegalArgumentException().isThrownBy(() -> ContestedParts.parse("77 12"));
  }

  @Test
  void a_claim_without_interest_is_written_read_and_kept_whatever_becomes_of_other_disputes() {
    ContestedParts ended = whole.withoutInterest(new InterestEnd(DISPUTE, CLAIM, MONDAY));

    assertThat(ended.text()).isEqualTo("77 12 - - 2026-11-23 -;77 12 NO_INTEREST - 2026-11-23 -");
    assertThat(ContestedParts.parse(ended.text())).isEqualTo(ended).isNotEqualTo(whole);
    assertThat(ended.released(DISPUTE, MONDAY).without(78).interestEndsOn(CLAIM)).contains(MONDAY);
    assertThat(ended.interestEndsOn(99)).isEmpty();
  }

  @Test
  void it_is_held_from_its_first_day_until_it_is_released() {
    assertThat(whole.on(CLAIM, MONDAY.minusDays(1))).isEmpty();
    assertThat(whole.on(CLAIM, MONDAY)).hasSize(1);
    assertThat(whole.on(99, MONDAY)).isEmpty();
    assertThat(whole.holds(CLAIM)).isTrue();

    ContestedParts released = whole.released(DISPUTE, MONDAY.plusDays(9));
    assertThat(released.on(CLAIM, MONDAY.plusDays(9))).hasSize(1);
    assertThat(released.on(CLAIM, MONDAY.plusDays(10))).isEmpty();
    assertThat(released.holds(CLAIM)).isFalse();
    assertThat(released.heldBy(DISPUTE)).isFalse();
  }

  @Test
  void another_dispute_is_not_released_with_it() {
    ContestedParts both = whole.with(List.of(ContestedPart.wholeClaim(78, CLAIM, MONDAY)));
    assertThat(both.released(DISPUTE, MONDAY).holds(CLAIM)).isTrue();
    assertThat(both.without(DISPUTE).heldBy(78)).isTrue();
  }

  @Test
  void released_before_it_began_it_never_was() {
    assertThat(whole.released(DISPUTE, MONDAY.minusDays(1))).isEqualTo(ContestedParts.NONE);
  }

  @Test
  void who_insists_on_paying_an_amount_has_less_held_and_contests_as_much() {
    ContestedParts paid = fifty.paid(CLAIM, Money.euros("30"));

    assertThat(paid.all())
        .extracting(ContestedPart::amount, ContestedPart::held)
        .containsExactly(tuple(Money.euros("50"), Money.euros("20")));
    assertThat(paid.text()).isEqualTo("77 12 PRINCIPAL 5000 2026-11-23 - 3000");
    assertThat(ContestedParts.parse(paid.text())).isEqualTo(paid);
    assertThat(paid.paid(CLAIM, Money.euros("60")).all())
        .extracting(ContestedPart::held)
        .containsExactly(Money.ZERO);
    assertThat(paid.paid(CLAIM, Money.euros("90").negated())).isEqualTo(fifty);
    assertThat(fifty.paid(99, Money.euros("30"))).isEqualTo(fifty);
    assertThat(whole.paid(CLAIM, Money.euros("30"))).isEqualTo(whole);
    assertThat(paid.lessened(DISPUTE, CLAIM, Money.euros("40")).all())
        .extracting(ContestedPart::held)
        .containsExactly(Money.ZERO);
  }

  @Test
  void an_amount_shrinks_by_what_is_given_up_and_a_whole_claim_holds_what_is_left() {
    assertThat(fifty.lessened(DISPUTE, CLAIM, Money.euros("20")).all())
        .extracting(ContestedPart::amount)
        .containsExactly(Money.euros("30"));
    assertThat(fifty.lessened(DISPUTE, CLAIM, Money.euros("60"))).isEqualTo(ContestedParts.NONE);
    assertThat(fifty.lessened(DISPUTE, 99, Money.euros("20"))).isEqualTo(fifty);
    assertThat(whole.lessened(DISPUTE, CLAIM, Money.euros("20"))).isEqualTo(whole);
  }

  @Test
  void days_are_alike_up_to_the_eve_of_a_change() {
    LocalDate limit = MONDAY.plusDays(30);
    ContestedParts ended = whole.released(DISPUTE, MONDAY.plusDays(9));
    assertThat(ended.sameUntil(CLAIM, MONDAY.minusDays(5), limit)).isEqualTo(MONDAY.minusDays(1));
    assertThat(ended.sameUntil(CLAIM, MONDAY, limit)).isEqualTo(MONDAY.plusDays(9));
    assertThat(ended.sameUntil(CLAIM, MONDAY.plusDays(10), limit)).isEqualTo(limit);
    assertThat(ended.sameUntil(99, MONDAY, limit)).isEqualTo(limit);
  }
}
