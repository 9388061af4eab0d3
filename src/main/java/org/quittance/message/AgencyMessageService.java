package org.quittance.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.message.rules.MessageRuleRefusal;
import org.quittance.message.rules.MessageStatus;
import org.quittance.message.rules.MessageText;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** The agency's side of the thread: it reads, answers, writes of its own, or says why not. */
@ApplicationScoped
@Transactional
public class AgencyMessageService {

  /** The longest reason for closing a message without an answer, in characters. */
  public static final int LONGEST_REASON = 500;

  private MessageRepository messages;
  private MessageSteps steps;
  private Event<MessageNews> news;

  protected AgencyMessageService() {}

  @Inject
  public AgencyMessageService(
      MessageRepository messages, MessageSteps steps, Event<MessageNews> news) {
    this.messages = messages;
    this.steps = steps;
    this.news = news;
  }

  /**
   * What the agency writes.
   *
   * @param documentIds of files of the case that were stored before
   * @param readUpTo the newest message the writer has read: what the debtor wrote after it stays
   *     unanswered; null when all of it was read
   */
  public record Reply(String text, List<Long> documentIds, Long readUpTo) {}

  /**
   * Writes to the debtor. Every message of theirs that waits for an answer, and was read, is
   * answered by it.
   *
   * @throws Refusal naming the field of what is missing or too much
   */
  public MessageView write(long caseFileId, Reply reply) {
    steps.requireAgency();
    CaseFile caseFile = steps.lockOurs(caseFileId);
    String text = MessageText.checked(reply.text());
    MessageSteps.requireFew(reply.documentIds());
    Message message = Message.sent(caseFile, text, steps.now(), steps.who());
    List<Message> answered =
        open(caseFileId).stream()
            .filter(open -> reply.readUpTo() == null || open.id() <= reply.readUpTo())
            .toList();
    steps.add(message, reply.documentIds());
    answered.forEach(one -> one.answered(message.id(), steps.now()));
    caseFile.messageSent();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("message", Ids.text(message.id()));
    data.put("files", reply.documentIds().size());
    if (!answered.isEmpty()) {
      data.put("answers", answered.stream().map(one -> Ids.text(one.id())).toList());
    }
    steps.raise(caseFile, answered.isEmpty() ? "message.sent" : "message.answered", data);
    news.fire(
        new MessageNews(
            message.id(),
            caseFileId,
            answered.isEmpty() ? MessageNews.Kind.WRITTEN : MessageNews.Kind.ANSWERED));
    return steps.view(message);
  }

  private List<Message> open(long caseFileId) {
    return messages.ofCase(caseFileId, MessageStatus.OPEN);
  }

  /** Somebody opens what the debtor wrote up to a message. Opening it again changes nothing. */
  public void read(long caseFileId, long upTo) {
    steps.requireAgency();
    CaseFile caseFile = steps.lock(caseFileId);
    for (Message message : open(caseFileId)) {
      if (message.status() == MessageStatus.RECEIVED && message.id() <= upTo) {
        steps.raise(caseFile, message.read(steps.now()), message);
      }
    }
  }

  /**
   * Says that a message needs no answer, for a reason the debtor reads: in the thread, or by mail
   * where the creditor has taken the case back and the thread opens to nobody.
   *
   * @throws Refusal {@link MessageRefusal#MESSAGE_CHANGED_MEANWHILE} when it has one already
   */
  public MessageView close(long caseFileId, long messageId, String reason) {
    steps.requireAgency();
    CaseFile caseFile = steps.lock(caseFileId);
    Message message = steps.ofCase(caseFile, messageId);
    if (reason == null || reason.isBlank()) {
      throw Refusal.of(MessageRuleRefusal.MESSAGE_TEXT_MISSING).at("/reason");
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw Refusal.of(MessageRuleRefusal.MESSAGE_TEXT_TOO_LONG, LONGEST_REASON).at("/reason");
    }
    steps.raise(caseFile, message.closed(reason.strip(), steps.now()), message);
    if (caseFile.status() == CaseStatus.RECALLED) {
      news.fire(new MessageNews(messageId, caseFileId, MessageNews.Kind.CLOSED));
    }
    return steps.view(message);
  }
}
