package org.quittance.negotiation.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.quittance.calendar.Frequency;

/**
 * When instalments fall: from a day on, at a rhythm, and if they are monthly on a day of the month.
 *
 * @param firstOn the earliest day for the first of them; monthly ones with a day of the month start
 *     on the first such day from it on, others on the day itself
 * @param dayOfMonth from 1 to 31, in shorter months the last day; null for the day of {@code
 *     firstOn}; counts for monthly instalments only
 */
public record Pace(LocalDate firstOn, Frequency frequency, Integer dayOfMonth) {

  public Pace {
    Objects.requireNonNull(firstOn, "firstOn");
    Objects.requireNonNull(frequency, "frequency");
  }

  /** The due dates of {@code count} instalments; a short month never shifts the later ones. */
  public List<LocalDate> dates(int count) {
    return IntStream.range(0, count).mapToObj(this::date).toList();
  }

  /** The first due date. */
  public LocalDate start() {
    return date(0);
  }

  /** One due date; 0 is the first. */
  LocalDate date(int index) {
    if (frequency != Frequency.MONTHLY) {
      return frequency.dueOn(firstOn, index);
    }
    int day = dayOfMonth == null ? firstOn.getDayOfMonth() : dayOfMonth;
    YearMonth month = YearMonth.from(firstOn);
    int late = onDay(month, day).isBefore(firstOn) ? 1 : 0;
    return onDay(month.plusMonths(index + late), day);
  }

  /** The day of a month, or its last day when it is too short. */
  static LocalDate onDay(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  /** Whether dates follow each other at a rhythm; a single date keeps any. */
  static boolean keeps(List<LocalDate> dates, Frequency frequency) {
    int day = dates.stream().mapToInt(LocalDate::getDayOfMonth).max().orElse(0);
    YearMonth first = YearMonth.from(dates.get(0));
    for (int i = 0; i < dates.size(); i++) {
      boolean inStep =
          switch (frequency) {
            case WEEKLY -> isDaysAfter(dates, i, 7);
            case FORTNIGHTLY -> isDaysAfter(dates, i, 14);
            case MONTHLY -> dates.get(i).equals(onDay(first.plusMonths(i), day));
          };
      if (!inStep) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDaysAfter(List<LocalDate> dates, int index, int days) {
    return index == 0 || ChronoUnit.DAYS.between(dates.get(index - 1), dates.get(index)) == days;
  }
}
