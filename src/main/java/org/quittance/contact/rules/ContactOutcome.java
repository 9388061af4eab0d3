package org.quittance.contact.rules;

/** What came of a contact that a person made. */
public enum ContactOutcome {
  /** The debtor was spoken to. */
  REACHED,
  /** Somebody else was: who must learn nothing. */
  SOMEBODY_ELSE,
  NO_ANSWER,
  MESSAGE_LEFT,
  /** Handed to the post. */
  SENT;

  /** Whether it can come of a contact of that channel. */
  public boolean fits(ContactChannel channel) {
    return switch (channel) {
      case LETTER, SMS, EMAIL -> this == SENT;
      case PHONE, VISIT -> this != SENT;
    };
  }
}
