package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.negotiation.ProposalSteps.Locked;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.ProposalTrigger;
import org.quittance.negotiation.rules.Wish;
import org.quittance.refusal.Refusal;

/**
 * How the agency and the creditor answer a proposal. Every command names the offer it answers:
 * whoever comes second is told what the first decided, and nothing is overwritten.
 */
@ApplicationScoped
@Transactional
public class AnswerService {

  private ProposalRepository proposals;
  private NegotiationBasisReader bases;
  private ProposalSteps steps;
  private CurrentActor currentActor;

  protected AnswerService() {}

  @Inject
  public AnswerService(
      ProposalRepository proposals,
      NegotiationBasisReader bases,
      ProposalSteps steps,
      CurrentActor currentActor) {
    this.proposals = proposals;
    this.bases = bases;
    this.steps = steps;
    this.currentActor = currentActor;
  }

  /** Says that one is working on a proposal, so that two people do not answer it. */
  public void take(long proposalId) {
    Proposal proposal = steps.lock(proposalId).proposal();
    steps.requireAgency();
    proposal.take(steps.who(), steps.now());
  }

  /** Puts a proposal back for others. */
  public void leave(long proposalId) {
    Proposal proposal = steps.lock(proposalId).proposal();
    steps.requireAgency();
    proposal.leave();
  }

  /**
   * The same as {@link #accept(long, int, String)}, by somebody who looked at the proposal before:
   * who thought to be the first to decide never signs unawares as the second.
   *
   * @param seen where the proposal stood when its terms were looked at
   */
  public void accept(long proposalId, int offerNumber, ProposalStatus seen, String message) {
    requireAsSeen(proposalId, seen);
    accept(proposalId, offerNumber, message);
  }

  /** The same as {@link #refuse(long, int, String)}, by somebody who looked before. */
  public void refuse(long proposalId, int offerNumber, ProposalStatus seen, String reason) {
    requireAsSeen(proposalId, seen);
    refuse(proposalId, offerNumber, reason);
  }

  private void requireAsSeen(long proposalId, ProposalStatus seen) {
    Proposal proposal = steps.lock(proposalId).proposal();
    if (proposal.status() != seen) {
      throw proposal.changedMeanwhile();
    }
  }

  /**
   * Accepts the terms on the table: for the agency, as the second person, or for the creditor,
   * whoever has the word.
   *
   * @param message told to the debtor, null for nothing
   */
  public void accept(long proposalId, int offerNumber, String message) {
    Locked locked = steps.lock(proposalId);
    Proposal proposal = locked.proposal();
    proposal.requireOnTable(offerNumber);
    NegotiationBasis basis = bases.read(locked.caseFile());
    basis.requireOpenCase();
    Offer offer = locked.onTable(proposals);
    switch (proposal.status()) {
      case UNDER_REVIEW -> {
        steps.requireAgency();
        steps.decide(proposal, Decision.ACCEPT, message);
      }
      case AWAITING_SIGNATURE -> {
        steps.requireAgency();
        requireSecondPerson(proposal);
        proposal.sign(steps.who());
      }
      case AWAITING_CREDITOR -> requireCreditor();
      default -> throw proposal.changedMeanwhile();
    }
    steps.proceed(locked, offer, basis);
  }

