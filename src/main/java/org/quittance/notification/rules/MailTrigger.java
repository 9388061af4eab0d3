package org.quittance.notification.rules;

/** What moves a mail on its way. */
public enum MailTrigger {
  HAND_OVER,
  GATHER,
  PARK,
  RETRY,
  DROP,
  /** Not at this hour: it is tried again at the next that is allowed. */
  POSTPONE,
  WITHHOLD
}
