package org.quittance.casefile.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.quittance.calendar.LimitationDates;

/**
 * Until when a claim can be sued for, as far as it is known: a certain date, and a later one that a
 * court may find instead. They are never merged. What is offered to a debtor, and what they are
 * told, follows the certain one.
 *
 * @param certain reckoned from the due date and from what the debtor expressly owned to
 * @param possible reckoned from part payments too, each of which may be an acknowledgement (C. civ.
 *     2240); null when none could change anything
 * @param paidOn the part payment the possible date starts from; null without one
 */
public record ClaimTime(ClaimLimitation certain, LimitationDates possible, LocalDate paidOn) {

  public ClaimTime {
    Objects.requireNonNull(certain, "certain");
  }

  /**
   * Reckons both dates.
   *
   * @param acknowledgedOn null when the debtor never expressly owned to the debt
   * @param paidOn the days of part payments on this claim, in any order
   */
  public static ClaimTime of(
      String claimReference,
      ClaimLimitation.Parties parties,
      LocalDate dueOn,
      LocalDate acknowledgedOn,
      List<LocalDate> paidOn) {
    ClaimLimitation certain = ClaimLimitation.of(claimReference, parties, dueOn, acknowledgedOn);
    LimitationDates reached = parties.period(dueOn);
    LocalDate from = null;
    List<LocalDate> restarts =
        Stream.concat(paidOn.stream(), Stream.ofNullable(acknowledgedOn)).sorted().toList();
    for (LocalDate day : restarts) {
      if (day.isAfter(reached.startsOn()) && !reached.isPrescribedOn(day)) {
        reached = parties.period(day);
        from = day;
      }
    }
    boolean isLater = reached.lastDayToAct().isAfter(certain.lastDayToAct());
    return new ClaimTime(certain, isLater ? reached : null, isLater ? from : null);
  }
}
