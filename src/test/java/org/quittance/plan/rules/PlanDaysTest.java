package org.quittance.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.calendar.WorkingDays;

class PlanDaysTest {

  private static final PlanDays FRANCE = new PlanDays(WorkingDays.FRENCH);

  // The Belgian national day is a Tuesday; so is the French one, a week before.
  @Test
  void the_holidays_are_those_of_the_country_the_case_is_collected_in() {
    PlanDays belgium = new PlanDays(WorkingDays.BELGIAN);

    assertThat(belgium.payableOn(LocalDate.parse("2026-07-21")))
        .isEqualTo(LocalDate.parse("2026-07-22"));
    assertThat(belgium.payableOn(LocalDate.parse("2026-07-14")))
        .isEqualTo(LocalDate.parse("2026-07-14"));
    assertThat(FRANCE.payableOn(LocalDate.parse("2026-07-14")))
        .isEqualTo(LocalDate.parse("2026-07-15"));
    assertThat(FRANCE.payableOn(LocalDate.parse("2026-07-21")))
        .isEqualTo(LocalDate.parse("2026-07-21"));
  }

  // 5 December 2026 is a Saturday; 25 December a Friday and a holiday; 1 January 2027 a Friday.
  @ParameterizedTest
  @CsvSource({
    "2026-12-04, 2026-12-04",
    "2026-12-05, 2026-12-07",
    "2026-12-06, 2026-12-07",
    "2026-12-25, 2026-12-28",
    "2027-01-01, 2027-01-04",
  })
  void what_falls_on_a_day_without_banks_is_payable_on_the_next_working_day(
      LocalDate dueOn, LocalDate payableOn) {
    assertThat(FRANCE.payableOn(dueOn)).isEqualTo(payableOn);
    assertThat(FRANCE.lateOn(dueOn)).isEqualTo(payableOn.plusDays(1));
    assertThat(FRANCE.graceUntil(dueOn, 7)).isEqualTo(payableOn.plusDays(7));
  }

  @ParameterizedTest
  @CsvSource({"SELF, 2026-12-04", "CARD, 2026-12-05", "SEPA_DEBIT, 2026-11-23"})
  void the_debtor_is_told_as_early_as_the_means_asks_for(PaymentMeans means, LocalDate toldOn) {
    assertThat(FRANCE.announceOn(LocalDate.parse("2026-12-05"), means)).isEqualTo(toldOn);
  }

  // Refused on Monday 7 December, in grace until the 18th: Wednesday, then Saturday put off to
  // Monday, then Friday.
  @Test
  void a_passing_refusal_is_tried_again_three_times_on_later_working_days_within_the_grace() {
    LocalDate monday = LocalDate.parse("2026-12-07");
    LocalDate grace = LocalDate.parse("2026-12-18");

    assertThat(FRANCE.retryOn(monday, 1, grace)).contains(LocalDate.parse("2026-12-09"));
    assertThat(FRANCE.retryOn(LocalDate.parse("2026-12-09"), 2, grace))
        .contains(LocalDate.parse("2026-12-14"));
    assertThat(FRANCE.retryOn(LocalDate.parse("2026-12-14"), 3, grace))
        .contains(LocalDate.parse("2026-12-18"));
    assertThat(FRANCE.retryOn(LocalDate.parse("2026-12-14"), 4, LocalDate.MAX)).isEmpty();
    assertThat(FRANCE.retryOn(monday, 1, LocalDate.parse("2026-12-08"))).isEmpty();
  }
}
