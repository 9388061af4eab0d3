package org.quittance.notification;

import java.time.Instant;

/**
 * A mail taken for one attempt, as its writer needs it. Which ids are there depends on the kind.
 *
 * @param subject null when the mail is about neither a proposal nor a plan
 * @param secret null when the mail carries none
 */
record ClaimedMail(
    long id,
    MailKind kind,
    Long caseFileId,
    Long creditorId,
    Long receiptId,
    Subject subject,
    Secret secret) {

  /**
   * What the mail is about.
   *
   * @param id of a proposal or of a plan, as the kind says
   * @param number of the offer or the instalment; null when it is about the whole
   */
  record Subject(long id, Integer number) {}

  /**
   * @param encrypted see {@link MailSecrets}
   */
  record Secret(byte[] encrypted, Instant expiresAt) {}
}
