package org.quittance.dispute.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.quittance.jurisdiction.Jurisdictions;

class DisputeDaysTest {

  private final DisputeDays france = new DisputeDays(Jurisdictions.of("FR").workingDays());
  private final DisputeDays belgium = new DisputeDays(Jurisdictions.of("BE").workingDays());

  // Monday 13 July 2026: the French holiday is the Tuesday after, the Belgian one a week later.
  @Test
  void the_days_are_counted_as_offices_work_where_the_case_is_collected() {
    LocalDate monday = LocalDate.of(2026, 7, 13);

    assertThat(france.creditorAnswersBy(monday, 2)).isEqualTo(LocalDate.of(2026, 7, 16));
    assertThat(belgium.creditorAnswersBy(monday, 2)).isEqualTo(LocalDate.of(2026, 7, 15));
    assertThat(france.agencyDecidesBy(LocalDate.of(2026, 7, 15)))
        .isEqualTo(LocalDate.of(2026, 7, 22));
    assertThat(belgium.agencyDecidesBy(LocalDate.of(2026, 7, 15)))
        .isEqualTo(LocalDate.of(2026, 7, 23));
  }

  @Test
  void a_debtor_whose_last_day_is_a_holiday_replies_on_the_next() {
    LocalDate decided = LocalDate.of(2026, 7, 7);

    assertThat(belgium.repliesUntil(decided)).isEqualTo(LocalDate.of(2026, 7, 22));
    assertThat(france.repliesUntil(decided)).isEqualTo(LocalDate.of(2026, 7, 21));
  }

  @Test
  void the_creditor_is_reminded_three_working_days_before_its_last() {
    assertThat(belgium.remindOn(LocalDate.of(2026, 7, 23))).isEqualTo(LocalDate.of(2026, 7, 17));
    assertThat(france.remindOn(LocalDate.of(2026, 7, 23))).isEqualTo(LocalDate.of(2026, 7, 20));
  }
}
