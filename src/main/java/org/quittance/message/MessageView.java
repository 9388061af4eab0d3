package org.quittance.message;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.quittance.message.rules.Author;
import org.quittance.message.rules.MessageStatus;

/**
 * A message as read by pages and interfaces.
 *
 * @param promisedOn by when the agency answers; null on what the agency wrote
 * @param documentIds of the files it carries, in the order they came
 */
public record MessageView(
    Head head,
    String text,
    MessageStatus status,
    LocalDate promisedOn,
    Fate fate,
    List<Long> documentIds)
    implements Serializable {

  /**
   * @param writtenBy which of the agency's people or systems; null when it is the debtor
   */
  public record Head(long id, long caseFileId, Author author, String writtenBy, Instant writtenAt)
      implements Serializable {}

  /**
   * What became of it.
   *
   * @param readAt when the other side first opened it, null until then
   * @param closeReason why it needs no answer, null otherwise
   * @param answerId the message that answers it, null otherwise
   */
  public record Fate(Instant readAt, Instant endedAt, String closeReason, Long answerId)
      implements Serializable {}

  public long id() {
    return head.id();
  }

  public boolean isFromDebtor() {
    return head.author() == Author.DEBTOR;
  }

  /** Whether the agency owes an answer. */
  public boolean isOpen() {
    return status.isOpen();
  }

  /** Whether the debtor has still to open it. */
  public boolean isUnseen() {
    return status == MessageStatus.SENT;
  }
}
