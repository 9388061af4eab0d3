package org.quittance.message;

import org.quittance.refusal.RefusalCode;

/** Why something about a message cannot be done. */
public enum MessageRefusal implements RefusalCode {
  MESSAGE_UNKNOWN,
  /** Argument: how many a debtor may write in a day. */
  MESSAGE_TOO_MANY_TODAY,
  /** Argument: how many files a message carries at most. */
  MESSAGE_TOO_MANY_FILES,
  /** The creditor has taken the case back. */
  MESSAGE_CASE_CLOSED,
  /** Somebody was faster. Argument: the status now. */
  MESSAGE_CHANGED_MEANWHILE,
  /** The agency's people answer, and nobody else for them. */
  MESSAGE_AGENCY_MUST_WRITE,
  /** Only the debtor writes as the debtor. */
  MESSAGE_DEBTOR_MUST_WRITE,
  TEMPLATE_UNKNOWN,
  TEMPLATE_NAME_MISSING,
  /** Another template has this name in this language. Argument: the name. */
  TEMPLATE_ALREADY_THERE,
  /** Templates are a supervisor's. */
  TEMPLATE_SUPERVISOR_MUST_WRITE;

  @Override
  public String code() {
    return name();
  }
}
