package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.negotiation.ProposalSteps.Locked;
import org.quittance.negotiation.rules.ProposalTrigger;
import org.quittance.outbox.CaseEvent;

/**
 * Ends the talk when its case ends: there is nothing left to agree on once the debt is settled or
 * the creditor has taken the case back.
 */
@ApplicationScoped
@Transactional
public class CaseWatchService {

  private static final Set<String> ENDS = Set.of("case.settled", "case.recalled");

  private ProposalRepository proposals;
  private CaseFileRepository caseFiles;
  private ProposalSteps steps;

  protected CaseWatchService() {}

  @Inject
  public CaseWatchService(
      ProposalRepository proposals, CaseFileRepository caseFiles, ProposalSteps steps) {
    this.proposals = proposals;
    this.caseFiles = caseFiles;
    this.steps = steps;
  }

  void end(@Observes CaseEvent event) {
    if (!ENDS.contains(event.type())) {
      return;
    }
    proposals
        .openOf(event.caseFileId())
        .ifPresent(
            open -> {
              Locked locked = new Locked(caseFiles.locked(event.caseFileId()).orElseThrow(), open);
              steps.end(
                  locked,
                  ProposalTrigger.LAPSE,
                  locked.onTable(proposals),
                  ProposalNews.Kind.LAPSED);
            });
  }
}
