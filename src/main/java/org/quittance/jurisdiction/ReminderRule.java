package org.quittance.jurisdiction;

import org.quittance.money.Money;

/**
 * What a creditor may charge for reminders.
 *
 * @param freeEachYear how many are free in a calendar year of a contract of regular deliveries
 * @param freeElsewhere how many are free on any other debt
 * @param mostEach the most for a reminder beyond those, postage apart; zero where none is ever
 *     charged
 */
public record ReminderRule(int freeEachYear, int freeElsewhere, Money mostEach, String article) {

  /**
   * The most that may be asked for a reminder.
   *
   * @param sentBefore reminders sent before it: in the year for regular deliveries, else on the
   *     debt
   * @param postage what sending it cost at the rates in force
   */
  public Money mostFor(int sentBefore, boolean regularDeliveries, Money postage) {
    int free = regularDeliveries ? freeEachYear : freeElsewhere;
    return mostEach.isZero() || sentBefore < free ? Money.ZERO : mostEach.plus(postage);
  }
}
