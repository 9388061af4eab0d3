package org.quittance.negotiation.rules;

/** What terms bring about once they are kept. */
public enum TermsKind {
  /** All that is owed is paid over time, but for the penalties a kept plan is spared. */
  PLAN,
  /** Part of what is owed is paid soon, and the rest is given up for it. */
  SETTLEMENT
}
