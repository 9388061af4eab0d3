package org.quittance.plan.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.quittance.calendar.WorkingDays;

/**
 * The days that follow from the due date of an instalment. An instalment that falls on a Saturday,
 * a Sunday or a public holiday is payable, and collected, on the next working day; nothing is ever
 * brought forward. Its agreed date stays as it was, so that later ones never drift.
 *
 * @param offices as they work where the case is collected
 */
public record PlanDays(WorkingDays offices) {

  private static final int[] DAYS_TO_NEXT_TRY = {2, 3, 4};
  private static final int NOTICE_AFTER_RESUMING = 2;

  /** The day an instalment is payable on, and collected. */
  public LocalDate payableOn(LocalDate dueOn) {
    return offices.onOrAfter(dueOn);
  }

  /** The day the debtor is told that it is coming. */
  public LocalDate announceOn(LocalDate dueOn, PaymentMeans means) {
    return payableOn(dueOn).minusDays(means.noticeDays());
  }

  /** The first day it is late. */
  public LocalDate lateOn(LocalDate dueOn) {
    return payableOn(dueOn).plusDays(1);
  }

  /** The last day it can be paid without being missed. */
  public LocalDate graceUntil(LocalDate dueOn, int graceDays) {
    return payableOn(dueOn).plusDays(graceDays);
  }

  /**
   * When a collection that was refused for a passing reason is tried again: at most three times, on
   * later working days, and only within the days of grace.
   *
   * @param refusedOn the day of the refusal
   * @param tries how often it was tried so far, at least 1
   * @param graceUntil inclusive
   * @return empty when it is not tried again
   */
  public Optional<LocalDate> retryOn(LocalDate refusedOn, int tries, LocalDate graceUntil) {
    if (tries > DAYS_TO_NEXT_TRY.length) {
      return Optional.empty();
    }
    LocalDate next = offices.onOrAfter(refusedOn.plusDays(DAYS_TO_NEXT_TRY[tries - 1]));
    return next.isAfter(graceUntil) ? Optional.empty() : Optional.of(next);
  }

  /** When what fell due during a suspension is collected: not without a word before. */
  public LocalDate collectAfterResuming(LocalDate resumedOn) {
    return offices.onOrAfter(resumedOn.plusDays(NOTICE_AFTER_RESUMING));
  }
}
