package org.quittance.negotiation.rules;

/** Where the talk about one proposal stands: who has the word, or how it ended. */
public enum ProposalStatus {
  /** Just made; it is judged in the same moment and never rests here. */
  MADE,
  /** A member of staff owes an answer. */
  UNDER_REVIEW,
  /** A second member of staff must sign what the first decided. */
  AWAITING_SIGNATURE,
  /** The creditor must approve what staff decided. */
  AWAITING_CREDITOR,
  /** The debtor has an offer of the agency in hand. */
  COUNTERED,
  ACCEPTED,
  REFUSED,
  WITHDRAWN,
  /** The debtor let the agency's offer run out. */
  EXPIRED,
  /** The case ended or was stopped before anyone answered. */
  LAPSED;

  /** True while someone still has the word; a case has at most one such proposal. */
  public boolean isOpen() {
    return !ProposalLifecycle.TABLE.terminal().contains(this);
  }

  /** True while the agency or the creditor owes the debtor an answer. */
  public boolean awaitsOurAnswer() {
    return this == UNDER_REVIEW || this == AWAITING_SIGNATURE || this == AWAITING_CREDITOR;
  }
}
