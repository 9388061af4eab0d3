package org.quittance.negotiation.rules;

/** What moves a proposal. */
public enum ProposalTrigger {
  /** It lies outside what staff may answer at once, inside what a person may grant. */
  SEND_TO_REVIEW,
  /** The creditor has kept every agreement to itself, so nobody of the agency need look first. */
  ASK_CREDITOR,
  /** The decision gives up more than one person may. */
  ASK_SIGNATURE,
  ACCEPT,
  REFUSE,
  /** The agency puts other terms to the debtor, or opens the talk with an offer of its own. */
  COUNTER,
  /** The agency takes its offer back before the debtor has answered. */
  RETRACT,
  /** The second person, or the creditor, does not agree with the decision; it is open again. */
  SEND_BACK,
  /** The debtor answers an offer with other terms. */
  REVISE,
  /** The debtor takes the proposal back. */
  WITHDRAW,
  EXPIRE,
  LAPSE,
  /** Nothing may be paid, nor agreed on, any more: a procedure was opened. */
  FORBID
}
