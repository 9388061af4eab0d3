package org.quittance.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.plan.rules.PlanDays;

/** How far the days of a plan have been worked, and which time given to the debtor is running. */
@Embeddable
class PlanPace {

  @Column(name = "cure_until")
  private LocalDate cureUntil;

  @Column(name = "answer_awaited_since")
  private LocalDate answerAwaitedSince;

  @Column(name = "worked_until")
  private LocalDate workedUntil;

  @Column(name = "next_look_at")
  private Instant nextLookAt;

  private String jurisdiction;

  protected PlanPace() {}

  /**
   * @param law under which the case is collected: its holidays count
   */
  PlanPace(LocalDate agreedOn, Jurisdiction law) {
    this.jurisdiction = law.code();
    this.workedUntil = agreedOn.minusDays(1);
  }

  /** The days that follow from due dates, as offices work where the case is collected. */
  PlanDays days() {
    return new PlanDays(Jurisdictions.of(jurisdiction).workingDays());
  }

  /**
   * @param until last day to make an announced breach good; null when none is announced any more
   */
  void cureUntil(LocalDate until) {
    cureUntil = until;
  }

  /** The plan is taken up again after a suspension. */
  void resume(LocalDate on) {
    workedUntil = on.minusDays(1);
    // What the suspension has given back already is not given twice.
    answerAwaitedSince = answerAwaitedSince == null ? null : on;
  }

  /** A day is worked once more, and those after it. */
  void workAgain(LocalDate day) {
    if (!workedUntil.isBefore(day)) {
      workedUntil = day.minusDays(1);
    }
  }

  void end() {
    cureUntil = null;
    answerAwaitedSince = null;
    nextLookAt = null;
  }

  /** From this day on the debtor waits for us, and no day runs against them. */
  void awaitAnswer(LocalDate since) {
    if (answerAwaitedSince == null) {
      answerAwaitedSince = since;
    }
  }

  /**
   * The waiting is over.
   *
   * @return whether there is more time now to make an announced breach good
   */
  boolean answered(LocalDate on) {
    long waited = ChronoUnit.DAYS.between(answerAwaitedSince, on);
    answerAwaitedSince = null;
    if (cureUntil == null || waited <= 0) {
      return false;
    }
    cureUntil = cureUntil.plusDays(waited);
    return true;
  }

  /** Whether a day may end the debtor's time: not while they wait for an answer of ours. */
  boolean runsOn(LocalDate day) {
    return answerAwaitedSince == null || day.isBefore(answerAwaitedSince);
  }

  void worked(LocalDate day) {
    workedUntil = day;
  }

  /**
   * @param at null when there is nothing to look after
   */
  void lookAgainAt(Instant at) {
    nextLookAt = at;
  }

  LocalDate cureUntil() {
    return cureUntil;
  }

  /** Null while no answer is awaited. */
  LocalDate answerAwaitedSince() {
    return answerAwaitedSince;
  }

  LocalDate workedUntil() {
    return workedUntil;
  }

  Instant nextLookAt() {
    return nextLookAt;
  }
}
