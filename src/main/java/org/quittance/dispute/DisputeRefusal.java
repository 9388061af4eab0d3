package org.quittance.dispute;

import org.quittance.refusal.RefusalCode;

/** Why something about a dispute cannot be done. */
public enum DisputeRefusal implements RefusalCode {
  DISPUTE_UNKNOWN,
  /** A claim that is to be contested is not of this case. Argument: its reference. */
  DISPUTE_CLAIM_UNKNOWN,
  /** An open dispute is about the same claim already. Argument: the claim's reference. */
  DISPUTE_ALREADY_OPEN,
  /** Nothing is left of what is to be contested. */
  DISPUTE_NOTHING_OWED,
  /** The creditor has taken the case back. */
  DISPUTE_CASE_CLOSED,
  /** Somebody was faster. Argument: the status now. */
  DISPUTE_CHANGED_MEANWHILE,
  /** The days for a reply have passed, or a reply was sent already. */
  DISPUTE_REPLY_CLOSED,
  /** The agency decides disputes. */
  DISPUTE_AGENCY_MUST_DECIDE,
  /** The debtor, or the agency for them, opens and replies. */
  DISPUTE_DEBTOR_MUST_ACT,
  /** What is given up in part is neither nothing nor all of it. Argument: what is contested. */
  DISPUTE_CREDIT_OUT_OF_RANGE,
  DISPUTE_TOO_MANY_FILES,
  /** The link of a creditor is broken, or its answer is not awaited any more. */
  ANSWER_LINK_ENDED;

  @Override
  public String code() {
    return name();
  }
}
