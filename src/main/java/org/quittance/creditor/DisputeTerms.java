package org.quittance.creditor;

import java.util.Objects;

/**
 * What a mandate says about disputes.
 *
 * @param answerDays working days in which the creditor answers, 1 to 60
 * @param silence what its silence beyond them means
 */
public record DisputeTerms(int answerDays, SilenceRule silence) {

  /** About a month, which is what the agency promises debtors when nothing else was agreed. */
  public static final DisputeTerms DEFAULT = new DisputeTerms(20, SilenceRule.FOR_DEBTOR);

  /** The longest a creditor may take, in working days. */
  public static final int LONGEST = 60;

  public DisputeTerms {
    Objects.requireNonNull(silence, "silence");
    if (answerDays < 1 || answerDays > LONGEST) {
      throw new IllegalArgumentException("A creditor answers within 1 to 60 working days");
    }
  }
}
