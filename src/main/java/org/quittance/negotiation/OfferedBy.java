package org.quittance.negotiation;

/** Whose terms an offer holds. */
public enum OfferedBy {
  DEBTOR,
  AGENCY
}
