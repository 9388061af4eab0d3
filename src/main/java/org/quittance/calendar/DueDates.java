package org.quittance.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Dates that recur or that follow from another by law. */
public final class DueDates {

  private DueDates() {}

  /**
   * Due dates month after month on the anchor day of the first: from 31 January they fall on 28 or
   * 29 February, 31 March, 30 April.
   *
   * @param count how many, the first included
   */
  public static List<LocalDate> monthly(LocalDate first, int count) {
    return of(first, count, Frequency.MONTHLY);
  }

  /**
   * Due dates at a given frequency.
   *
   * @param count how many, the first included
   */
  public static List<LocalDate> of(LocalDate first, int count, Frequency frequency) {
    return IntStream.range(0, count).mapToObj(i -> frequency.dueOn(first, i)).toList();
  }

  /**
   * The last day on which funds received for a creditor may be remitted when the collection mandate
   * agrees nothing else: one month after their effective receipt (CPCE R124-6).
   *
   * @param clearedOn when the money was truly received, not when a card was authorised
   */
  public static LocalDate latestRemittanceOn(LocalDate clearedOn) {
    return clearedOn.plusMonths(1);
  }
}
