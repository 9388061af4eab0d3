package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.quittance.access.RefusedToDelegates;
import org.quittance.negotiation.ProposalSteps.Locked;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.ProposalTrigger;
import org.quittance.refusal.Refusal;

/** How a debtor answers an offer of the agency, or takes a proposal back. */
@ApplicationScoped
@Transactional
public class DebtorAnswerService {

  private ProposalRepository proposals;
  private NegotiationBasisReader bases;
  private ProposalSteps steps;
  private ConsentCheck consents;

  protected DebtorAnswerService() {}

  @Inject
  public DebtorAnswerService(
      ProposalRepository proposals,
      NegotiationBasisReader bases,
      ProposalSteps steps,
      ConsentCheck consents) {
    this.proposals = proposals;
    this.bases = bases;
    this.steps = steps;
    this.consents = consents;
  }

  /**
   * Accepts the agency's offer. What staff put to the debtor stands until its date, whatever the
   * bounds have become since.
   *
   * @param offerNumber the offer the debtor has read
   */
  @RefusedToDelegates
  public void accept(long caseFileId, long proposalId, int offerNumber, ConsentGiven consent) {
    Locked locked = lock(caseFileId, proposalId);
    Proposal proposal = locked.proposal();
    requireOffered(proposal, offerNumber);
    NegotiationBasis basis = bases.read(locked.caseFile());
    basis.requireNegotiable();
    Offer offer = locked.onTable(proposals);
    consents.require(basis, offer.terms(proposal.kind()).total(), consent);
    steps.keepConsent(locked, offer, consent);
    steps.conclude(locked, offer, basis);
  }

  /** Says no to the agency's offer; the talk ends and may begin anew. */
  @RefusedToDelegates
  public void refuse(long caseFileId, long proposalId, int offerNumber) {
    Locked locked = lock(caseFileId, proposalId);
    requireOffered(locked.proposal(), offerNumber);
    steps.end(
        locked, ProposalTrigger.REFUSE, locked.onTable(proposals), ProposalNews.Kind.WITHDRAWN);
  }

  /** Takes the proposal back before anyone has agreed to it. */
  @RefusedToDelegates
  public void withdraw(long caseFileId, long proposalId) {
    Locked locked = lock(caseFileId, proposalId);
    if (!locked.proposal().status().isOpen()) {
      throw locked.proposal().noLongerOpen();
    }
    steps.end(
        locked, ProposalTrigger.WITHDRAW, locked.onTable(proposals), ProposalNews.Kind.WITHDRAWN);
  }

  private Locked lock(long caseFileId, long proposalId) {
    Locked locked = steps.lock(proposalId);
    if (locked.proposal().caseFileId() != caseFileId) {
      throw Refusal.of(NegotiationRefusal.PROPOSAL_UNKNOWN, proposalId);
    }
    return locked;
  }

  private void requireOffered(Proposal proposal, int offerNumber) {
    boolean offered =
        proposal.status() == ProposalStatus.COUNTERED
            && proposal.offerCount() == offerNumber
            && !proposal.isExpiredOn(steps.today());
    if (!offered) {
      throw proposal.noLongerOpen();
    }
  }
}
