package org.quittance.access;

/** Why whoever holds a link says that it is not for them. */
public enum DisownReason {
  /** Somebody else is meant. */
  NOT_ME,
  /** Who is meant can no longer be reached there. */
  MOVED,
  /** Who is meant has died. */
  DECEASED
}
