package org.quittance.access;

import java.util.Objects;

/**
 * What a one-time code is good for: nothing else, nowhere else.
 *
 * @param linkChannel how the link travelled, so that the code takes another way where there is one
 * @param session a random text kept in the debtor's session, never the session's own id
 * @param purpose what the code confirms, for instance {@code documents}, or an act with a digest of
 *     its terms
 */
public record CodeBinding(
    long caseFileId, long linkId, LinkChannel linkChannel, String session, String purpose) {

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
