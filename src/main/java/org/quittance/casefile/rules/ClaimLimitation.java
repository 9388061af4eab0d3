package org.quittance.casefile.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.calendar.LimitationDates;
import org.quittance.interest.CreditorKind;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Relation;

/**
 * Until when a claim can be sued for. A claim whose time has run out is still owed in conscience
 * and what is paid on it stays paid (C. civ. 2249), but nobody may be led to acknowledge it.
 */
public record ClaimLimitation(String claimReference, LimitationDates dates) {

  public ClaimLimitation {
    Objects.requireNonNull(claimReference, "claimReference");
    Objects.requireNonNull(dates, "dates");
  }

  /**
   * Reckons the period of a claim from its due date, or from the day the debtor owned to it.
   *
   * @param acknowledgedOn null when they never did; without effect once the period has run out (C.
   *     civ. 2240, 2250)
   */
  public static ClaimLimitation of(
      String claimReference, Parties parties, LocalDate dueOn, LocalDate acknowledgedOn) {
    LimitationDates first = parties.period(dueOn);
    boolean startsAgain =
        acknowledgedOn != null
            && acknowledgedOn.isAfter(dueOn)
            && !first.isPrescribedOn(acknowledgedOn);
    return new ClaimLimitation(
        claimReference, startsAgain ? parties.period(acknowledgedOn) : first);
  }

  public LocalDate lastDayToAct() {
    return dates.lastDayToAct();
  }

  public boolean isTimeBarredOn(LocalDate day) {
    return dates.isPrescribedOn(day);
  }

  /** Who claims what from whom, under which law: that decides the length of the period. */
  public record Parties(
      Jurisdiction law, CreditorKind creditor, DebtorKind debtor, ClaimKind claim) {

    LimitationDates period(LocalDate startsOn) {
      return law.limitation(new Relation(creditor, debtor.isConsumer(), claim.nature()), startsOn);
    }
  }
}
