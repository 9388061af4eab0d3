package org.quittance.dispute.rules;

import org.quittance.refusal.RefusalCode;

/** What is wrong with what a dispute says. */
public enum DisputeRuleRefusal implements RefusalCode {
  DISPUTE_ANSWER_MISSING,
  DISPUTE_DATE_INVALID,
  DISPUTE_DATE_IN_FUTURE,
  DISPUTE_AMOUNT_INVALID,
  /** Argument: the greatest number of characters. */
  DISPUTE_TEXT_TOO_LONG,
  /** The ground needs the debtor's own words. */
  DISPUTE_WORDS_MISSING,
  /** It says of nothing that it is contested. */
  DISPUTE_SCOPE_EMPTY;

  @Override
  public String code() {
    return name();
  }
}
