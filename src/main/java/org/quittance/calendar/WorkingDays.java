package org.quittance.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which offices of a country work: Monday to Friday but for its public holidays. Some
 * holidays have a date, others follow Easter. No Saturday is a working day here: where a law counts
 * it as one, a period reckoned without it ends later, never too early for who has to pay.
 */
public final class WorkingDays {

  private static final int EASTER_MONDAY = 1;
  private static final int ASCENSION = 39;
  private static final int WHIT_MONDAY = 50;
  private static final Set<Integer> AFTER_EASTER = Set.of(EASTER_MONDAY, ASCENSION, WHIT_MONDAY);

  /**
   * France: the eleven public holidays of the Labour Code (art. L3133-1). The two further holidays
   * of Alsace and Moselle are working days here.
   */
  public static final WorkingDays FRENCH =
      new WorkingDays(
          Set.of(
              MonthDay.of(Month.JANUARY, 1),
              MonthDay.of(Month.MAY, 1),
              MonthDay.of(Month.MAY, 8),
              MonthDay.of(Month.JULY, 14),
              MonthDay.of(Month.AUGUST, 15),
              MonthDay.of(Month.NOVEMBER, 1),
              MonthDay.of(Month.NOVEMBER, 11),
              MonthDay.of(Month.DECEMBER, 25)));

  /** Belgium: the ten public holidays of the royal decree of 18 April 1974, art. 1. */
  public static final WorkingDays BELGIAN =
      new WorkingDays(
          Set.of(
              MonthDay.of(Month.JANUARY, 1),
              MonthDay.of(Month.MAY, 1),
              MonthDay.of(Month.JULY, 21),
              MonthDay.of(Month.AUGUST, 15),
              MonthDay.of(Month.NOVEMBER, 1),
              MonthDay.of(Month.NOVEMBER, 11),
              MonthDay.of(Month.DECEMBER, 25)));

  private final Set<MonthDay> dated;

  private WorkingDays(Set<MonthDay> dated) {
    this.dated = dated;
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !isPublicHoliday(day);
  }

  public boolean isPublicHoliday(LocalDate day) {
    if (dated.contains(MonthDay.from(day))) {
      return true;
    }
    LocalDate easter = easterSunday(day.getYear());
    return AFTER_EASTER.stream().anyMatch(days -> day.equals(easter.plusDays(days)));
  }

  /** The day itself when it is a working day, else the first one after it. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorkingDay(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /**
   * The working day that comes {@code count} working days after {@code day}; {@code day} itself is
   * not counted, whether it is a working day or not.
   *
   * @param count at least 0; 0 returns {@code day} unchanged
   */
  public LocalDate after(LocalDate day, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("Working days are counted forward only");
    }
    LocalDate reached = day;
    for (int i = 0; i < count; i++) {
      reached = onOrAfter(reached.plusDays(1));
    }
    return reached;
  }

  /** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
  static LocalDate easterSunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int leapCenturies = century / 4;
    int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int march = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, march / 31, march % 31 + 1);
  }
}
