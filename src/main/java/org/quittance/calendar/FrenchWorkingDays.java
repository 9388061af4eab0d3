package org.quittance.calendar;

import java.time.LocalDate;

/**
 * The days on which a French office works, see {@link WorkingDays#FRENCH}. For what does not depend
 * on the law of a case, such as the agency's own promises.
 */
public final class FrenchWorkingDays {

  private FrenchWorkingDays() {}

  public static boolean isWorkingDay(LocalDate day) {
    return WorkingDays.FRENCH.isWorkingDay(day);
  }

  public static boolean isPublicHoliday(LocalDate day) {
    return WorkingDays.FRENCH.isPublicHoliday(day);
  }

  /** The day itself when it is a working day, else the first one after it. */
  public static LocalDate onOrAfter(LocalDate day) {
    return WorkingDays.FRENCH.onOrAfter(day);
  }

  /**
   * The working day that comes {@code count} working days after {@code day}; {@code day} itself is
   * not counted, whether it is a working day or not.
   *
   * @param count at least 0; 0 returns {@code day} unchanged
   */
  public static LocalDate after(LocalDate day, int count) {
    return WorkingDays.FRENCH.after(day, count);
  }
}
