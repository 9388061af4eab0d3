package org.quittance.access;

import org.quittance.refusal.RefusalCode;

/** Why nobody was let in, or why an account or key was not made. */
public enum AccessRefusal implements RefusalCode {
  /** The guard's answers do not match. Argument: tries left, at least 1. */
  GUARD_MISMATCH,
  /** Too many wrong answers on this link; only a new link helps. */
  LINK_LOCKED,
  /** Unknown, expired or revoked: never says which. */
  LINK_UNUSABLE,
  /** Argument: seconds to wait, at least 1. */
  TOO_MANY_TRIES,
  /** The one-time code is wrong. Argument: tries left, at least 1. */
  CODE_MISMATCH,
  /** The one-time code was never sent, is spent, too old or had too many tries: ask for another. */
  CODE_UNUSABLE,
  /** No letter's code may be typed any more: its link is over, or there were too many tries. */
  LETTER_CODE_UNUSABLE,
  /** Unknown account, wrong password or disabled account: never says which. */
  SIGN_IN_FAILED,
  /** The account belongs to a creditor that is not in the books yet. */
  CREDITOR_NOT_PLACED,
  EMAIL_INVALID,
  EMAIL_TAKEN,
  /** Argument: the least number of characters. */
  PASSWORD_TOO_WEAK,
  PASSWORD_MISMATCH,
  /** The new password is the old one. */
  PASSWORD_UNCHANGED,
  ACCOUNT_UNKNOWN,
  CREDITOR_REFERENCE_MISSING,
  KEY_NAME_TAKEN,
  KEY_UNKNOWN,
  LINK_UNKNOWN,
  /** Whoever helps a debtor may not do this in their place. */
  DELEGATE_NOT_ALLOWED;

  @Override
  public String code() {
    return name();
  }
}
