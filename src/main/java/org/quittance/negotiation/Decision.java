package org.quittance.negotiation;

/** What a member of staff has decided on a proposal. */
public enum Decision {
  ACCEPT,
  REFUSE,
  /** Other terms are put to the debtor: the offer with the highest number. */
  COUNTER
}