  /**
   * Says no. From the agency to the debtor it ends the talk; from the second person or the creditor
   * it sends the proposal back to staff.
   *
   * @param reason told to whom it goes, never blank
   */
  public void refuse(long proposalId, int offerNumber, String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refusal.of(NegotiationRefusal.REASON_MISSING).at("/reason");
    }
    Locked locked = steps.lock(proposalId);
    Proposal proposal = locked.proposal();
    proposal.requireOnTable(offerNumber);
    Offer offer = locked.onTable(proposals);
    switch (proposal.status()) {
      case UNDER_REVIEW -> {
        steps.requireAgency();
        steps.decide(proposal, Decision.REFUSE, reason.strip());
        steps.end(locked, ProposalTrigger.REFUSE, offer, ProposalNews.Kind.REFUSED);
      }
      case AWAITING_SIGNATURE -> {
        steps.requireAgency();
        requireSecondPerson(proposal);
        sendBack(locked, offer, reason.strip());
      }
      case AWAITING_CREDITOR -> {
        requireCreditor();
        sendBack(locked, offer, reason.strip());
      }
      default -> throw proposal.changedMeanwhile();
    }
  }

  private void sendBack(Locked locked, Offer offer, String reason) {
    Proposal proposal = locked.proposal();
    steps.move(locked, ProposalTrigger.SEND_BACK, offer);
    proposal.undecide(reason);
    putDebtorsTermsBack(locked);
    steps.postponeAnswer(proposal, bases.read(locked.caseFile()));
  }

  /**
   * Puts other terms to the debtor.
   *
   * @param note told to the debtor, null for nothing
   * @throws Refusal {@link NegotiationRefusal#TERMS_OUT_OF_BOUNDS} beyond what a person may grant
   */
  public void counter(long proposalId, int offerNumber, Wish wish, String note) {
    steps.requireAgency();
    Locked locked = steps.lock(proposalId);
    Proposal proposal = locked.proposal();
    proposal.requireOnTable(offerNumber);
    if (proposal.status() != ProposalStatus.UNDER_REVIEW) {
      throw proposal.changedMeanwhile();
    }
    NegotiationBasis basis = bases.read(locked.caseFile());
    basis.requireOpenCase();
    Judged judged = Judged.of(basis, wish);
    ProposalService.requireGrantable(judged);
    Offer offer = steps.put(locked, OfferedBy.AGENCY, judged, note);
    steps.decide(proposal, Decision.COUNTER, note);
    steps.proceed(locked, offer, basis);
  }

  /**
   * Takes the agency's offer back before the debtor has answered: the debtor's own terms await an
   * answer again; an offer that began the talk ends it.
   */
  public void retract(long proposalId, int offerNumber) {
    steps.requireAgency();
    Locked locked = steps.lock(proposalId);
    Proposal proposal = locked.proposal();
    proposal.requireOnTable(offerNumber);
    Offer offer = locked.onTable(proposals);
    boolean begun =
        proposals.offersOf(proposalId).stream().allMatch(o -> o.madeBy() == OfferedBy.AGENCY);
    if (begun) {
      steps.end(locked, ProposalTrigger.WITHDRAW, offer, ProposalNews.Kind.OFFER_RETRACTED);
      return;
    }
    steps.move(locked, ProposalTrigger.RETRACT, offer);
    proposal.undecide(null);
    putDebtorsTermsBack(locked);
    steps.promiseAnswer(proposal, bases.read(locked.caseFile()));
    steps.tell(proposal, ProposalNews.Kind.OFFER_RETRACTED);
  }

  // Terms of ours that will not be put to the debtor leave the table: what was asked lies on it
  // again, as an offer of its own, so that every number means one set of terms.
  private void putDebtorsTermsBack(Locked locked) {
    List<Offer> offers = proposals.offersOf(locked.proposal().id());
    if (offers.get(offers.size() - 1).madeBy() == OfferedBy.DEBTOR) {
      return;
    }
    offers.stream()
        .filter(offer -> offer.madeBy() == OfferedBy.DEBTOR)
        .reduce((earlier, later) -> later)
        .ifPresent(asked -> proposals.add(locked.proposal().putAgain(asked, steps.now())));
  }

  private void requireSecondPerson(Proposal proposal) {
    if (Objects.equals(proposal.decidedBy(), steps.who())) {
      throw Refusal.of(NegotiationRefusal.SECOND_PERSON_MUST_SIGN, proposal.decidedBy());
    }
  }

  private void requireCreditor() {
    Actor actor = currentActor.actor();
    boolean agencySystem = actor.kind() == Actor.Kind.API && actor.creditorId() == null;
    if (actor.creditorId() == null && !agencySystem) {
      throw Refusal.of(NegotiationRefusal.CREDITOR_MUST_APPROVE);
    }
  }
}
