package org.quittance.calendar;

import java.time.LocalDate;

/**
 * When the right to sue for a debt is lost by time. The day the period starts from is not counted
 * and the right is lost when the last day has ended (C. civ. 2228, 2229), so suing on the last day
 * is still in time.
 *
 * <p>An acknowledgement, an action in court or an enforcement measure starts a new period of the
 * same length (C. civ. 2231, 2240, 2241, 2244): reckon again from its date.
 *
 * @param startsOn the due date, or the last interruption
 * @param lastDayToAct inclusive
 * @param article what sets the length of the period
 */
public record LimitationDates(LocalDate startsOn, LocalDate lastDayToAct, String article) {

  private static final int CONSUMER_YEARS = 2;
  private static final int RENT_YEARS = 3;
  private static final int GENERAL_YEARS = 5;

  /** A professional's claim on a consumer for goods or services: two years (C. conso L218-2). */
  public static LimitationDates consumer(LocalDate startsOn) {
    return new LimitationDates(startsOn, startsOn.plusYears(CONSUMER_YEARS), "C. conso L218-2");
  }

  /** Rent and charges of a home: three years (loi n° 89-462, art. 7-1). */
  public static LimitationDates rent(LocalDate startsOn) {
    return new LimitationDates(startsOn, startsOn.plusYears(RENT_YEARS), "Loi 89-462 art. 7-1");
  }

  /** Any other personal claim, between professionals included: five years (C. civ. 2224). */
  public static LimitationDates general(LocalDate startsOn) {
    return new LimitationDates(startsOn, startsOn.plusYears(GENERAL_YEARS), "C. civ. 2224");
  }

  /** The first day on which it is too late. */
  public LocalDate prescribedFrom() {
    return lastDayToAct.plusDays(1);
  }

  public boolean isPrescribedOn(LocalDate day) {
    return day.isAfter(lastDayToAct);
  }
}
