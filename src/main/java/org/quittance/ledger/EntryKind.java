package org.quittance.ledger;

/** The cause of a journal entry. */
public enum EntryKind {
  PAYMENT
}
