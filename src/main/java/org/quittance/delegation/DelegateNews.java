package org.quittance.delegation;

import java.time.Instant;

/**
 * Something about a delegate that people are told of. Fired inside the transaction that did it.
 *
 * @param invitation the link in clear when access was given, else null; never to be logged
 */
public record DelegateNews(long delegateId, long caseFileId, What what, Invitation invitation) {

  public enum What {
    GIVEN,
    /** A plan waits for the debtor's word. */
    PREPARED,
    /** The debtor took the access back, or a fact about the debtor did. */
    REVOKED,
    /** Somebody other than the debtor ended it, who therefore is told. */
    REVOKED_BY_OTHERS
  }

  /**
   * @param expiresAt exclusive
   */
  public record Invitation(String url, Instant expiresAt) {

    @Override
    public String toString() {
      return "Invitation[expiresAt=" + expiresAt + "]";
    }
  }
}
