package org.quittance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BelgianWorkingDaysTest {

  // Royal decree of 18 April 1974, art. 1
  @Test
  void the_ten_public_holidays_of_2026() {
    LocalDate first = LocalDate.parse("2026-01-01");
    assertThat(
            first
                .datesUntil(first.plusYears(1))
                .filter(WorkingDays.BELGIAN::isPublicHoliday)
                .map(LocalDate::toString)
                .collect(Collectors.toList()))
        .containsExactly(
            "2026-01-01",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-07-21",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25");
  }

  @Test
  void a_french_holiday_is_worked_on_in_belgium() {
    LocalDate bastilleDay = LocalDate.parse("2026-07-14");
    assertThat(WorkingDays.BELGIAN.isWorkingDay(bastilleDay)).isTrue();
    assertThat(WorkingDays.FRENCH.isWorkingDay(bastilleDay)).isFalse();
  }
}
