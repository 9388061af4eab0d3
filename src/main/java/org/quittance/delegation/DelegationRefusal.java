package org.quittance.delegation;

import org.quittance.refusal.RefusalCode;

/** Why an access was not given, or not taken back. */
public enum DelegationRefusal implements RefusalCode {
  /** Nobody gives access to a file but its debtor. */
  DELEGATE_DEBTOR_MUST_GIVE,
  DELEGATE_NAME_INVALID,
  DELEGATE_EMAIL_INVALID,
  /** It is the debtor's own address: a code would prove nothing. */
  DELEGATE_EMAIL_IS_YOURS,
  /** That address has access to the file. */
  DELEGATE_ALREADY_GIVEN,
  /** Argument: the first day possible. */
  DELEGATE_START_INVALID,
  /** Arguments: most days, the latest last day. */
  DELEGATE_END_INVALID,
  /** Argument: how many may have access at a time. */
  DELEGATE_TOO_MANY,
  /** The case is over: there is nothing to help with. */
  DELEGATE_CASE_CLOSED,
  DELEGATE_UNKNOWN,
  /** It is over already. */
  DELEGATE_NO_LONGER_OPEN,
  /** Staff say why they take away what the debtor gave. */
  DELEGATE_REASON_MISSING;

  @Override
  public String code() {
    return name();
  }
}
