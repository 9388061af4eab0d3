package org.quittance.dispute;

/**
 * Something about a dispute that people are to be told by mail. Fired in the transaction that made
 * it happen.
 */
public record DisputeNews(long disputeId, long caseFileId, Kind kind) {

  /** What happened. */
  public enum Kind {
    OPENED,
    /** The creditor's last day is near. */
    ANSWER_DUE_SOON,
    ANSWERED,
    /** The creditor let its day pass, and the agency decides. */
    CREDITOR_SILENT,
    UPHELD,
    UPHELD_IN_PART,
    REJECTED,
    REPLIED,
    CLOSED,
    WITHDRAWN
  }
}
