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
  SENT
}
