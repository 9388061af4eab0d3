package org.quittance.dispute.rules;

import java.time.LocalDate;
import org.quittance.calendar.FrenchWorkingDays;

/**
 * The days of a dispute. No law gives them for amicable collection: the creditor's time is agreed
 * in its mandate, the others are the agency's own promise.
 */
public final class DisputeDays {

  private static final int AGENCY_WORKING_DAYS = 5;
  private static final int REPLY_DAYS = 14;
  private static final int REMINDER_WORKING_DAYS = 3;

  private DisputeDays() {}

  /**
   * The last day for the creditor's answer.
   *
   * @param workingDays as its mandate says, after the day of opening
   */
  public static LocalDate creditorAnswersBy(LocalDate openedOn, int workingDays) {
    return FrenchWorkingDays.after(openedOn, workingDays);
  }

  /** The day the agency promises its decision by. */
  public static LocalDate agencyDecidesBy(LocalDate from) {
    return FrenchWorkingDays.after(from, AGENCY_WORKING_DAYS);
  }

  /** The last day on which the debtor may reply to a decision. */
  public static LocalDate repliesUntil(LocalDate decidedOn) {
    return FrenchWorkingDays.onOrAfter(decidedOn.plusDays(REPLY_DAYS));
  }

  /** The day the creditor is reminded, before its last day. */
  public static LocalDate remindOn(LocalDate answerBy) {
    LocalDate day = answerBy;
    for (int left = REMINDER_WORKING_DAYS; left > 0; ) {
      day = day.minusDays(1);
      if (FrenchWorkingDays.isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }
}
