package org.quittance.dispute.rules;

import java.time.LocalDate;
import org.quittance.calendar.WorkingDays;

/**
 * The days of a dispute, counted as offices work where the case is collected. No law gives them for
 * amicable collection: the creditor's time is agreed in its mandate, the others are the agency's
 * own promise.
 */
public record DisputeDays(WorkingDays offices) {

  private static final int AGENCY_WORKING_DAYS = 5;
  private static final int REPLY_DAYS = 14;
  private static final int REMINDER_WORKING_DAYS = 3;

  /**
   * The last day for the creditor's answer.
   *
   * @param workingDays as its mandate says, after the day of opening
   */
  public LocalDate creditorAnswersBy(LocalDate openedOn, int workingDays) {
    return offices.after(openedOn, workingDays);
  }

  /** The day the agency promises its decision by. */
  public LocalDate agencyDecidesBy(LocalDate from) {
    return offices.after(from, AGENCY_WORKING_DAYS);
  }

  /** The last day on which the debtor may reply to a decision. */
  public LocalDate repliesUntil(LocalDate decidedOn) {
    return offices.onOrAfter(decidedOn.plusDays(REPLY_DAYS));
  }

  /** The day the creditor is reminded, before its last day. */
  public LocalDate remindOn(LocalDate answerBy) {
    LocalDate day = answerBy;
    for (int left = REMINDER_WORKING_DAYS; left > 0; ) {
      day = day.minusDays(1);
      if (offices.isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }
}
