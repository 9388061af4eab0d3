package org.quittance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.rules.CaseLifecycle;
import org.quittance.casefile.rules.CaseTrigger;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.casefile.rules.ContestedPart;
import org.quittance.casefile.rules.ContestedParts;
import org.quittance.casefile.rules.InterestEnd;
import org.quittance.creditor.SilenceRule;
import org.quittance.dispute.DisputeSteps.Locked;
import org.quittance.dispute.rules.DisputeRuleRefusal;
import org.quittance.dispute.rules.DisputeTrigger;
import org.quittance.dispute.rules.Outcome;
import org.quittance.dispute.rules.Stance;
import org.quittance.ledger.CreditNoteService;
import org.quittance.ledger.CreditNoteService.Credited;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/**
 * The creditor's answer and the agency's decision. What is found not to be owed is given up by a
 * credit note, and what had been paid on it is owed to the debtor.
 */
@ApplicationScoped
@Transactional
public class DisputeDecisionService {

  private DisputeRepository disputes;
  private DisputeSteps steps;
  private CreditNoteService credits;

  protected DisputeDecisionService() {}

  @Inject
  public DisputeDecisionService(
      DisputeRepository disputes, DisputeSteps steps, CreditNoteService credits) {
    this.disputes = disputes;
    this.steps = steps;
    this.credits = credits;
  }

  /**
   * What a creditor answers.
   *
   * @param offered what it gives up when it agrees in part; null otherwise
   */
  public record Answer(Stance stance, String words, Money offered) {}

  /**
   * How the agency decides.
   *
   * @param credit what is given up when it is upheld in part; null otherwise
   */
  public record Verdict(Outcome outcome, String reasons, Money credit) {}

  /**
   * The creditor answers. When it agrees wholly nothing is left to decide.
   *
   * @param version of the dispute as the caller saw it; null to take it as it is
   */
  public DisputeView answer(long disputeId, Integer version, Answer answer) {
    Locked locked = steps.lock(disputeId);
    if (steps.side() == DisputeFile.Side.DEBTOR) {
      throw Refusal.of(DisputeRefusal.DISPUTE_AGENCY_MUST_DECIDE);
    }
    DisputeSteps.requireSeen(locked, version);
    Dispute dispute = locked.dispute();
    if (!dispute.allows(DisputeTrigger.ANSWER)) {
      throw Refusal.of(DisputeRefusal.DISPUTE_CHANGED_MEANWHILE, dispute.status());
    }
    requireWords(answer.words());
    if (answer.stance() == Stance.AGREES_IN_PART) {
      requireRange(answer.offered(), creditable(locked));
    }
    Money offered = answer.stance() == Stance.AGREES_IN_PART ? answer.offered() : null;
    dispute.answered(
        new CreditorWord(answer.stance(), answer.words(), offered, steps.who(), steps.now()));
    steps.move(
        locked,
        DisputeTrigger.ANSWER,
        answer.stance() == Stance.AGREES ? null : DisputeNews.Kind.ANSWERED,
        DisputeSteps.daysOf(locked.caseFile()).agencyDecidesBy(steps.today()),
        null);
    if (answer.stance() == Stance.AGREES) {
      decide(locked, new Verdict(Outcome.UPHELD, answer.words(), null), steps.who());
    }
    return steps.view(dispute);
  }

  /**
   * The agency decides, with its reasons.
   *
   * @param version of the dispute as the caller saw it; null to take it as it is
   */
  public DisputeView decide(long disputeId, Integer version, Verdict verdict) {
    steps.requireAgency();
    Locked locked = steps.lock(disputeId);
    DisputeSteps.requireSeen(locked, version);
    requireWords(verdict.reasons());
    decide(locked, verdict, steps.who());
    return steps.view(locked.dispute());
  }

