package org.quittance.notification;

import java.time.Instant;

/**
 * A mail taken for one attempt, as its writer needs it. Which ids are there depends on the kind.
 *
 * @param secret null when the mail carries none
 */
record ClaimedMail(
    long id, MailKind kind, Long caseFileId, Long creditorId, Long receiptId, Secret secret) {

  /**
   * @param encrypted see {@link MailSecrets}
   */
  record Secret(byte[] encrypted, Instant expiresAt) {}
}
