package org.quittance.casefile;

import org.quittance.refusal.RefusalCode;

/** Why a case file cannot be placed, changed or found. */
public enum CasefileRefusal implements RefusalCode {
  CASE_UNKNOWN,
  CASE_REFERENCE_INVALID,
  /** A new case needs a reference of its own. */
  CASE_REFERENCE_ALREADY_TAKEN,
  /** Neither a case handler nor the creditor. */
  CASE_HANDLER_PLACES,
  CASE_CREDITOR_CANNOT_CHANGE,
  CASE_RECALLED,
  CLAIMS_MISSING,
  CLAIM_REFERENCE_REPEATED,
  CLAIM_CANNOT_BE_REMOVED,
  PRINCIPAL_NOT_POSITIVE,
  PRINCIPAL_BELOW_PAID,
  DUE_BEFORE_ISSUED,
  FORMAL_NOTICE_BEFORE_DUE,
  DATE_IN_FUTURE,
  BUSINESS_WITHOUT_SIREN,
  DEBTOR_SIREN_INVALID,
  CONSUMER_WITH_SIREN,
  CONSUMER_BIRTH_DATE_IN_FUTURE,
  /** The creditor has given no power to collect yet. Arguments: day of signature, article. */
  MANDATE_NOT_IN_FORCE,
  /** Collection has not been opened. Argument: article. */
  FIRST_LETTER_MISSING,
  /** It can no longer be sued for, and nobody said to know it. Arguments: last day, article. */
  CLAIM_TIME_BARRED,
  /** A bank loan bought non-performing needs a licensed servicer. Argument: article. */
  PURCHASED_LOAN_WITHOUT_LICENCE,
  PAGE_KEY_INVALID,
  STATUS_DOES_NOT_ALLOW,
  /** What was declared of the debtor holds the case; it is lifted where it was declared. */
  CASE_HELD_BY_DECLARATION,
  DESK_TASK_UNKNOWN,
  /** Arguments: who did it, and when. */
  DESK_TASK_ALREADY_DONE,
  /** It never was, or a colleague has lifted it. */
  CONTACT_NOT_STOPPED;

  @Override
  public String code() {
    return name();
  }
}
