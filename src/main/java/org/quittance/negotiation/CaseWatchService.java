package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.negotiation.ProposalSteps.Locked;
import org.quittance.negotiation.rules.ProposalTrigger;
import org.quittance.outbox.CaseEvent;

/**
 * Ends the talk when its case ends: there is nothing left to agree on once the debt is settled or
 * the creditor has taken the case back. Nor may anything be agreed on once a procedure forbids
 * payments.
 */
@ApplicationScoped
@Transactional
public class CaseWatchService {

  private static final Map<String, ProposalTrigger> ENDS =
      Map.of(
          "case.settled", ProposalTrigger.LAPSE,
          "case.recalled", ProposalTrigger.LAPSE,
          "payments.suspended", ProposalTrigger.FORBID);

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
    ProposalTrigger end = ENDS.get(event.type());
    if (end == null) {
      return;
    }
    proposals
        .openOf(event.caseFileId())
        .ifPresent(
            open -> {
              Locked locked = new Locked(caseFiles.locked(event.caseFileId()).orElseThrow(), open);
              steps.end(locked, end, locked.onTable(proposals), ProposalNews.Kind.LAPSED);
            });
  }
}
