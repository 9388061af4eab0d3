package org.quittance.contact;

import org.quittance.refusal.RefusalCode;

/** Why a call, letter or visit may not be made, or not be noted as it was told. */
public enum ContactLogRefusal implements RefusalCode {
  /** Arguments: why, and from when on it may. */
  CONTACT_LOG_NOT_THEN,
  /** Waiting is no use. Argument: why. */
  CONTACT_LOG_NOT_AT_ALL,
  /** It lies ahead, or is older than may be noted. Argument: how many days back one may note. */
  CONTACT_LOG_TIME_INVALID,
  /** Mails of the portal are on the list by themselves. */
  CONTACT_LOG_BY_PORTAL,
  /** Nobody posts a call, and nobody answers a letter. */
  CONTACT_LOG_OUTCOME_UNFIT;

  @Override
  public String code() {
    return name();
  }
}
