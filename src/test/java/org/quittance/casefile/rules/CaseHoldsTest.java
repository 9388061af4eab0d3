package org.quittance.casefile.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseHoldsTest {

  private static final LocalDate TENTH = LocalDate.parse("2026-11-10");

  private final CaseHolds both =
      CaseHolds.NONE
          .with(new CaseHold(HoldReach.ACTIONS, CaseHold.BY_AGENCY, TENTH))
          .with(new CaseHold(HoldReach.PAYMENTS_TOO, 77, TENTH));

  @Test
  void its_text_reads_back_as_the_same() {
    assertThat(both.text()).isEqualTo("ACTIONS 0 2026-11-10;PAYMENTS_TOO 77 2026-11-10");
    assertThat(CaseHolds.parse(both.text())).isEqualTo(both);
    assertThat(CaseHolds.parse("")).isEqualTo(CaseHolds.NONE);
    assertThatIllegalArgumentException().isThrownBy(() -> CaseHolds.parse("77"));
  }

  @Test
  void payments_are_forbidden_from_its_first_day_on() {
    assertThat(both.forbidPaymentOn(TENTH.minusDays(1))).isFalse();
    assertThat(both.forbidPaymentOn(TENTH)).isTrue();
    assertThat(both.without(77).forbidPayments()).isFalse();
  }

  @Test
  void what_the_agency_decided_itself_is_not_declared() {
    assertThat(both.isDeclared()).isTrue();
    assertThat(both.without(77).isDeclared()).isFalse();
    assertThat(both.without(77).isEmpty()).isFalse();
    assertThat(both.without(77).without(CaseHold.BY_AGENCY).isEmpty()).isTrue();
  }

  @Test
  void a_source_gives_one_reason_only() {
    assertThat(both.with(new CaseHold(HoldReach.ACTIONS, 77, TENTH)).forbidPayments()).isFalse();
  }
}
