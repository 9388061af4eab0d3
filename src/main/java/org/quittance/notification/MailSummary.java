package org.quittance.notification;

import java.io.Serializable;
import java.time.Instant;
import org.quittance.contact.rules.ContactReason;
import org.quittance.notification.rules.MailStatus;

/**
 * An outgoing mail as staff see it.
 *
 * @param caseFileId null for a digest
 * @param sentAt null until the relay has taken it
 */
public record MailSummary(
    long id,
    MailKind kind,
    Long caseFileId,
    MailStatus status,
    Tries tries,
    Instant createdAt,
    Instant sentAt)
    implements Serializable {

  /**
   * @param nextAttemptAt null when none is planned
   * @param lastError null when there was none
   * @param heldBack why it may not be sent now, or at all; null when nothing keeps it back
   */
  public record Tries(int attempts, Instant nextAttemptAt, String lastError, ContactReason heldBack)
      implements Serializable {}
}
