package org.quittance.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.quittance.casefile.CaseFile;
import org.quittance.lifecycle.Transition;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.Answer;
import org.quittance.negotiation.rules.NegotiationFacts;
import org.quittance.negotiation.rules.ProposalLifecycle;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.negotiation.rules.ProposalTrigger;
import org.quittance.negotiation.rules.TermsKind;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The talk about one agreement on one case: numbered offers from either side, one of them on the
 * table, and who has the word until when. Whoever changes it locks its case first.
 */
@Entity
@Table(name = "proposal")
public class Proposal {

  /** A debtor is reminded of an offer this many days before it runs out. */
  private static final int REMINDER_DAYS = 2;

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Enumerated(EnumType.STRING)
  private TermsKind kind;

  @Enumerated(EnumType.STRING)
  private ProposalStatus status;

  @Column(name = "made_on")
  private LocalDate madeOn;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "outstanding_cents")
  private Money outstanding;

  private String facts;

  @Enumerated(EnumType.STRING)
  private Answer answer;

  @Embedded private PolicyVersions policies;

  @Column(name = "family_id")
  private Long familyId;

  @Column(name = "answer_by")
  private LocalDate answerBy;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @Column(name = "next_look_on")
  private LocalDate nextLookOn;

  @Column(name = "late_told_at")
  private Instant lateToldAt;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "held_by")
  private String heldBy;

  @Column(name = "held_at")
  private Instant heldAt;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "signed_by")
  private String signedBy;

  private String message;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "plan_id")
  private Long planId;

  @Column(name = "offer_count")
  private int offerCount;

  @Version private int version;

  protected Proposal() {}

  /**
   * @param facts what it is judged on; kept, so that other bounds can be tried on it later
   * @param madeOn the business day the talk began
   */
  Proposal(
      CaseFile caseFile,
      TermsKind kind,
      NegotiationFacts facts,
      PolicyVersions policies,
      LocalDate madeOn,
      Instant madeAt) {
    this.id = Ids.next();
    this.caseFileId = caseFile.id();
    this.creditorId = caseFile.creditor().id();
    this.kind = kind;
    this.status = ProposalStatus.MADE;
    this.outstanding = facts.outstanding();
    this.facts = FactsText.write(facts);
    this.policies = policies;
    this.madeOn = madeOn;
    this.madeAt = madeAt;
  }

  /** Puts terms on the table; the bounds have already been asked. */
  Offer put(Offer.Maker maker, Judged judged, String note) {
    offerCount++;
    answer = judged.judgement().answer();
    kind = judged.terms().kind();
    return new Offer(this, offerCount, maker, judged, note);
  }

  /** Puts terms that were offered before on the table again, under a number of their own. */
  Offer putAgain(Offer before, Instant at) {
    offerCount++;
    return new Offer(this, before, offerCount, at);
  }

  /**
   * Moves the proposal; a move that ends it also closes its deadlines.
   *
   * @throws Refusal {@link NegotiationRefusal#PROPOSAL_CHANGED_MEANWHILE} naming who decided what,
   *     when the table has no such edge
   */
  Transition<ProposalStatus> move(ProposalTrigger trigger, Instant at) {
    requireAllowed(trigger);
    Transition<ProposalStatus> step = ProposalLifecycle.TABLE.fire(status, trigger);
    status = step.to();
    if (!status.isOpen()) {
      end(at);
    }
    return step;
  }

  void requireAllowed(ProposalTrigger trigger) {
    if (!ProposalLifecycle.TABLE.allows(status, trigger)) {
      throw changedMeanwhile();
    }
  }

  /** Refuses to act on terms that are no longer the ones on the table. */
  void requireOnTable(int offerNumber) {
    if (offerNumber != offerCount) {
      throw changedMeanwhile();
    }
  }

  Refusal changedMeanwhile() {
    return decidedBy == null
        ? noLongerOpen()
        : Refusal.of(NegotiationRefusal.PROPOSAL_CHANGED_MEANWHILE, status, decidedBy, decidedAt);
  }

  /** The same for a debtor, whom the names of staff do not concern. */
  Refusal noLongerOpen() {
    return Refusal.of(NegotiationRefusal.PROPOSAL_NO_LONGER_OPEN, status);
  }

  void promiseAnswerBy(LocalDate date) {
    answerBy = date;
    validUntil = null;
    lateToldAt = null;
    nextLookOn = date.plusDays(1);
  }

  void offerStandsUntil(LocalDate date) {
    validUntil = date;
    answerBy = null;
    remindedAt = null;
    nextLookOn = date.minusDays(REMINDER_DAYS);
  }

  void take(String who, Instant at) {
    heldBy = who;
    heldAt = at;
  }

  void leave() {
    heldBy = null;
    heldAt = null;
  }

  /**
   * @param said what is told to the debtor with the decision; null for nothing
   */
  void decide(Decision made, String who, Instant at, String said) {
    decision = made;
    decidedBy = who;
    decidedAt = at;
    signedBy = null;
    message = said;
  }

  /**
   * @param why told to staff; null for nothing
   */
  void undecide(String why) {
    message = why;
    decision = null;
    signedBy = null;
  }

  void sign(String who) {
    signedBy = who;
  }

  void becomePartOf(long family) {
    familyId = family;
  }

  void reminded(Instant at) {
    remindedAt = at;
    nextLookOn = validUntil.plusDays(1);
  }

  void toldLate(Instant at) {
    lateToldAt = at;
    nextLookOn = null;
  }

  /** Names the plan it becomes, right before it is accepted. */
  void becomes(long plan) {
    planId = plan;
  }

  private void end(Instant at) {
    endedAt = at;
    answerBy = null;
    validUntil = null;
    nextLookOn = null;
    leave();
  }

  boolean isReminderDueOn(LocalDate day) {
    return status == ProposalStatus.COUNTERED
        && remindedAt == null
        && !day.isBefore(validUntil.minusDays(REMINDER_DAYS))
        && !day.isAfter(validUntil);
  }

  boolean isExpiredOn(LocalDate day) {
    return status == ProposalStatus.COUNTERED && day.isAfter(validUntil);
  }

  boolean isLateOn(LocalDate day) {
    return status.awaitsOurAnswer()
        && lateToldAt == null
        && answerBy != null
        && day.isAfter(answerBy);
  }

  ProposalSummary summary() {
    return new ProposalSummary(
        id,
        caseFileId,
        creditorId,
        kind,
        status,
        answer,
        outstanding,
        madeOn,
        madeAt,
        new ProposalSummary.Deadlines(answerBy, validUntil, lateToldAt != null),
        new ProposalSummary.Hands(heldBy, heldAt, decision, decidedBy, decidedAt, signedBy),
        message,
        policies,
        familyId,
        planId,
        offerCount,
        endedAt);
  }

  Long id() {
    return id;
  }

  long caseFileId() {
    return caseFileId;
  }

  long creditorId() {
    return creditorId;
  }

  TermsKind kind() {
    return kind;
  }

  ProposalStatus status() {
    return status;
  }

  Decision decision() {
    return decision;
  }

  String decidedBy() {
    return decidedBy;
  }

  String signedBy() {
    return signedBy;
  }

  NegotiationFacts facts() {
    return FactsText.read(facts);
  }

  LocalDate madeOn() {
    return madeOn;
  }

  /** The day by which the debtor is to have our answer, null when none is owed. */
  LocalDate answerBy() {
    return answerBy;
  }

  /** The day on which its deadline asks for a look, null when none does. */
  LocalDate nextLookOn() {
    return nextLookOn;
  }

  PolicyVersions policies() {
    return policies;
  }

  int offerCount() {
    return offerCount;
  }
}
