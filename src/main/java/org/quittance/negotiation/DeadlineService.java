package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.negotiation.ProposalSteps.Locked;
import org.quittance.negotiation.rules.ProposalTrigger;

/**
 * Keeps the deadlines of both sides: reminds the debtor of an offer before it runs out, lets it run
 * out, and owns up when the day we promised has passed. Each proposal is looked at under its case's
 * lock and judged by its state then, so that servers running at the same moment do nothing twice.
 */
@ApplicationScoped
@Transactional
public class DeadlineService {

  private static final Actor CLOCK = Actor.system("proposal-deadlines");

  private ProposalRepository proposals;
  private NegotiationBasisReader bases;
  private ProposalSteps steps;
  private CurrentActor currentActor;

  protected DeadlineService() {}

  @Inject
  public DeadlineService(
      ProposalRepository proposals,
      NegotiationBasisReader bases,
      ProposalSteps steps,
      CurrentActor currentActor) {
    this.proposals = proposals;
    this.bases = bases;
    this.steps = steps;
    this.currentActor = currentActor;
  }

  /** Proposals with a deadline to look at today, the oldest first. */
  public List<Long> due(int limit) {
    return proposals.dueOn(steps.today(), limit);
  }

  /** Does what the day asks of one proposal, if it still asks anything. */
  public void lookAt(long proposalId) {
    currentActor.become(CLOCK);
    Locked locked = steps.lock(proposalId);
    Proposal proposal = locked.proposal();
    LocalDate today = steps.today();
    if (proposal.isExpiredOn(today)) {
      steps.end(
          locked, ProposalTrigger.EXPIRE, locked.onTable(proposals), ProposalNews.Kind.EXPIRED);
    } else if (proposal.isReminderDueOn(today)) {
      proposal.reminded(steps.now());
      steps.tell(proposal, ProposalNews.Kind.OFFER_ENDS_SOON);
    } else if (proposal.isLateOn(today)) {
      proposal.toldLate(steps.now());
      steps.raise(locked.caseFile(), "proposal.answer-late", steps.eventData(proposal, null));
      steps.tell(proposal, ProposalNews.Kind.ANSWER_LATE);
    }
  }
}
