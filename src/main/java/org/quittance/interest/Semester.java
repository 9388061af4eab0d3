package org.quittance.interest;

import java.time.LocalDate;
import java.time.Month;

/** Half a calendar year, the period for which rates are fixed. */
final class Semester {

  private Semester() {}

  static LocalDate firstDay(LocalDate day) {
    return LocalDate.of(day.getYear(), isFirst(day) ? Month.JANUARY : Month.JULY, 1);
  }

  static LocalDate lastDay(LocalDate day) {
    return isFirst(day)
        ? LocalDate.of(day.getYear(), Month.JUNE, 30)
        : LocalDate.of(day.getYear(), Month.DECEMBER, 31);
  }

  private static boolean isFirst(LocalDate day) {
    return day.getMonth().compareTo(Month.JULY) < 0;
  }
}
