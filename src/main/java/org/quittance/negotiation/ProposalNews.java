package org.quittance.negotiation;

/**
 * Something about a proposal that people are to be told by mail. Fired in the transaction that made
 * it happen.
 *
 * @param offerNumber the offer it is about
 */
public record ProposalNews(long proposalId, long caseFileId, Kind kind, int offerNumber) {

  /** What happened. */
  public enum Kind {
    /** A proposal waits for an answer by a promised day. */
    SUBMITTED,
    ACCEPTED,
    REFUSED,
    /** The agency has put terms to the debtor. */
    OFFERED,
    /** The agency's offer runs out in two days. */
    OFFER_ENDS_SOON,
    OFFER_RETRACTED,
    EXPIRED,
    /** We have missed the day we promised. */
    ANSWER_LATE,
    /** The day we promised to answer by has changed, because more people have to look at it. */
    ANSWER_MOVED,
    CREDITOR_ASKED,
    WITHDRAWN,
    LAPSED
  }
}