  /** What follows when the creditor's last day has passed without an answer. */
  void fallSilent(Locked locked) {
    LocalDate today = steps.today();
    boolean forDebtor = locked.caseFile().creditor().disputes().silence() == SilenceRule.FOR_DEBTOR;
    steps.move(
        locked,
        DisputeTrigger.FALL_SILENT,
        forDebtor ? null : DisputeNews.Kind.CREDITOR_SILENT,
        DisputeSteps.daysOf(locked.caseFile()).agencyDecidesBy(today),
        null);
    if (forDebtor) {
      decide(locked, new Verdict(Outcome.UPHELD, null, null), Ruling.BY_SILENCE);
    }
  }

  private void decide(Locked locked, Verdict verdict, String by) {
    Dispute dispute = locked.dispute();
    DisputeTrigger trigger = verdict.outcome().trigger();
    if (!dispute.allows(trigger)) {
      throw Refusal.of(DisputeRefusal.DISPUTE_CHANGED_MEANWHILE, dispute.status());
    }
    if (verdict.outcome() == Outcome.UPHELD_IN_PART) {
      requireRange(verdict.credit(), creditable(locked));
    }
    Ruling ruling = new Ruling(verdict.outcome(), verdict.reasons(), by, steps.now());
    Credited credited =
        verdict.outcome() == Outcome.REJECTED ? null : credit(locked, verdict.credit());
    dispute.decided(
        credited == null
            ? ruling.crediting(Money.ZERO, Money.ZERO, dispute.ruling())
            : ruling.crediting(credited.credited(), credited.refundable(), dispute.ruling()));
    LocalDate repliesUntil = DisputeSteps.daysOf(locked.caseFile()).repliesUntil(steps.today());
    steps.move(
        locked,
        trigger,
        DisputeNews.Kind.valueOf(verdict.outcome().name()),
        repliesUntil,
        repliesUntil.plusDays(1));
    if (credited != null) {
      settle(locked.caseFile(), credited);
    }
  }

  private Credited credit(Locked locked, Money most) {
    CaseFile caseFile = locked.caseFile();
    long disputeId = locked.dispute().id();
    Credited credited = credits.credit(caseFile, disputeId, partsOf(locked), most);
    ContestedParts parts = caseFile.contestedParts();
    for (Map.Entry<Long, Money> claim : credited.byClaim().entrySet()) {
      parts = parts.lessened(disputeId, claim.getKey(), claim.getValue());
    }
    if (most == null) {
      parts = withoutInterest(parts, partsOf(locked));
    }
    steps.contest(caseFile, parts);
    return credited;
  }

  // Interest that is found not to be owed does not run on the day after.
  private ContestedParts withoutInterest(ContestedParts parts, List<ContestedPart> upheld) {
    ContestedParts without = parts;
    for (ContestedPart part : upheld) {
      if (part.part() == ClaimPart.INTEREST && part.amount() == null) {
        without =
            without.withoutInterest(
                new InterestEnd(part.disputeId(), part.claimId(), steps.today().plusDays(1)));
      }
    }
    return without;
  }

  private void settle(CaseFile caseFile, Credited credited) {
    if (credited.left().isZero()
        && CaseLifecycle.TABLE.allows(caseFile.status(), CaseTrigger.SETTLE)) {
      steps.raise(caseFile, caseFile.move(CaseTrigger.SETTLE));
    }
  }

  private static List<ContestedPart> partsOf(Locked locked) {
    return locked.caseFile().contestedParts().all().stream()
        .filter(part -> part.disputeId() == locked.dispute().id() && part.untilOn() == null)
        .toList();
  }

  private Money creditable(Locked locked) {
    return credits.creditable(locked.caseFile(), partsOf(locked));
  }

  private static void requireRange(Money given, Money contested) {
    if (given == null || !given.isPositive() || !given.isLessThan(contested)) {
      throw Refusal.of(DisputeRefusal.DISPUTE_CREDIT_OUT_OF_RANGE, contested).at("/credit");
    }
  }

  private static void requireWords(String words) {
    if (words == null || words.isBlank()) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_WORDS_MISSING).at("/words");
    }
    if (words.length() > DisputeService.LONGEST) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_TEXT_TOO_LONG, DisputeService.LONGEST)
          .at("/words");
    }
  }
}
