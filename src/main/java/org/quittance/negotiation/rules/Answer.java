package org.quittance.negotiation.rules;

/** What the bounds say to a proposal, before any person has looked at it. */
public enum Answer {
  /** Agreed as soon as the debtor confirms. */
  ACCEPTED,
  /** A person answers by a promised date. */
  UNDER_REVIEW,
  REFUSED
}
