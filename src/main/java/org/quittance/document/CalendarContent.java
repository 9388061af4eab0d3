package org.quittance.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Dates to be put into a reader's own calendar.
 *
 * @param printedAt when this edition was made; a later one of the same entry takes its place
 */
public record CalendarContent(Locale locale, String title, Instant printedAt, List<Entry> entries) {

  /**
   * One whole day.
   *
   * @param uid names the entry for ever, so that a later edition changes it and adds none
   * @param edition rises with every change
   * @param summary names no debt: calendars are seen by others
   * @param calledOff whether a calendar that has it is to strike it out
   */
  public record Entry(
      String uid,
      int edition,
      LocalDate on,
      String summary,
      String description,
      boolean calledOff) {}
}
