package org.quittance.casefile.rules;

import java.time.LocalDate;
import java.time.Month;
import org.quittance.jurisdiction.Retention;

/**
 * What is erased of a closed case, one stage after the other. What was left out by one belongs to a
 * later one; amounts, dates and the chain of the timeline stay for ever, because they say nothing
 * of anybody once the last stage is done.
 */
public enum ErasureStage {
  /** Ways in and ways to reach: links, codes, kept means of payment, e-mail, telephone. */
  ACCESS(Retention.Kind.ACTIVE_FILE),
  /** What was said and shown: documents, consents, mails, notes, the timeline's words, address. */
  FILE(Retention.Kind.ARCHIVED_FILE),
  /** Who it was: name, birth date, references at the bank. */
  BOOKS(Retention.Kind.ACCOUNTING);

  private static final int LONGEST_SEARCH = 400;
  private static final int LONGEST_MONTH_GAP = 4;

  private final Retention.Kind kept;

  ErasureStage(Retention.Kind kept) {
    this.kept = kept;
  }

  /** 1, 2, 3 in their order: how many stages are done when this one is. */
  public int number() {
    return ordinal() + 1;
  }

  public Retention.Rule rule(Retention retention) {
    return retention.of(kept);
  }

  /** The last day this is kept, for a case closed on a day. */
  public LocalDate keptUntil(Retention retention, LocalDate closedOn) {
    LocalDate start =
        kept == Retention.Kind.ACCOUNTING
            ? LocalDate.of(closedOn.getYear(), Month.DECEMBER, 31)
            : closedOn;
    return start.plus(rule(retention).period());
  }

  /** The latest closing day for which the stage is due on a day. */
  public LocalDate latestClosingDue(Retention retention, LocalDate today) {
    LocalDate day = today.minus(rule(retention).period()).plusDays(LONGEST_MONTH_GAP);
    for (int i = 0; i < LONGEST_SEARCH; i++) {
      if (keptUntil(retention, day).isBefore(today)) {
        return day;
      }
      day = day.minusDays(1);
    }
    throw new IllegalStateException("No closing day is due under " + rule(retention));
  }
}
