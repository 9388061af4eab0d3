package org.quittance.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quittance.casefile.CaseFile;
import org.quittance.message.rules.Author;
import org.quittance.message.rules.MessageStatus;
import org.quittance.message.rules.MessageText;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The debtor's side of the thread. What they write is kept as a draft as often as it is handed
 * over, however wrong, and stays until it is sent: nothing is lost when it is refused or when their
 * visit ends.
 */
@ApplicationScoped
@Transactional
public class DebtorMessageService {

  private static final Duration DAY = Duration.ofDays(1);

  private MessageRepository messages;
  private MessageSteps steps;
  private MessageSettings settings;

  protected DebtorMessageService() {}

  @Inject
  public DebtorMessageService(
      MessageRepository messages, MessageSteps steps, MessageSettings settings) {
    this.messages = messages;
    this.steps = steps;
    this.settings = settings;
  }

  /** Keeps what was typed, right or wrong. A draft of nothing at all is none. */
  public DraftView keep(long caseFileId, String typed) {
    steps.requireDebtor();
    steps.lockOurs(caseFileId);
    String text = MessageText.kept(typed);
    MessageDraft draft = messages.draftOf(caseFileId).orElse(null);
    if (draft == null) {
      if (text.isEmpty()) {
        return DraftView.NONE;
      }
      draft = new MessageDraft(caseFileId, steps.now());
      messages.add(draft);
    }
    draft.say(text, steps.now());
    return draft.view();
  }

  /**
   * Puts a document of the case, which was stored before, to the draft.
   *
   * @throws Refusal {@link MessageRefusal#MESSAGE_TOO_MANY_FILES}
   */
  public DraftView attach(long caseFileId, long documentId) {
    steps.requireDebtor();
    steps.lockOurs(caseFileId);
    MessageDraft draft = messages.draftOf(caseFileId).orElse(null);
    if (draft == null) {
      draft = new MessageDraft(caseFileId, steps.now());
      messages.add(draft);
    }
    if (draft.documentIds().size() >= MessageSteps.MOST_FILES
        && !draft.documentIds().contains(documentId)) {
      throw Refusal.of(MessageRefusal.MESSAGE_TOO_MANY_FILES, MessageSteps.MOST_FILES).at("/files");
    }
    draft.attach(documentId, steps.now());
    return draft.view();
  }

  /** Forgets the draft; files that were put to it stay with the case. */
  public void discard(long caseFileId) {
    steps.requireDebtor();
    steps.lock(caseFileId);
    messages.draftOf(caseFileId).ifPresent(messages::remove);
  }

  /**
   * Sends the draft. An answer is promised from this day on.
   *
   * @throws Refusal naming the field of what is missing or too much; the draft stays
   */
  public MessageView send(long caseFileId) {
    steps.requireDebtor();
    CaseFile caseFile = steps.lockOurs(caseFileId);
    MessageDraft draft = messages.draftOf(caseFileId).orElse(null);
    String text = MessageText.checked(draft == null ? null : draft.text());
    if (messages.countSince(caseFileId, Author.DEBTOR, steps.now().minus(DAY))
        >= settings.mostInDay()) {
      throw Refusal.of(MessageRefusal.MESSAGE_TOO_MANY_TODAY, settings.mostInDay()).at("/text");
    }
    LocalDate promisedOn = caseFile.law().workingDays().after(steps.today(), settings.answerDays());
    Message message = Message.received(caseFile, text, steps.now(), promisedOn);
    List<Long> files = draft.documentIds();
    steps.add(message, files);
    messages.remove(draft);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("message", Ids.text(message.id()));
    data.put("promisedOn", promisedOn.toString());
    data.put("files", files.size());
    steps.raise(caseFile, "message.received", data);
    return steps.view(message);
  }

  /** The debtor opens what the agency wrote. Opening it again changes nothing. */
  public void open(long caseFileId) {
    steps.requireDebtor();
    CaseFile caseFile = steps.lock(caseFileId);
    for (Message message : messages.ofCase(caseFileId, Set.of(MessageStatus.SENT))) {
      steps.raise(caseFile, message.seen(steps.now()), message);
    }
    caseFile.messagesOpened();
  }
}
