package org.quittance.message;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.message.rules.Author;
import org.quittance.message.rules.MessageStatus;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Settings;
import org.quittance.testing.memory.RecordingEvents;

/** Messages in a list, and the services around them, for scenarios. */
public final class InMemoryMessages implements MessageRepository {

  public final DebtorMessageService debtor;
  public final AgencyMessageService agency;
  public final MessageQueryService queries;
  private final RecalledThreads recalled;
  public final RecordingEvents<MessageNews> news = new RecordingEvents<>();
  public final RecordingEvents<CaseEvent> events = new RecordingEvents<>();

  /** What the installation was told, by property. */
  public final Map<String, String> settings = new HashMap<>();

  private final CurrentActor currentActor = new CurrentActor();
  private final List<Message> all = new ArrayList<>();
  private final List<MessageFile> files = new ArrayList<>();
  private final Map<Long, MessageDraft> drafts = new HashMap<>();

  public InMemoryMessages(CaseFileRepository caseFiles, Clock clock) {
    MessageSteps steps = new MessageSteps(caseFiles, this, currentActor, events, clock);
    debtor =
        new DebtorMessageService(
            this, steps, new MessageSettings(new Settings(settings::get, name -> null)));
    agency = new AgencyMessageService(this, steps, news);
    queries = new MessageQueryService(this, caseFiles, steps);
    recalled = new RecalledThreads(this, news);
    asStaff();
  }

  public void asDebtor() {
    currentActor.become(Actor.debtor(4711));
  }

  public void asStaff() {
    currentActor.become(Actor.staff("alice@agency.example", Role.CASE_HANDLER));
  }

  public void actAs(Actor actor) {
    currentActor.become(actor);
  }

  /** Hears what happens to a case. */
  public void hear(CaseEvent event) {
    recalled.follow(event);
  }

  /** The debtor writes and sends. */
  public MessageView say(long caseFileId, String text) {
    asDebtor();
    debtor.keep(caseFileId, text);
    return debtor.send(caseFileId);
  }

  /** A case handler writes, having read everything. */
  public MessageView answer(long caseFileId, String text) {
    asStaff();
    return agency.write(caseFileId, new AgencyMessageService.Reply(text, List.of(), null));
  }

  @Override
  public void add(Message message) {
    all.add(message);
  }

  @Override
  public void add(MessageFile file) {
    files.add(file);
  }

  @Override
  public void add(MessageDraft draft) {
    drafts.put(draft.caseFileId(), draft);
  }

  @Override
  public void remove(MessageDraft draft) {
    drafts.remove(draft.caseFileId());
  }

  @Override
  public Optional<Message> find(long id) {
    return all.stream().filter(message -> message.id() == id).findFirst();
  }

  @Override
  public Optional<MessageDraft> draftOf(long caseFileId) {
    return Optional.ofNullable(drafts.get(caseFileId));
  }

  @Override
  public List<Message> ofCase(long caseFileId, long before, int limit) {
    return all.stream()
        .filter(message -> message.caseFileId() == caseFileId && message.id() < before)
        .sorted(Comparator.comparing(Message::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Message> ofCase(long caseFileId, Collection<MessageStatus> statuses) {
    return all.stream()
        .filter(message -> message.caseFileId() == caseFileId)
        .filter(message -> statuses.contains(message.status()))
        .toList();
  }

  @Override
  public List<MessageFile> filesOf(Collection<Long> messageIds) {
    return files.stream().filter(file -> messageIds.contains(file.messageId())).toList();
  }

  @Override
  public long countSince(long caseFileId, Author author, Instant since) {
    return all.stream()
        .filter(message -> message.caseFileId() == caseFileId && message.author() == author)
        .filter(message -> message.writtenAt().isAfter(since))
        .count();
  }

  @Override
  public List<Message> waiting(MessageKey after, LocalDate promisedBefore, int limit) {
    return all.stream()
        .filter(message -> message.status().isOpen())
        .filter(message -> promisedBefore == null || message.promisedOn().isBefore(promisedBefore))
        .filter(
            message ->
                message.promisedOn().isAfter(after.promisedOn())
                    || message.promisedOn().equals(after.promisedOn()) && message.id() > after.id())
        .sorted(Comparator.comparing(Message::promisedOn).thenComparing(Message::id))
        .limit(limit)
        .toList();
  }

  @Override
  public long countWaiting(LocalDate promisedBefore) {
    return waiting(MessageKey.START, promisedBefore, Integer.MAX_VALUE).size();
  }
}
