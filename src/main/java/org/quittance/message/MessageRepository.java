package org.quittance.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quittance.message.rules.Author;
import org.quittance.message.rules.MessageStatus;

/** All messages with the files they carry, and the drafts of those that are being written. */
public interface MessageRepository {

  void add(Message message);

  void add(MessageFile file);

  void add(MessageDraft draft);

  void remove(MessageDraft draft);

  Optional<Message> find(long id);

  Optional<MessageDraft> draftOf(long caseFileId);

  /**
   * Newest first.
   *
   * @param before id to go on behind, exclusive
   */
  List<Message> ofCase(long caseFileId, long before, int limit);

  /** Those of a case that have a status, oldest first. */
  List<Message> ofCase(long caseFileId, Collection<MessageStatus> statuses);

  /** In the order they came. */
  List<MessageFile> filesOf(Collection<Long> messageIds);

  /** How many this side has written on a case since a moment. */
  long countSince(long caseFileId, Author author, Instant since);

  /**
   * A page of the messages that wait for an answer, the earliest promised day first.
   *
   * @param promisedBefore only those whose promised day lies before; null for all
   */
  List<Message> waiting(MessageKey after, LocalDate promisedBefore, int limit);

  /** How many wait for an answer; see {@link #waiting}. */
  long countWaiting(LocalDate promisedBefore);
}
