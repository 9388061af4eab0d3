package org.quittance.dispute;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.dispute.rules.DisputeStatus;

/** Reads disputes for pages and interfaces. */
@ApplicationScoped
@Transactional(SUPPORTS)
public class DisputeQueryService {

  private static final int MOST_OF_A_CASE = 100;
  private static final int LONGEST_PAGE = 200;

  private DisputeRepository disputes;
  private CaseFileRepository caseFiles;
  private CurrentActor currentActor;

  protected DisputeQueryService() {}

  @Inject
  public DisputeQueryService(
      DisputeRepository disputes, CaseFileRepository caseFiles, CurrentActor currentActor) {
    this.disputes = disputes;
    this.caseFiles = caseFiles;
    this.currentActor = currentActor;
  }

  /** Who is awaited. */
  public enum Desk {
    AGENCY(DisputeStatus.ANSWERED, DisputeStatus.SILENT, DisputeStatus.REPLIED),
    CREDITOR(DisputeStatus.WITH_CREDITOR, DisputeStatus.SILENT),
    DEBTOR(DisputeStatus.UPHELD_IN_PART, DisputeStatus.REJECTED);

    private final Set<DisputeStatus> statuses;

    Desk(DisputeStatus... statuses) {
      this.statuses = Set.of(statuses);
    }
  }

  /**
   * One dispute that the caller may see; drafts are the debtor's alone.
   *
   * @throws org.quittance.refusal.Refusal {@link DisputeRefusal#DISPUTE_UNKNOWN}
   */
  public DisputeView find(long disputeId) {
    Dispute dispute =
        disputes
            .find(disputeId)
            .filter(found -> currentActor.actor().maySee(found.creditorId()))
            .filter(found -> currentActor.actor().maySeeCase(found.caseFileId()))
            .filter(this::mayRead)
            .orElseThrow(DisputeSteps::unknown);
    return dispute.view(disputes.filesOf(List.of(disputeId)));
  }

  /** As {@link #find(long)}, of the case whose door the caller has passed. */
  public DisputeView find(long caseFileId, long disputeId) {
    DisputeView found = find(disputeId);
    if (found.head().caseFileId() != caseFileId) {
      throw DisputeSteps.unknown();
    }
    return found;
  }

  /** The disputes of a case whose door the caller has passed, newest first, without drafts. */
  public List<DisputeView> ofCase(long caseFileId) {
    return views(
        disputes.ofCase(caseFileId, MOST_OF_A_CASE).stream()
            .filter(dispute -> dispute.status() != DisputeStatus.DRAFT)
            .toList());
  }

  private boolean mayRead(Dispute dispute) {
    return dispute.status() != DisputeStatus.DRAFT
        || currentActor.actor().kind() == Actor.Kind.DEBTOR;
  }

  private List<DisputeView> views(List<Dispute> found) {
    Map<Long, List<DisputeFile>> files =
        disputes.filesOf(found.stream().map(Dispute::id).toList()).stream()
            .collect(Collectors.groupingBy(DisputeFile::disputeId));
    return found.stream()
        .map(dispute -> dispute.view(files.getOrDefault(dispute.id(), List.of())))
        .toList();
  }

  /**
   * A page of the disputes that wait at a desk, the earliest promised day first.
   *
   * @param after {@link DisputePage#next()} of the page before, or {@link DisputeKey#START}
   * @param limit longest page wanted, at most 200
   */
  public DisputePage waiting(Desk desk, DisputeKey after, int limit) {
    int size = Math.min(Math.max(limit, 1), LONGEST_PAGE);
    List<Dispute> found =
        disputes.waiting(desk.statuses, currentActor.actor().creditorId(), after, size + 1);
    boolean more = found.size() > size;
    List<Dispute> page = more ? found.subList(0, size) : found;
    Map<Long, CaseFile> cases = casesOf(page);
    List<DisputePage.Row> rows =
        views(page).stream().map(view -> row(view, cases.get(view.head().caseFileId()))).toList();
    Dispute last = more ? page.get(size - 1) : null;
    return new DisputePage(
        rows, last == null ? null : new DisputeKey(last.promisedOn(), last.id()));
  }

  private Map<Long, CaseFile> casesOf(Collection<Dispute> page) {
    List<Long> ids = page.stream().map(Dispute::caseFileId).distinct().toList();
    return caseFiles.find(ids).stream()
        .collect(Collectors.toMap(CaseFile::id, Function.identity()));
  }

  private static DisputePage.Row row(DisputeView view, CaseFile caseFile) {
    return new DisputePage.Row(
        view, caseFile.reference(), caseFile.creditor().name(), caseFile.debtor().name());
  }

  /**
   * How many wait at a desk.
   *
   * @param promisedBefore only those whose promised day lies before; null for all
   */
  public long count(Desk desk, LocalDate promisedBefore) {
    return disputes.count(desk.statuses, currentActor.actor().creditorId(), promisedBefore);
  }
}
