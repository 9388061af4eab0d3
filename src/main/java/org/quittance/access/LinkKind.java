package org.quittance.access;

/** Whom a secure link is for. */
public enum LinkKind {
  DEBTOR,
  /** Somebody to whom the debtor has given access; it opens at a door of its own. */
  DELEGATE
}
