package org.quittance.casefile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.interest.CreditorKind;
import org.quittance.jurisdiction.Jurisdictions;

class LimitationStateTest {

  private static final LocalDate DUE = LocalDate.parse("2024-11-22");

  // C. conso L218-2, C. civ. 2224, loi 89-462 art. 7-1.
  @ParameterizedTest
  @CsvSource({
    "PROFESSIONAL, CONSUMER, INVOICE,         2026-11-22",
    "PROFESSIONAL, CONSUMER, LOAN_INSTALMENT, 2026-11-22",
    "PROFESSIONAL, CONSUMER, OTHER,           2026-11-22",
    "PROFESSIONAL, CONSUMER, RENT,            2027-11-22",
    "INDIVIDUAL,   CONSUMER, RENT,            2027-11-22",
    "INDIVIDUAL,   CONSUMER, INVOICE,         2029-11-22",
    "PROFESSIONAL, BUSINESS, INVOICE,         2029-11-22",
    "PROFESSIONAL, BUSINESS, RENT,            2029-11-22",
  })
  void the_parties_decide_the_last_day_to_act(
      CreditorKind creditor, DebtorKind debtor, ClaimKind claim, LocalDate lastDay) {
    var parties = new ClaimLimitation.Parties(Jurisdictions.of("FR"), creditor, debtor, claim);
    ClaimLimitation limitation = ClaimLimitation.of("F-1", parties, DUE, null);

    assertThat(limitation.lastDayToAct()).isEqualTo(lastDay);
    assertThat(limitation.isTimeBarredOn(lastDay)).isFalse();
    assertThat(limitation.isTimeBarredOn(lastDay.plusDays(1))).isTrue();
  }

  @Test
  void owning_to_the_debt_starts_the_period_again_unless_it_has_run_out() {
    LocalDate inTime = LocalDate.parse("2026-11-22");

    assertThat(consumer(DUE, inTime).lastDayToAct()).isEqualTo(LocalDate.parse("2028-11-22"));
    assertThat(consumer(DUE, inTime.plusDays(1)).lastDayToAct()).isEqualTo(inTime);
    assertThat(consumer(DUE, DUE.minusDays(1)).lastDayToAct()).isEqualTo(inTime);
  }

  @Test
  void one_claim_out_of_time_is_enough() {
    LimitationState state =
        new LimitationState(
            List.of(consumer(DUE, null), consumer(LocalDate.parse("2026-01-31"), null)));

    assertThat(state.lastDayToAct()).contains(LocalDate.parse("2026-11-22"));
    assertThat(state.isTimeBarred(LocalDate.parse("2026-11-22"))).isFalse();
    assertThat(state.isTimeBarred(LocalDate.parse("2026-11-23"))).isTrue();
    assertThat(state.timeBarred(LocalDate.parse("2026-11-23"))).hasSize(1);
    assertThat(new LimitationState(List.of()).lastDayToAct()).isEmpty();
  }

  private static ClaimLimitation consumer(LocalDate dueOn, LocalDate acknowledgedOn) {
    return ClaimLimitation.of(
        "F-1",
        new ClaimLimitation.Parties(
            Jurisdictions.of("FR"),
            CreditorKind.PROFESSIONAL,
            DebtorKind.CONSUMER,
            ClaimKind.INVOICE),
        dueOn,
        acknowledgedOn);
  }
}
