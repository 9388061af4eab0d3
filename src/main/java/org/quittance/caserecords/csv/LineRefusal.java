package org.quittance.caserecords.csv;

import org.quittance.refusal.RefusalCode;

/** Why a line of a file cannot be read as part of a case. */
public enum LineRefusal implements RefusalCode {
  LINE_COLUMN_MISSING,
  LINE_COLUMN_UNKNOWN,
  LINE_COLUMN_TWICE,
  LINE_FIELD_COUNT,
  LINE_FIELD_MISSING,
  LINE_FIELD_TOO_LONG,
  LINE_DATE_UNREADABLE,
  LINE_AMOUNT_UNREADABLE,
  LINE_RATE_UNREADABLE,
  LINE_CHOICE_UNKNOWN,
  LINE_EMAIL_UNREADABLE,
  LINE_PHONE_UNREADABLE,
  LINE_CASE_DIFFERS,
  LINE_CASE_TWICE,
  LINE_QUOTE_OPEN,
  LINE_JSON_UNREADABLE,
  /** Argument: the member with its way from the beginning of the line. */
  LINE_MEMBER_UNKNOWN;

  @Override
  public String code() {
    return name();
  }
}
