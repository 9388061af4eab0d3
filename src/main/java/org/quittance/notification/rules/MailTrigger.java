package org.quittance.notification.rules;

/** What moves a mail on its way. */
public enum MailTrigger {
  HAND_OVER,
  GATHER,
  PARK,
  RETRY,
  DROP
}
