package org.quittance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31 2026-02-28 2026-03-31 2026-04-30",
    "2024-01-31, 2024-01-31 2024-02-29 2024-03-31 2024-04-30",
    "2025-12-30, 2025-12-30 2026-01-30 2026-02-28 2026-03-30",
    "2026-11-05, 2026-11-05 2026-12-05 2027-01-05 2027-02-05"
  })
  void monthly_due_dates_keep_their_anchor_day(LocalDate first, String expected) {
    assertThat(DueDates.monthly(first, 4)).isEqualTo(dates(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "WEEKLY, 2026-12-24 2026-12-31 2027-01-07",
    "FORTNIGHTLY, 2026-12-24 2027-01-07 2027-01-21"
  })
  void weekly_due_dates_keep_their_weekday(Frequency frequency, String expected) {
    assertThat(DueDates.of(LocalDate.of(2026, 12, 24), 3, frequency)).isEqualTo(dates(expected));
  }

  @Property
  void a_monthly_due_date_never_drifts(
      @ForAll @IntRange(min = 0, max = 3650) int day, @ForAll @IntRange(min = 1, max = 120) int n) {
    LocalDate first = LocalDate.of(2020, 1, 1).plusDays(day);
    List<LocalDate> dates = DueDates.monthly(first, n);
    for (LocalDate date : dates) {
      assertThat(date.getDayOfMonth())
          .isEqualTo(Math.min(first.getDayOfMonth(), date.lengthOfMonth()));
    }
    assertThat(dates).isSorted().doesNotHaveDuplicates().hasSize(n);
  }

  /** The first line is example FR4 (CPCE R124-6), reckoned by the day of the month. */
  @ParameterizedTest
  @CsvSource({"2026-01-31, 2026-02-28", "2026-11-22, 2026-12-22", "2024-01-30, 2024-02-29"})
  void funds_are_remitted_within_a_month_of_clearing(LocalDate cleared, LocalDate latest) {
    assertThat(DueDates.latestRemittanceOn(cleared)).isEqualTo(latest);
  }

  private static List<LocalDate> dates(String text) {
    return Arrays.stream(text.split(" ")).map(LocalDate::parse).toList();
  }
}
