package org.quittance.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.quittance.casefile.rules.ErasureStage;

/**
 * What a stage would erase, and when, if nothing changes. Computed without erasing anything.
 *
 * @param article where the period is written, or what it follows where no law sets one
 * @param next the cases it comes to next
 */
public record ErasureForecast(
    String jurisdiction,
    ErasureStage stage,
    Period period,
    String article,
    Counts counts,
    List<Case> next) {

  /**
   * Numbers of cases, each up to {@link RetentionService#COUNTED}.
   *
   * @param now that the next run erases
   * @param inMonth within 30 days, those of now included
   * @param inYear within 365 days, those of both included
   */
  public record Counts(long now, long inMonth, long inYear) {}

  /**
   * One case.
   *
   * @param keptUntil last day it is kept
   */
  public record Case(String reference, LocalDate closedOn, LocalDate keptUntil) {}
}
