package org.quittance.message.rules;

/** Whose side a message is from. */
public enum Author {
  DEBTOR,
  AGENCY
}
