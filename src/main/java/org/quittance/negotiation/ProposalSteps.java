package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.quittance.access.CurrentActor;
import org.quittance.access.Role;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.lifecycle.Transition;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.BoundsField;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.ProposalTrigger;
import org.quittance.negotiation.rules.Reduction;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.WishRefusal;
import org.quittance.outbox.CaseEvent;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanSummary;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The steps that every use case of a negotiation is made of. All of them happen under the case's
 * row lock, and each edge of the life cycle raises its event here and nowhere else.
 */
@ApplicationScoped
class ProposalSteps {

  /** Who decides when the bounds alone do. */
  static final String BY_BOUNDS = "bounds";

  private static final Set<Role> ANSWERS =
      Set.of(Role.CASE_HANDLER, Role.SUPERVISOR, Role.ADMINISTRATOR);

  private CaseFileRepository caseFiles;
  private ProposalRepository proposals;
  private InstalmentPlanService plans;
  private CurrentActor currentActor;
  private Event<CaseEvent> caseEvents;
  private Event<ProposalNews> news;
  private Clock clock;

  protected ProposalSteps() {}

  @Inject
  ProposalSteps(
      CaseFileRepository caseFiles,
      ProposalRepository proposals,
      InstalmentPlanService plans,
      CurrentActor currentActor,
      Event<CaseEvent> caseEvents,
      Event<ProposalNews> news,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.proposals = proposals;
    this.plans = plans;
    this.currentActor = currentActor;
    this.caseEvents = caseEvents;
    this.news = news;
    this.clock = clock;
  }

  /**
   * @throws Refusal {@link NegotiationRefusal#AGENCY_MUST_ANSWER} unless the agency is acting, by
   *     somebody whose work it is
   */
  void requireAgency() {
    if (!currentActor.actor().isAgency(ANSWERS)) {
      throw Refusal.of(NegotiationRefusal.AGENCY_MUST_ANSWER);
    }
  }

  /** A proposal with its case, whose row is locked. */
  record Locked(CaseFile caseFile, Proposal proposal) {

