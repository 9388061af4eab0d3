package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.RefusedToDelegates;
import org.quittance.casefile.CaseFile;
import org.quittance.negotiation.ProposalSteps.Locked;
import org.quittance.negotiation.rules.Answer;
import org.quittance.negotiation.rules.NearestPlans;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.ProposalTrigger;
import org.quittance.negotiation.rules.Wish;
import org.quittance.refusal.Refusal;

/** Debtors propose, the agency offers first: how a negotiation begins and is answered at once. */
@ApplicationScoped
@Transactional
public class ProposalService {

  private ProposalRepository proposals;
  private NegotiationBasisReader bases;
  private ProposalSteps steps;
  private ConsentCheck consents;
  private CurrentActor currentActor;

  protected ProposalService() {}

  @Inject
  public ProposalService(
      ProposalRepository proposals,
      NegotiationBasisReader bases,
      ProposalSteps steps,
      ConsentCheck consents,
      CurrentActor currentActor) {
    this.proposals = proposals;
    this.bases = bases;
    this.steps = steps;
    this.consents = consents;
    this.currentActor = currentActor;
  }

  /**
   * What an answer to a proposal on this case depends on today.
   *
   * @throws Refusal when nothing can be agreed on this case, saying why
   */
  public NegotiationBasis basis(long caseFileId) {
    NegotiationBasis basis = bases.read(caseFileId);
    basis.requireNegotiable();
    return basis;
  }

  /** What we would answer to a wish. Asks the database nothing and changes nothing. */
  public Preview preview(NegotiationBasis basis, Wish wish) {
    Judged judged = Judged.of(basis, wish);
    Answer answer = judged.judgement().answer();
    return new Preview(
        judged,
        answerBy(basis, judged),
        answer == Answer.ACCEPTED
            ? List.of()
            : NearestPlans.of(wish, basis.facts(), basis.bounds()));
  }

  /** The day we would promise to answer these terms by; null when the answer is immediate. */
  static LocalDate answerBy(NegotiationBasis basis, Judged judged) {
    Answer answer = judged.judgement().answer();
    return answer == Answer.UNDER_REVIEW
            || answer == Answer.ACCEPTED
                && ProposalSteps.needsCreditor(basis, judged.terms(), judged.givenUp())
        ? basis.answerBy()
        : null;
  }

  /**
   * Proposes terms on the debtor's behalf or by the debtor, and answers at once where the bounds
   * allow it. A debtor who holds an offer of the agency answers it with these terms.
   *
   * @param consent what the debtor agreed to; null only when the agency or the creditor proposes in
   *     the debtor's name
   * @param note what the debtor says with it, null for nothing
   */
  @RefusedToDelegates
  public ProposalView propose(long caseFileId, Wish wish, ConsentGiven consent, String note) {
    CaseFile caseFile = steps.lockCase(caseFileId);
    NegotiationBasis basis = bases.read(caseFile);
    basis.requireNegotiable();
    Judged judged = Judged.of(basis, wish);
    boolean refused = judged.judgement().answer() == Answer.REFUSED;
    if (!refused && (consent != null || currentActor.actor().kind() == Actor.Kind.DEBTOR)) {
      consents.require(basis, judged.terms().total(), consent);
    }
    return put(beginOrRevise(caseFile, basis, judged), basis, judged, consent, note);
  }

  /** Puts the debtor's terms on the table of a case that is locked, and answers them. */
  ProposalView put(
      Locked locked, NegotiationBasis basis, Judged judged, ConsentGiven consent, String note) {
    Answer answer = judged.judgement().answer();
    Offer offer = steps.put(locked, OfferedBy.DEBTOR, judged, note);
    steps.raise(locked.caseFile(), "proposal.made", steps.eventData(locked.proposal(), offer));
    if (answer != Answer.REFUSED && consent != null) {
      steps.keepConsent(locked, offer, consent);
    }
    answer(locked, offer, basis, answer);
    return view(locked.proposal());
  }

  private Locked beginOrRevise(CaseFile caseFile, NegotiationBasis basis, Judged judged) {
    Optional<Proposal> open = proposals.openOf(caseFile.id());
    if (open.isEmpty()) {
      return new Locked(caseFile, steps.begin(caseFile, basis, judged));
    }
    if (open.get().status() != ProposalStatus.COUNTERED) {
      throw Refusal.of(NegotiationRefusal.PROPOSAL_OPEN_ALREADY);
    }
    Locked locked = new Locked(caseFile, open.get());
    steps.move(locked, ProposalTrigger.REVISE, null);
    return locked;
  }

  private void answer(Locked locked, Offer offer, NegotiationBasis basis, Answer answer) {
    Proposal proposal = locked.proposal();
    switch (answer) {
      case ACCEPTED -> {
        proposal.decide(Decision.ACCEPT, ProposalSteps.BY_BOUNDS, steps.now(), null);
        steps.proceed(locked, offer, basis);
      }
      case UNDER_REVIEW -> {
        steps.move(locked, ProposalTrigger.SEND_TO_REVIEW, offer);
        steps.promiseAnswer(proposal, basis);
        steps.tell(proposal, ProposalNews.Kind.SUBMITTED);
      }
      case REFUSED -> {
        proposal.decide(Decision.REFUSE, ProposalSteps.BY_BOUNDS, steps.now(), null);
        steps.end(locked, ProposalTrigger.REFUSE, offer, ProposalNews.Kind.REFUSED);
      }
    }
  }

  /**
   * The agency opens the talk with terms of its own, for example a lump-sum settlement.
   *
   * @throws Refusal {@link NegotiationRefusal#TERMS_OUT_OF_BOUNDS} beyond what a person may grant
   */
  public ProposalView offer(long caseFileId, Wish wish, String note) {
    steps.requireAgency();
    CaseFile caseFile = steps.lockCase(caseFileId);
    NegotiationBasis basis = bases.read(caseFile);
    basis.requireNegotiable();
    if (proposals.openOf(caseFileId).isPresent()) {
      throw Refusal.of(NegotiationRefusal.PROPOSAL_OPEN_ALREADY);
    }
    Judged judged = Judged.of(basis, wish);
    requireGrantable(judged);
    Locked locked = new Locked(caseFile, steps.begin(caseFile, basis, judged));
    Offer offer = steps.put(locked, OfferedBy.AGENCY, judged, note);
    steps.decide(locked.proposal(), Decision.COUNTER, note);
    steps.proceed(locked, offer, basis);
    return view(locked.proposal());
  }

  static void requireGrantable(Judged judged) {
    if (judged.judgement().answer() == Answer.REFUSED) {
      throw Refusal.of(
          NegotiationRefusal.TERMS_OUT_OF_BOUNDS,
          judged.judgement().failedBounds().stream().map(failed -> failed.field().name()).toList());
    }
  }

  private ProposalView view(Proposal proposal) {
    return ProposalView.of(proposal, proposals.offersOf(proposal.id()));
  }
}
