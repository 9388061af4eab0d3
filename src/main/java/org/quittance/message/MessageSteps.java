package org.quittance.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** What every use case of a message is made of, under the case's row lock. */
@ApplicationScoped
class MessageSteps {

  /** How many files one message carries at most. */
  static final int MOST_FILES = 5;

  private static final Set<Role> WRITES =
      Set.of(Role.CASE_HANDLER, Role.SUPERVISOR, Role.ADMINISTRATOR);

  private CaseFileRepository caseFiles;
  private MessageRepository messages;
  private CurrentActor currentActor;
  private Event<CaseEvent> events;
  private Clock clock;

  protected MessageSteps() {}

  @Inject
  MessageSteps(
      CaseFileRepository caseFiles,
      MessageRepository messages,
      CurrentActor currentActor,
      Event<CaseEvent> events,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.messages = messages;
    this.currentActor = currentActor;
    this.events = events;
    this.clock = clock;
  }

  boolean maySee(Message message) {
    return currentActor.actor().maySeeCase(message.caseFileId());
  }

  void requireAgency() {
    requireAgency(WRITES);
  }

  /** An accountant reads what they do not answer. */
  void requireReader() {
    requireAgency(EnumSet.complementOf(EnumSet.of(Role.CREDITOR)));
  }

  private void requireAgency(Set<Role> roles) {
    if (!currentActor.actor().isAgency(roles)) {
      throw Refusal.of(MessageRefusal.MESSAGE_AGENCY_MUST_WRITE);
    }
  }

  void requireDebtor() {
    if (currentActor.actor().kind() != Actor.Kind.DEBTOR) {
      throw Refusal.of(MessageRefusal.MESSAGE_DEBTOR_MUST_WRITE);
    }
  }

  CaseFile lock(long caseFileId) {
    return caseFiles
        .lock(caseFileId)
        .filter(caseFile -> currentActor.actor().maySee(caseFile.creditor().id()))
        .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
  }

  /** Locks a case that is still the agency's: held or settled ones are. */
  CaseFile lockOurs(long caseFileId) {
    CaseFile caseFile = lock(caseFileId);
    if (caseFile.status() == CaseStatus.RECALLED) {
      throw Refusal.of(MessageRefusal.MESSAGE_CASE_CLOSED);
    }
    return caseFile;
  }

  /**
   * A message of a case the caller has locked.
   *
   * @throws Refusal {@link MessageRefusal#MESSAGE_UNKNOWN}
   */
  Message ofCase(CaseFile caseFile, long messageId) {
    return messages
        .find(messageId)
        .filter(message -> message.caseFileId() == caseFile.id())
        .orElseThrow(() -> Refusal.of(MessageRefusal.MESSAGE_UNKNOWN));
  }

  static void requireFew(List<Long> documentIds) {
    if (documentIds.size() > MOST_FILES) {
      throw Refusal.of(MessageRefusal.MESSAGE_TOO_MANY_FILES, MOST_FILES).at("/files");
    }
  }

  void add(Message message, List<Long> documentIds) {
    messages.add(message);
    documentIds.forEach(id -> messages.add(new MessageFile(message.id(), id)));
  }

  /** What is told of a message: never what it says. */
  void raise(CaseFile caseFile, String event, Map<String, Object> data) {
    events.fire(new CaseEvent(caseFile.id(), caseFile.reference(), event, data));
  }

  void raise(CaseFile caseFile, String event, Message message) {
    raise(caseFile, event, Map.of("message", Ids.text(message.id())));
  }

  MessageView view(Message message) {
    return message.view(
        messages.filesOf(List.of(message.id())).stream().map(MessageFile::documentId).toList());
  }

  String who() {
    return currentActor.actor().name();
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return BusinessDate.today(clock);
  }
}
