package org.quittance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchWorkingDaysTest {

  @ParameterizedTest
  @CsvSource({
    "1818, 1818-03-22", "2000, 2000-04-23", "2008, 2008-03-23", "2011, 2011-04-24",
    "2019, 2019-04-21", "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05",
    "2027, 2027-03-28", "2038, 2038-04-25", "2049, 2049-04-18"
  })
  void easter_moves_with_the_moon(int year, LocalDate easter) {
    assertThat(WorkingDays.easterSunday(year)).isEqualTo(easter);
  }

  @Test
  void a_year_has_the_eleven_holidays_of_the_labour_code() {
    List<LocalDate> holidays =
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2027, 1, 1))
            .filter(FrenchWorkingDays::isPublicHoliday)
            .toList();
    assertThat(holidays)
        .extracting(LocalDate::toString)
        .containsExactly(
            "2026-01-01",
            "2026-04-06",
            "2026-05-01",
            "2026-05-08",
            "2026-05-14",
            "2026-05-25",
            "2026-07-14",
            "2026-08-15",
            "2026-11-01",
            "2026-11-11",
            "2026-12-25");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, true",
    "2026-11-21, false",
    "2026-11-22, false",
    "2026-11-11, false",
    "2026-05-15, true"
  })
  void offices_rest_at_weekends_and_on_holidays(LocalDate day, boolean works) {
    assertThat(FrenchWorkingDays.isWorkingDay(day)).isEqualTo(works);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 2026-11-20",
    "2026-11-21, 2026-11-23",
    "2026-12-25, 2026-12-28",
    "2026-04-04, 2026-04-07"
  })
  void a_day_of_rest_moves_forward_to_the_next_working_day(LocalDate day, LocalDate moved) {
    assertThat(FrenchWorkingDays.onOrAfter(day)).isEqualTo(moved);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, 0, 2026-11-20",
    "2026-11-20, 1, 2026-11-23",
    "2026-11-21, 1, 2026-11-23",
    "2026-11-10, 2, 2026-11-13",
    "2026-12-24, 3, 2026-12-30"
  })
  void working_days_are_counted_from_the_day_after(LocalDate day, int count, LocalDate reached) {
    assertThat(FrenchWorkingDays.after(day, count)).isEqualTo(reached);
  }

  @Test
  void working_days_are_not_counted_backwards() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FrenchWorkingDays.after(LocalDate.of(2026, 1, 5), -1));
  }
}
