package org.quittance.access;

import java.time.Instant;

/**
 * A one-time code is to be sent, to a contact on file other than the one the link used where there
 * is one. Fired inside the transaction that made it.
 *
 * @param linkChannel how the link travelled that the debtor came by
 * @param purpose what the code will be used for, a message key the text names it by
 * @param delegateId the delegate it goes to; null when it goes to the debtor
 * @param to a new address that the code proves; null for a contact on file
 * @param code six digits in clear; never to be logged, and wiped once handed over
 */
public record AccessCodeRequested(
    long caseFileId,
    LinkChannel linkChannel,
    String purpose,
    Long delegateId,
    String to,
    String code,
    Instant expiresAt) {

  @Override
  public String toString() {
    return "AccessCodeRequested[caseFileId=" + caseFileId + ", purpose=" + purpose + "]";
  }
}