    /** The terms on the table. */
    Offer onTable(ProposalRepository proposals) {
      return proposals.offersOf(proposal.id()).stream()
          .filter(offer -> offer.number() == proposal.offerCount())
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * Locks a case the caller may see.
   *
   * @throws Refusal {@link CasefileRefusal#CASE_UNKNOWN}
   */
  CaseFile lockCase(long caseFileId) {
    return caseFiles
        .lock(caseFileId)
        .filter(caseFile -> currentActor.actor().maySee(caseFile.creditor().id()))
        .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
  }

  /**
   * Locks the case of a proposal the caller may see, and reads the proposal as it then is.
   *
   * @throws Refusal {@link NegotiationRefusal#PROPOSAL_UNKNOWN}
   */
  Locked lock(long proposalId) {
    Refusal unknown = Refusal.of(NegotiationRefusal.PROPOSAL_UNKNOWN, Ids.text(proposalId));
    long caseFileId = proposals.caseFileOf(proposalId).orElseThrow(() -> unknown);
    CaseFile caseFile =
        caseFiles
            .lock(caseFileId)
            .filter(found -> currentActor.actor().maySee(found.creditor().id()))
            .orElseThrow(() -> unknown);
    return new Locked(caseFile, proposals.find(proposalId).orElseThrow(() -> unknown));
  }

  Proposal begin(CaseFile caseFile, NegotiationBasis basis, Judged judged) {
    Proposal proposal =
        new Proposal(
            caseFile,
            judged.terms().kind(),
            basis.facts(),
            basis.policies(),
            today(),
            clock.instant());
    proposals.add(proposal);
    return proposal;
  }

  Offer put(Locked locked, OfferedBy side, Judged judged, String note) {
    Offer offer =
        locked.proposal().put(new Offer.Maker(side, who(), clock.instant()), judged, note);
    proposals.add(offer);
    return offer;
  }

  /** Keeps the evidence that the debtor agreed to an offer, and says so in the timeline. */
  void keepConsent(Locked locked, Offer offer, ConsentGiven given) {
    Consent consent = new Consent(locked.proposal(), offer, given, who(), clock.instant());
    proposals.add(consent);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("proposal", Ids.text(locked.proposal().id()));
    data.put("offer", offer.number());
    data.put("consent", Ids.text(consent.id()));
    data.put("wording", given.wording());
    data.put("language", given.language());
    data.put("textSha256", consent.textSha256());
    data.put("address", given.address());
    raise(locked.caseFile(), "consent.given", data);
  }

  /** Moves the proposal and raises the edge's event, with the offer it is about. */
  void move(Locked locked, ProposalTrigger trigger, Offer offer) {
    Proposal proposal = locked.proposal();
    Transition<ProposalStatus> step = proposal.move(trigger, clock.instant());
    raise(locked.caseFile(), step.event(), eventData(proposal, offer));
    // Nobody pays for the days on which an answer is awaited, whatever the answer is.
    if (step.to().isOpen()) {
      locked
          .caseFile()
          .pauseAccrual(PauseCause.PROPOSAL, proposal.id(), proposal.madeOn().plusDays(1));
    } else {
      locked.caseFile().endAccrualPause(PauseCause.PROPOSAL, proposal.id(), today());
    }
    // Nor does a running plan come to harm by them.
    if (step.to().awaitsOurAnswer()) {
      plans.awaitAnswer(locked.caseFile());
    } else {
      plans.answered(locked.caseFile());
    }
  }

  void promiseAnswer(Proposal proposal, NegotiationBasis basis) {
    proposal.promiseAnswerBy(answerBy(basis));
  }

  /** Promises another day, because the answer needs one more person, and says so. */
  void postponeAnswer(Proposal proposal, NegotiationBasis basis) {
    LocalDate promised = proposal.answerBy();
    promiseAnswer(proposal, basis);
    if (promised != null && !promised.equals(proposal.answerBy())) {
      tell(proposal, ProposalNews.Kind.ANSWER_MOVED);
    }
  }

  LocalDate answerBy(NegotiationBasis basis) {
    return basis.answerBy(today());
  }

  /**
   * Carries a decision out as far as it may go: to the second person, to the creditor, or to its
   * end.
   */
  void proceed(Locked locked, Offer offer, NegotiationBasis basis) {
    Proposal proposal = locked.proposal();
    Terms terms = offer.terms(proposal.kind());
    if (proposal.signedBy() == null
        && proposal.status() != ProposalStatus.AWAITING_CREDITOR
        && offer.givenUp().isGreaterThan(basis.bounds().amount(BoundsField.TWO_SIGNATURES_ABOVE))) {
      move(locked, ProposalTrigger.ASK_SIGNATURE, offer);
      postponeAnswer(proposal, basis);
      return;
    }
    if (proposal.status() != ProposalStatus.AWAITING_CREDITOR
        && needsCreditor(basis, terms, offer.givenUp())) {
      move(locked, ProposalTrigger.ASK_CREDITOR, offer);
      promiseAnswer(proposal, basis);
      tell(proposal, ProposalNews.Kind.CREDITOR_ASKED);
      return;
    }
    if (proposal.decision() == Decision.COUNTER) {
      move(locked, ProposalTrigger.COUNTER, offer);
      proposal.offerStandsUntil(basis.bounds().counterOfferUntil(today()));
      tell(proposal, ProposalNews.Kind.OFFERED);
    } else {
      conclude(locked, offer, basis);
    }
  }

  /** Whether the mandate or the bounds leave these terms to the creditor. */
  static boolean needsCreditor(NegotiationBasis basis, Terms terms, Money givenUp) {
    return basis.approval().isNeeded(givenUp.isPositive())
        || givenUp.isGreaterThan(basis.bounds().amount(BoundsField.CREDITOR_APPROVAL_WAIVER_ABOVE))
        || terms.months() > basis.bounds().number(BoundsField.CREDITOR_APPROVAL_MONTHS_ABOVE);
  }

  /** Both sides agree: the terms become the case's plan. */
  void conclude(Locked locked, Offer offer, NegotiationBasis basis) {
    Proposal proposal = locked.proposal();
    Terms offered = offer.terms(proposal.kind());
    Money left = basis.facts().outstanding().minus(offer.waived());
    // A claim that came since was no part of the talk: it is neither agreed on nor given up.
    if (left.isGreaterThan(offered.total()) || !left.isPositive()) {
      throw Refusal.of(WishRefusal.TERMS_STALE, basis.facts().outstanding());
    }
    Terms agreed = Reduction.to(left, offered);
    proposal.requireAllowed(ProposalTrigger.ACCEPT);
    PlanSummary plan =
        plans.agree(
            locked.caseFile(), AgreedTermsOf.offer(proposal, agreed, basis.bounds(), today()));
    proposal.becomes(plan.id());
    move(locked, ProposalTrigger.ACCEPT, offer);
    tell(proposal, ProposalNews.Kind.ACCEPTED);
  }

  /** Ends the talk without an agreement. */
  void end(Locked locked, ProposalTrigger trigger, Offer offer, ProposalNews.Kind kind) {
    move(locked, trigger, offer);
    tell(locked.proposal(), kind);
  }

  void decide(Proposal proposal, Decision decision, String said) {
    proposal.decide(decision, who(), clock.instant(), said);
  }

  void tell(Proposal proposal, ProposalNews.Kind kind) {
    news.fire(new ProposalNews(proposal.id(), proposal.caseFileId(), kind, proposal.offerCount()));
  }

  void raise(CaseFile caseFile, String type, Map<String, Object> data) {
    caseEvents.fire(new CaseEvent(caseFile.id(), caseFile.reference(), type, data));
  }

  Map<String, Object> eventData(Proposal proposal, Offer offer) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("proposal", Ids.text(proposal.id()));
    data.put("kind", proposal.kind().name());
    data.put("status", proposal.status().name());
    if (offer != null) {
      Terms terms = offer.terms(proposal.kind());
      data.put("offer", offer.number());
      data.put("by", offer.madeBy().name());
      data.put("total", CaseEvent.amount(terms.total()));
      data.put("waived", CaseEvent.amount(terms.waived()));
      data.put("instalments", terms.instalments().size());
      data.put("firstDueOn", terms.instalments().get(0).dueOn().toString());
      data.put(
          "lastDueOn", terms.instalments().get(terms.instalments().size() - 1).dueOn().toString());
    }
    return data;
  }

  Instant now() {
    return clock.instant();
  }

  String who() {
    return currentActor.actor().name();
  }

  LocalDate today() {
    return BusinessDate.today(clock);
  }
}
