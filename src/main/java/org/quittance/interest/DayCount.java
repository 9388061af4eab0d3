package org.quittance.interest;

import java.time.LocalDate;

/**
 * Which of the two dates of a period are counted. Official examples do not agree with each other,
 * so the convention is always named and stored with what was computed.
 */
public enum DayCount {
  /** The day after the first date up to the last: the usual one, as payment day is still late. */
  AFTER_START_THROUGH_END(1, 0),
  /** Both dates, as service-public.fr counts from a judgment. */
  BOTH_INCLUDED(0, 0),
  /** The first date up to the day before the last. */
  FROM_START_BEFORE_END(0, -1);

  private final int firstShift;
  private final int lastShift;

  DayCount(int firstShift, int lastShift) {
    this.firstShift = firstShift;
    this.lastShift = lastShift;
  }

  LocalDate firstCounted(LocalDate from) {
    return from.plusDays(firstShift);
  }

  LocalDate lastCounted(LocalDate until) {
    return until.plusDays(lastShift);
  }
}
