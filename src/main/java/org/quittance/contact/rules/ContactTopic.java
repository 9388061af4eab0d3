package org.quittance.contact.rules;

/** What a contact was about, as far as its list tells: never its content. */
public enum ContactTopic {
  /** A personal link or a code to enter by. */
  ACCESS,
  RECEIPT,
  PAYMENT,
  PROPOSAL,
  AGREEMENT,
  INSTALMENT,
  DISPUTE,
  /** What was told of a person's situation. */
  SITUATION,
  MESSAGE,
  /** Preferences, addresses, and whoever helps. */
  CONTACT_DETAILS,
  /** The file as a whole. */
  FILE
}
