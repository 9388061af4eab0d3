package org.quittance.negotiation;

import java.time.Clock;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.ContactStopService;
import org.quittance.creditor.CreditorService;
import org.quittance.ledger.LedgerService;
import org.quittance.outbox.CaseEvent;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.testing.memory.RecordingEvents;

/** The negotiation of an agency in memory, for scenarios. */
public final class InMemoryNegotiation {

  public final NegotiationPolicyService policies;
  public final ProposalService proposals;
  public final ProposalQueryService found;
  public final AnswerService answers;
  public final DebtorAnswerService debtorAnswers;
  public final SeveralFilesService severalFiles;
  public final RecordingEvents<ProposalNews> news = new RecordingEvents<>();

  private final DeadlineService deadlines;

  /** What it shares with the rest of the agency. */
  public record Around(
      CaseFileRepository caseFiles,
      CreditorService creditors,
      LedgerService ledger,
      InstalmentPlanService plans,
      ContactStopService contacts,
      CurrentActor currentActor,
      RecordingEvents<CaseEvent> caseEvents,
      Clock clock) {}

  public InMemoryNegotiation(Around around) {
    InMemoryPolicies policyRepository = new InMemoryPolicies();
    InMemoryProposals proposalRepository = new InMemoryProposals();
    CurrentActor actor = around.currentActor();
    ConsentCheck consents = new ConsentCheck();
    policies =
        new NegotiationPolicyService(policyRepository, around.creditors(), actor, around.clock());
    NegotiationBasisReader bases =
        new NegotiationBasisReader(
            around.caseFiles(),
            around.ledger(),
            around.plans(),
            policyRepository,
            actor,
            around.clock());
    ProposalSteps steps =
        new ProposalSteps(
            around.caseFiles(),
            proposalRepository,
            around.plans(),
            actor,
            around.caseEvents(),
            news,
            around.clock());
    proposals = new ProposalService(proposalRepository, bases, steps, consents, actor);
    found = new ProposalQueryService(proposalRepository, actor);
    answers = new AnswerService(proposalRepository, bases, steps, actor);
    debtorAnswers = new DebtorAnswerService(proposalRepository, bases, steps, consents);
    severalFiles =
        new SeveralFilesService(
            new DebtorFiles(
                around.caseFiles(), proposalRepository, bases, around.contacts(), actor),
            proposalRepository,
            proposals,
            steps,
            consents);
    deadlines = new DeadlineService(proposalRepository, bases, steps, actor);
    CaseWatchService watch = new CaseWatchService(proposalRepository, around.caseFiles(), steps);
    around.caseEvents().observe(watch::end);
  }

  /** Does what the day asks, as the timer does. */
  public void lookAtDeadlines() {
    deadlines.due(100).forEach(deadlines::lookAt);
  }
}
