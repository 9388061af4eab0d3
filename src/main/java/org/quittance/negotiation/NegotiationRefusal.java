package org.quittance.negotiation;

import org.quittance.refusal.RefusalCode;

/** Why something about a negotiation cannot be done. */
public enum NegotiationRefusal implements RefusalCode {
  PROPOSAL_UNKNOWN,
  /** Someone else was faster. Arguments: the status now, who decided, when. */
  PROPOSAL_CHANGED_MEANWHILE,
  /** The offer in hand is not on the table any more. Argument: the status now. */
  PROPOSAL_NO_LONGER_OPEN,
  /** There is an open proposal on this case; it must be answered or taken back first. */
  PROPOSAL_OPEN_ALREADY,
  /** The case is held, settled or recalled. Argument: its status. */
  CASE_NOT_NEGOTIABLE,
  /** Agreeing to pay a debt that may be time-barred could revive it (C. civ. 2240). */
  CLAIM_MAY_BE_TIME_BARRED,
  /** Nothing is owed. */
  NOTHING_TO_AGREE,
  /** The terms lie outside what may be agreed. */
  TERMS_OUT_OF_BOUNDS,
  CONSENT_MISSING,
  /** The sum typed in figures is not the sum agreed. Argument: the sum agreed. */
  TYPED_FIGURES_DIFFER,
  /** The sum typed in words is not the sum agreed. Argument: the sum agreed in words. */
  TYPED_WORDS_DIFFER,
  /** The second signature must be another person's. */
  SECOND_PERSON_MUST_SIGN,
  /** The agency answers proposals. */
  AGENCY_MUST_ANSWER,
  /** The creditor, or someone acting for it, decides this. */
  CREDITOR_MUST_APPROVE,
  /** A refusal is told with its reason. */
  REASON_MISSING,
  /** Bounds are set by supervisors and administrators. */
  SUPERVISOR_SETS_BOUNDS,
  POLICY_UNKNOWN,
  /** The draft was changed by someone else since it was read. */
  POLICY_CHANGED_MEANWHILE,
  /** Bounds take effect today at the earliest. */
  POLICY_EFFECTIVE_IN_PAST,
  /** The person who drafted bounds may not publish them. */
  POLICY_NEEDS_SECOND_PERSON,
  /** Segments leave cases out. Argument: which. */
  POLICY_RANGES_GAP,
  /** Two segments take the same cases. Arguments: their names, which cases. */
  POLICY_RANGES_OVERLAP;

  @Override
  public String code() {
    return name();
  }
}
