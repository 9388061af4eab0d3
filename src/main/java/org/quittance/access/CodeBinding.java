package org.quittance.access;

import java.util.Objects;

/**
 * What a one-time code is good for: nothing else, nowhere else.
 *
 * @param linkChannel how the link travelled, so that the code takes another way where there is one
 * @param session a random text kept in the debtor's session, never the session's own id
 * @param purpose what the code confirms, for instance {@code documents}, or an act with a digest of
 *     its terms
 * @param delegateId to whom it goes in the debtor's place; null when it goes to the debtor
 */
public record CodeBinding(
    long caseFileId,
    long linkId,
    LinkChannel linkChannel,
    String session,
    String purpose,
    Long delegateId) {

  public CodeBinding(
      long caseFileId, long linkId, LinkChannel linkChannel, String session, String purpose) {
    this(caseFileId, linkId, linkChannel, session, purpose, null);
  }

  public CodeBinding {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(purpose, "purpose");
  }

  String text() {
    return linkId + "|" + session + "|" + purpose;
  }

  @Override
  public String toString() {
    return "CodeBinding[linkId=" + linkId + ", purpose=" + purpose + "]";
  }
}
