package org.quittance.payment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.payment.rules.AutopayRule.Decision;
import org.quittance.payment.rules.AutopayRule.Refused;

class AutopayRuleTest {

  private static final Money OWED = Money.euros("100.00");
  private static final Money INSTALMENT = Money.euros("30.00");
  private static final Instant LATER = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void an_instalment_is_collected_when_nothing_else_is_under_way() {
    assertThat(AutopayRule.decide(OWED, INSTALMENT, List.of()))
        .isEqualTo(new Decision.Collect(INSTALMENT));
  }

  @Test
  void never_more_is_collected_than_is_owed() {
    assertThat(AutopayRule.decide(Money.euros("12.34"), INSTALMENT, List.of()))
        .isEqualTo(new Decision.Collect(Money.euros("12.34")));
  }

  @Test
  void money_under_way_is_not_collected_a_second_time() {
    assertThat(AutopayRule.decide(OWED, INSTALMENT, List.of(debit("80.00"))))
        .isEqualTo(new Decision.Collect(Money.euros("20.00")));
    assertThat(AutopayRule.decide(OWED, INSTALMENT, List.of(debit("100.00"))))
        .isEqualTo(new Decision.Wait(OWED));
  }

  @Test
  void every_open_page_is_closed_first_also_where_there_would_be_room() {
    assertThat(AutopayRule.decide(OWED, INSTALMENT, List.of(page(7, "5.00"), debit("1.00"))))
        .isEqualTo(new Decision.Release(List.of(7L)));
  }

  @Test
  void another_collection_is_under_way_from_the_moment_it_is_asked_for() {
    Reservation other = collection("90.00", AttemptStatus.CREATED);

    assertThat(other.isOnItsWay()).isTrue();
    assertThat(AutopayRule.decide(OWED, INSTALMENT, List.of(other)))
        .isEqualTo(new Decision.Collect(Money.euros("10.00")));
  }

  @Test
  void nothing_owed_is_nothing_collected() {
    assertThat(AutopayRule.decide(Money.ZERO, INSTALMENT, List.of()))
        .isEqualTo(new Decision.NothingOwed());
  }

  @Test
  void a_debtor_waits_for_a_collection_as_for_a_debit() {
    assertThat(
            ReservationRule.decide(
                OWED,
                new Reservation.Fingerprint(PaymentScope.ALL, null, OWED),
                List.of(collection("30.00", AttemptStatus.CREATED)),
                LATER.minusSeconds(60)))
        .isEqualTo(new ReservationRule.Decision.Wait(Money.euros("30.00")));
  }

  @Test
  void only_what_may_pass_is_tried_again_by_the_same_means() {
    Refused soft = new Refused(1, "insufficient_funds");
    Refused hard = new Refused(1, "do_not_honor");
    Refused asks = new Refused(1, "authentication_required");

    assertThat(AutopayRule.mayTry(1, List.of())).isTrue();
    assertThat(AutopayRule.mayTry(1, List.of(soft, soft))).isTrue();
    assertThat(AutopayRule.mayTry(1, List.of(soft, hard))).isFalse();
    assertThat(AutopayRule.mayTry(1, List.of(asks))).isFalse();
    assertThat(AutopayRule.mayTry(2, List.of(hard, asks))).isTrue();
  }

  @Test
  void no_instalment_is_tried_without_end() {
    List<Refused> many =
        Collections.nCopies(AutopayRule.MOST_TRIES, new Refused(1, "insufficient_funds"));

    assertThat(AutopayRule.mayTry(1, many)).isFalse();
    assertThat(AutopayRule.mayTry(1, many.subList(1, many.size()))).isTrue();
  }

  private static Reservation page(long id, String euros) {
    return reservation(id, PaymentScope.FREE_AMOUNT, euros, AttemptStatus.OPEN);
  }

  private static Reservation debit(String euros) {
    return reservation(8, PaymentScope.FREE_AMOUNT, euros, AttemptStatus.PROCESSING);
  }

  private static Reservation collection(String euros, AttemptStatus status) {
    return reservation(9, PaymentScope.INSTALMENT, euros, status);
  }

  private static Reservation reservation(
      long id, PaymentScope scope, String euros, AttemptStatus status) {
    return new Reservation(
        id, new Reservation.Fingerprint(scope, null, Money.euros(euros)), status, LATER);
  }
}
