package org.quittance.notification.rules;

/** Where a mail stands on its way out. */
public enum MailStatus {
  /** To be tried at its next attempt. */
  PENDING,
  /** Waits for the day's digest, which tells its news in its place. */
  GATHERED,
  /** The relay has taken it. */
  SENT,
  /** Tried in vain often enough: a person decides. */
  PARKED,
  /** Nothing to send any more: the recipient has no address, or what it says has expired. */
  DROPPED,
  /** May not be sent to this person: the row says why. */
  WITHHELD
}
