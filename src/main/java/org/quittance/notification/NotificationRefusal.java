package org.quittance.notification;

import org.quittance.refusal.RefusalCode;

/** Why a mail cannot be sent or sent again. */
public enum NotificationRefusal implements RefusalCode {
  MAIL_UNKNOWN,
  MAIL_NOT_PARKED,
  DEBTOR_WITHOUT_EMAIL,
  /** Whoever reads the debtor's address has said it is not theirs. */
  CONTACT_STOPPED;

  @Override
  public String code() {
    return name();
  }
}
