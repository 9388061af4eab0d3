package org.quittance.negotiation;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.access.CurrentActor;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Reads proposals for those who may see them. */
@ApplicationScoped
@Transactional
public class ProposalQueryService {

  private static final int LONGEST_HISTORY = 50;
  private static final int LONGEST_PAGE = 100;

  private ProposalRepository proposals;
  private CurrentActor currentActor;

  protected ProposalQueryService() {}

  @Inject
  public ProposalQueryService(ProposalRepository proposals, CurrentActor currentActor) {
    this.proposals = proposals;
    this.currentActor = currentActor;
  }

  /**
   * @throws Refusal {@link NegotiationRefusal#PROPOSAL_UNKNOWN}, also when the caller may not see
   *     it
   */
  public ProposalView find(long proposalId) {
    return view(visible(proposalId));
  }

  /** The proposal of a case that somebody still has to answer. */
  @Transactional(SUPPORTS)
  public Optional<ProposalView> openOf(long caseFileId) {
    return proposals.openOf(caseFileId).map(this::view);
  }

  /** The heads of the case's latest proposals, newest first. */
  public List<ProposalSummary> ofCase(long caseFileId) {
    return proposals.ofCase(caseFileId, LONGEST_HISTORY).stream().map(Proposal::summary).toList();
  }

  /** The evidence of what the debtor agreed to. */
  public List<ConsentView> consentsOf(long proposalId) {
    visible(proposalId);
    return proposals.consentsOf(proposalId).stream().map(Consent::view).toList();
  }

  /**
   * A page of the proposals that await someone, the earliest deadline first, with the terms on the
   * table.
   *
   * @param after null for the first page
   */
  public WorklistPage waiting(WorklistFilter filter, WorklistKey after, int limit) {
    int size = Math.min(Math.max(limit, 1), LONGEST_PAGE);
    List<Proposal> found =
        proposals.waiting(limited(filter), after == null ? WorklistKey.START : after, size + 1);
    boolean more = found.size() > size;
    List<Proposal> page = more ? found.subList(0, size) : found;
    List<WorklistRow> rows = rowsOf(page);
    return new WorklistPage(rows, more ? rows.get(size - 1).key() : null);
  }

  /** Proposals by their ids with the terms on the table, in any order; unknown ones lack. */
  public List<WorklistRow> rows(Collection<Long> proposalIds) {
    return rowsOf(proposals.find(proposalIds).stream().filter(this::maySee).toList());
  }

  private List<WorklistRow> rowsOf(List<Proposal> found) {
    Map<Long, Offer> offers =
        proposals.onTable(found.stream().map(Proposal::id).toList()).stream()
            .collect(Collectors.toMap(Offer::proposalId, Function.identity()));
    return found.stream()
        .map(
            proposal ->
                new WorklistRow(
                    proposal.summary(), offers.get(proposal.id()).view(proposal.kind())))
        .toList();
  }

  public WorklistCounts counts() {
    return proposals.count(currentActor.actor().creditorId());
  }

  private WorklistFilter limited(WorklistFilter filter) {
    Long own = currentActor.actor().creditorId();
    return own == null ? filter : new WorklistFilter(filter.desk(), own, filter.heldBy());
  }

  private boolean maySee(Proposal proposal) {
    return currentActor.actor().maySee(proposal.creditorId())
        && currentActor.actor().maySeeCase(proposal.caseFileId());
  }

  private Proposal visible(long proposalId) {
    return proposals
        .find(proposalId)
        .filter(this::maySee)
        .orElseThrow(() -> Refusal.of(NegotiationRefusal.PROPOSAL_UNKNOWN, Ids.text(proposalId)));
  }

  private ProposalView view(Proposal proposal) {
    return ProposalView.of(proposal, proposals.offersOf(proposal.id()));
  }
}
