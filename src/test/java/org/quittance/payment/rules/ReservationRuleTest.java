package org.quittance.payment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.payment.rules.AttemptStatus.CREATED;
import static org.quittance.payment.rules.AttemptStatus.OPEN;
import static org.quittance.payment.rules.AttemptStatus.PROCESSING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.money.Money;
import org.quittance.payment.rules.Reservation.Fingerprint;
import org.quittance.payment.rules.ReservationRule.Decision;

class ReservationRuleTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Money OWED = Money.euros("100.00");

  @Test
  void the_first_wish_has_room() {
    assertThat(decide(all())).isEqualTo(new Decision.Proceed());
  }

  @Test
  void a_second_press_of_the_button_gets_the_page_that_is_open() {
    assertThat(decide(all(), open(7, all()))).isEqualTo(new Decision.Reuse(7));
  }

  @Test
  void an_equal_wish_whose_answer_was_lost_is_continued() {
    assertThat(decide(all(), new Reservation(7, all(), CREATED, inMinutes(60))))
        .isEqualTo(new Decision.Reuse(7));
  }

  @ParameterizedTest
  @CsvSource({"OPEN, 6, true", "OPEN, 5, false", "CREATED, 32, true", "CREATED, 31, false"})
  void a_page_about_to_close_is_not_handed_out_again(
      AttemptStatus status, long minutesLeft, boolean reused) {
    Decision decision = decide(all(), new Reservation(7, all(), status, inMinutes(minutesLeft)));

    assertThat(decision)
        .isEqualTo(reused ? new Decision.Reuse(7) : new Decision.Release(List.of(7L)));
  }

  @Test
  void the_same_sum_for_another_claim_is_another_wish() {
    Fingerprint first = new Fingerprint(PaymentScope.CLAIM, 1L, Money.euros("60.00"));
    Fingerprint second = new Fingerprint(PaymentScope.CLAIM, 2L, Money.euros("60.00"));

    assertThat(decide(second, open(7, first))).isEqualTo(new Decision.Release(List.of(7L)));
  }

  @Test
  void two_wishes_that_fit_together_live_side_by_side() {
    assertThat(decide(free("40.00"), open(7, free("60.00")))).isEqualTo(new Decision.Proceed());
  }

  @Test
  void one_cent_too_much_closes_the_older_page() {
    assertThat(decide(free("40.01"), open(7, free("60.00"))))
        .isEqualTo(new Decision.Release(List.of(7L)));
  }

  @Test
  void only_as_many_pages_are_closed_as_are_needed_and_the_oldest_first() {
    Reservation younger = open(8, free("30.00"));
    Reservation older = open(7, free("20.00"));
    Reservation oldest = open(6, free("10.00"));

    assertThat(decide(free("65.00"), younger, older, oldest))
        .isEqualTo(new Decision.Release(List.of(6L, 7L)));
  }

  @Test
  void money_on_its_way_is_never_closed_but_waited_for() {
    Reservation debit = new Reservation(7, free("70.00"), PROCESSING, inMinutes(-60));

    assertThat(decide(free("40.00"), debit)).isEqualTo(new Decision.Wait(Money.euros("70.00")));
    assertThat(decide(free("30.00"), debit)).isEqualTo(new Decision.Proceed());
  }

  @Test
  void an_equal_sum_on_its_way_is_no_page_to_reuse() {
    Reservation debit = new Reservation(7, free("40.00"), PROCESSING, inMinutes(60));

    assertThat(decide(free("40.00"), debit)).isEqualTo(new Decision.Proceed());
  }

  @Test
  void beside_money_on_its_way_an_open_page_gives_way() {
    Reservation debit = new Reservation(6, free("50.00"), PROCESSING, inMinutes(-60));

    assertThat(decide(free("30.00"), debit, open(7, free("40.00"))))
        .isEqualTo(new Decision.Release(List.of(7L)));
  }

  @Test
  void live_pages_fit_up_to_the_last_cent_owed() {
    assertThat(ReservationRule.fits(OWED, List.of(open(7, all())))).isTrue();
    assertThat(ReservationRule.fits(Money.euros("99.99"), List.of(open(7, all())))).isFalse();
    assertThat(ReservationRule.fits(Money.ZERO, List.of())).isTrue();
  }

  private static Decision decide(Fingerprint wish, Reservation... live) {
    return ReservationRule.decide(OWED, wish, List.of(live), NOW);
  }

  @Test
  void a_page_that_keeps_nothing_is_not_handed_to_a_debtor_who_wishes_to_keep_their_card() {
    assertThat(
            ReservationRule.decide(
                OWED,
                all().keeping(true),
                List.of(new Reservation(7, all(), OPEN, inMinutes(60))),
                NOW))
        .isEqualTo(new Decision.Release(List.of(7L)));
  }

  private static Fingerprint all() {
    return new Fingerprint(PaymentScope.ALL, null, OWED);
  }

  private static Fingerprint free(String euros) {
    return new Fingerprint(PaymentScope.FREE_AMOUNT, null, Money.euros(euros));
  }

  private static Reservation open(long id, Fingerprint wish) {
    return new Reservation(id, wish, OPEN, inMinutes(30));
  }

  private static Instant inMinutes(long minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }
}
