package org.quittance.message;

/**
 * Something has happened to a thread that its debtor is told of. Fired in the transaction that made
 * it happen.
 *
 * @param messageId what it is about: the agency's message, or else the debtor's
 */
public record MessageNews(long messageId, long caseFileId, Kind kind) {

  /** What the debtor is told. */
  public enum Kind {
    /** The agency has written of its own accord. */
    WRITTEN,
    ANSWERED,
    /** The creditor has taken the case back while a message of the debtor's waits. */
    LEFT_TO_CREDITOR,
    /** A message on a case that no longer opens was closed, so that its thread cannot say why. */
    CLOSED
  }
}
