package org.quittance.dispute;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quittance.access.CurrentActor;
import org.quittance.access.Peppers;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.ContestChanged;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.ledger.CreditNoteService;
import org.quittance.ledger.LedgerService;
import org.quittance.outbox.CaseEvent;
import org.quittance.testing.memory.RecordingEvents;

/** Disputes in a list, and the services around them, for scenarios. */
public final class InMemoryDisputes implements DisputeRepository {

  public final DisputeService disputes;
  public final DisputeDecisionService decisions;
  public final DisputeQueryService queries;
  public final AnswerLinkService links;
  public final RecordingEvents<DisputeNews> news = new RecordingEvents<>();
  private final DisputeDeadlineService deadlines;
  private final List<Dispute> all = new ArrayList<>();
  private final List<DisputeFile> files = new ArrayList<>();

  /** What the services work with. */
  public record Around(
      CaseFileRepository caseFiles,
      LedgerService ledger,
      CreditNoteService credits,
      CurrentActor currentActor,
      Event<CaseEvent> events,
      Event<ContestChanged> contests,
      Clock clock) {}

  public InMemoryDisputes(Around around) {
    DisputeSteps steps =
        new DisputeSteps(
            around.caseFiles(),
            this,
            around.currentActor(),
            around.events(),
            around.contests(),
            news,
            around.clock());
    disputes = new DisputeService(this, steps, around.ledger());
    decisions = new DisputeDecisionService(this, steps, around.credits());
    queries = new DisputeQueryService(this, around.caseFiles(), around.currentActor());
    links = new AnswerLinkService(this, around.caseFiles(), Peppers.hasher());
    deadlines = new DisputeDeadlineService(this, around.caseFiles(), steps, decisions);
  }

  /** Looks at everything that is due, as the timer does. */
  public void look() {
    deadlines.claimDue(Integer.MAX_VALUE).forEach(deadlines::lookAt);
  }

  /** A case event, as the services observe it. */
  public void hear(CaseEvent event) {
    deadlines.end(event);
  }

  @Override
  public void add(Dispute dispute) {
    all.add(dispute);
  }

  @Override
  public void add(DisputeFile file) {
    files.add(file);
  }

  @Override
  public void remove(Dispute draft) {
    all.remove(draft);
  }

  @Override
  public Optional<Dispute> find(long id) {
    return all.stream().filter(dispute -> dispute.id() == id).findFirst();
  }

  @Override
  public OptionalLong caseFileOf(long disputeId) {
    return find(disputeId).stream().mapToLong(Dispute::caseFileId).findFirst();
  }

  @Override
  public List<Dispute> ofCase(long caseFileId, int limit) {
    return all.stream()
        .filter(dispute -> dispute.caseFileId() == caseFileId)
        .sorted(Comparator.comparing(Dispute::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<DisputeFile> filesOf(Collection<Long> disputeIds) {
    return files.stream().filter(file -> disputeIds.contains(file.disputeId())).toList();
  }

  @Override
  public List<Dispute> waiting(
      Collection<DisputeStatus> statuses, Long creditorId, DisputeKey after, int limit) {
    return all.stream()
        .filter(dispute -> statuses.contains(dispute.status()))
        .filter(dispute -> creditorId == null || dispute.creditorId() == creditorId)
        .sorted(Comparator.comparing(Dispute::promisedOn).thenComparing(Dispute::id))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Long> claimDue(int limit, Instant now, Duration lease) {
    return all.stream()
        .filter(dispute -> dispute.isDueOn(now))
        .map(Dispute::id)
        .limit(limit)
        .toList();
  }

  @Override
  public long count(Collection<DisputeStatus> statuses, Long creditorId, LocalDate promisedBefore) {
    return waiting(statuses, creditorId, DisputeKey.START, Integer.MAX_VALUE).stream()
        .filter(dispute -> promisedBefore == null || dispute.promisedOn().isBefore(promisedBefore))
        .count();
  }
}
