package org.quittance.jurisdiction;

import org.quittance.refusal.RefusalCode;

/** Why a claim may not be collected as it was placed. The last argument is the article. */
public enum JurisdictionRefusal implements RefusalCode {
  DEFAULT_RATE_BETWEEN_PROFESSIONALS_ONLY,
  INDEMNITY_BETWEEN_PROFESSIONALS_ONLY,
  /** A basis that the law of the case does not have. Argument: the country before the article. */
  INTEREST_BASIS_NOT_IN_COUNTRY,
  CONTRACTUAL_RATE_MISSING,
  RATE_WITHOUT_CONTRACT,
  /** Arguments: rate, ceiling, article. */
  RATE_ABOVE_CEILING,
  /** Arguments: amount, cap, article. */
  PENALTY_CLAUSE_ABOVE_CAP,
  /** Nothing may be added to the principal before the creditor has asked for it. */
  NOTICE_MISSING,
  COSTS_STAY_WITH_CREDITOR;

  @Override
  public String code() {
    return name();
  }
}
