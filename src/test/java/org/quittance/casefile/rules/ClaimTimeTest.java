package org.quittance.casefile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.interest.CreditorKind;
import org.quittance.jurisdiction.Jurisdictions;

class ClaimTimeTest {

  private static final LocalDate DUE = LocalDate.parse("2024-11-22");

  private static ClaimTime time(String acknowledgedOn, String... paidOn) {
    return ClaimTime.of(
        "F-1",
        new ClaimLimitation.Parties(
            Jurisdictions.of("FR"),
            CreditorKind.PROFESSIONAL,
            DebtorKind.CONSUMER,
            ClaimKind.INVOICE),
        DUE,
        acknowledgedOn == null ? null : LocalDate.parse(acknowledgedOn),
        Arrays.stream(paidOn).map(LocalDate::parse).toList());
  }

  @Test
  void without_a_payment_there_is_only_a_certain_date() {
    ClaimTime time = time(null);
    assertThat(time.certain().lastDayToAct()).isEqualTo("2026-11-22");
    assertThat(time.possible()).isNull();
    assertThat(time.paidOn()).isNull();
  }

  // C. civ. 2240: a part payment may be an acknowledgement; only a judge could say.
  @Test
  void a_part_payment_makes_a_later_date_possible_and_leaves_the_certain_one() {
    ClaimTime time = time(null, "2026-03-10", "2025-06-01");
    assertThat(time.certain().lastDayToAct()).isEqualTo("2026-11-22");
    assertThat(time.possible().lastDayToAct()).isEqualTo("2028-03-10");
    assertThat(time.paidOn()).isEqualTo("2026-03-10");
  }

  @Test
  void a_payment_after_the_time_has_run_out_brings_nothing_back() {
    assertThat(time(null, "2026-11-23").possible()).isNull();
  }

  @Test
  void a_payment_keeps_the_possible_time_alive_for_the_next_one() {
    ClaimTime time = time(null, "2026-11-01", "2028-10-01");
    assertThat(time.possible().lastDayToAct()).isEqualTo("2030-10-01");
  }

  @Test
  void what_the_debtor_expressly_owned_to_moves_the_certain_date() {
    ClaimTime time = time("2026-05-04", "2026-02-01");
    assertThat(time.certain().lastDayToAct()).isEqualTo("2028-05-04");
    assertThat(time.possible()).isNull();
    assertThat(List.of(time("2026-05-04", "2026-06-01").possible().lastDayToAct()))
        .containsExactly(LocalDate.parse("2028-06-01"));
  }
}
