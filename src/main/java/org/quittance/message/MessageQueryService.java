package org.quittance.message;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.refusal.Refusal;

/** Reads messages for pages, interfaces and exports. */
@ApplicationScoped
@Transactional(SUPPORTS)
public class MessageQueryService {

  private static final int LONGEST_PAGE = 200;

  private MessageRepository messages;
  private CaseFileRepository caseFiles;
  private MessageSteps steps;

  protected MessageQueryService() {}

  @Inject
  public MessageQueryService(
      MessageRepository messages, CaseFileRepository caseFiles, MessageSteps steps) {
    this.messages = messages;
    this.caseFiles = caseFiles;
    this.steps = steps;
  }

  /**
   * A page of the thread of a case whose door the caller has passed, newest first.
   *
   * @param before {@link MessagePage#next()} of the page before, null for the first
   * @param limit longest page wanted, at most 200
   */
  public MessagePage ofCase(long caseFileId, Long before, int limit) {
    int size = size(limit);
    List<Message> found =
        messages.ofCase(caseFileId, before == null ? Long.MAX_VALUE : before, size + 1);
    boolean more = found.size() > size;
    List<Message> page = more ? found.subList(0, size) : found;
    return new MessagePage(views(page), more ? page.get(size - 1).id() : null);
  }

  /** The whole thread of a case, oldest first, for an export. */
  public List<MessageView> all(long caseFileId) {
    List<MessageView> all = new ArrayList<>();
    Long next = null;
    do {
      MessagePage page = ofCase(caseFileId, next, LONGEST_PAGE);
      all.addAll(0, reversed(page.messages()));
      next = page.next();
    } while (next != null);
    return all;
  }

  private static List<MessageView> reversed(List<MessageView> newestFirst) {
    List<MessageView> turned = new ArrayList<>(newestFirst);
    Collections.reverse(turned);
    return turned;
  }

  /** What the debtor of a case is writing; {@link DraftView#NONE} when nothing is kept. */
  public DraftView draft(long caseFileId) {
    return messages.draftOf(caseFileId).map(MessageDraft::view).orElse(DraftView.NONE);
  }

  /**
   * One message of a case whose door the caller has passed.
   *
   * @throws Refusal {@link MessageRefusal#MESSAGE_UNKNOWN} also when it belongs to another case
   */
  public MessageView find(long caseFileId, long messageId) {
    return messages
        .find(messageId)
        .filter(message -> message.caseFileId() == caseFileId && steps.maySee(message))
        .map(steps::view)
        .orElseThrow(() -> Refusal.of(MessageRefusal.MESSAGE_UNKNOWN));
  }

  /**
   * A page of the messages that wait for an answer, the earliest promised day first.
   *
   * @param promisedBefore only those whose promised day lies before; null for all
   */
  public WaitingMessages waiting(MessageKey after, LocalDate promisedBefore, int limit) {
    steps.requireReader();
    int size = size(limit);
    List<Message> found = messages.waiting(after, promisedBefore, size + 1);
    boolean more = found.size() > size;
    List<Message> page = more ? found.subList(0, size) : found;
    Map<Long, CaseFile> cases =
        caseFiles.find(page.stream().map(Message::caseFileId).distinct().toList()).stream()
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    List<WaitingMessages.Row> rows =
        views(page).stream().map(view -> row(view, cases.get(view.head().caseFileId()))).toList();
    Message last = more ? page.get(size - 1) : null;
    return new WaitingMessages(
        rows, last == null ? null : new MessageKey(last.promisedOn(), last.id()));
  }

  private static WaitingMessages.Row row(MessageView view, CaseFile caseFile) {
    return new WaitingMessages.Row(
        view,
        caseFile.reference(),
        caseFile.status(),
        caseFile.creditor().name(),
        caseFile.debtor().name());
  }

  /** How many wait for an answer; see {@link #waiting}. */
  public long countWaiting(LocalDate promisedBefore) {
    return messages.countWaiting(promisedBefore);
  }

  private static int size(int limit) {
    return Math.min(Math.max(limit, 1), LONGEST_PAGE);
  }

  private List<MessageView> views(List<Message> found) {
    Map<Long, List<Long>> files =
        messages.filesOf(found.stream().map(Message::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    MessageFile::messageId,
                    Collectors.mapping(MessageFile::documentId, Collectors.toList())));
    return found.stream()
        .map(message -> message.view(files.getOrDefault(message.id(), List.of())))
        .toList();
  }
}
