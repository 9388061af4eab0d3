package org.quittance.dispute;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.access.RefusedToDelegates;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.casefile.rules.ContestedPart;
import org.quittance.casefile.rules.ContestedParts;
import org.quittance.dispute.DisputeSteps.Locked;
import org.quittance.dispute.rules.DisputeDays;
import org.quittance.dispute.rules.DisputeRuleRefusal;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.dispute.rules.DisputeTrigger;
import org.quittance.dispute.rules.Ground;
import org.quittance.dispute.rules.GroundFacts;
import org.quittance.dispute.rules.Question;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.lifecycle.Transition;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/**
 * The debtor's side of a dispute. What they write is kept as a draft from the first step on, so
 * that nothing is lost when the connection is; sending it holds what is contested back at once.
 */
@ApplicationScoped
@Transactional
public class DisputeService {

  /** The longest text, in characters. */
  public static final int LONGEST = 4000;

  private static final int MOST_FILES = 20;
  private static final int MOST_OF_A_CASE = 100;

  private DisputeRepository disputes;
  private DisputeSteps steps;
  private LedgerService ledger;

  protected DisputeService() {}

  @Inject
  public DisputeService(DisputeRepository disputes, DisputeSteps steps, LedgerService ledger) {
    this.disputes = disputes;
    this.steps = steps;
    this.ledger = ledger;
  }

  /** What the debtor of a case has begun to write and not sent. */
  @Transactional(SUPPORTS)
  public Optional<DisputeView> draft(long caseFileId) {
    return drafted(caseFileId).map(steps::view);
  }

  private Optional<Dispute> drafted(long caseFileId) {
    return disputes.ofCase(caseFileId, MOST_OF_A_CASE).stream()
        .filter(dispute -> dispute.status() == DisputeStatus.DRAFT)
        .findFirst();
  }

  /** Begins a draft, or changes the ground of the one there is. */
  @RefusedToDelegates
  public DisputeView begin(long caseFileId, Ground ground) {
    steps.requireDebtor();
    CaseFile caseFile = lockOpen(caseFileId);
    Dispute draft = drafted(caseFileId).orElse(null);
    if (draft == null) {
      draft = new Dispute(caseFile, ground, steps.now());
      disputes.add(draft);
    } else {
      draft.because(ground);
    }
    return steps.view(draft);
  }

  /** Keeps what the draft is about. */
  @RefusedToDelegates
  public DisputeView about(long caseFileId, DisputeScope scope) {
    return write(
        caseFileId,
        (caseFile, draft) -> {
          contestedParts(caseFile, draft.id(), scope);
          draft.about(scope);
        });
  }

  /** Keeps what the debtor writes. It is checked when it is sent, and kept even when wrong. */
  @RefusedToDelegates
  public DisputeView say(long caseFileId, String words, Map<Question, String> facts) {
    return write(caseFileId, (caseFile, draft) -> draft.say(clipped(words), facts));
  }

  private static String clipped(String words) {
    return words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }

  /** Puts a document that was stored before forward in the draft, or in a dispute that is open. */
  @RefusedToDelegates
  public DisputeView attach(long disputeId, long documentId) {
    Locked locked = steps.lock(disputeId);
    List<DisputeFile> files = disputes.filesOf(List.of(disputeId));
    if (files.stream().noneMatch(file -> file.documentId() == documentId)) {
      if (files.size() >= MOST_FILES) {
        throw Refusal.of(DisputeRefusal.DISPUTE_TOO_MANY_FILES);
      }
      disputes.add(new DisputeFile(disputeId, documentId, steps.side()));
    }
    return steps.view(locked.dispute());
  }

  /** Forgets a draft. */
  @RefusedToDelegates
  public void discard(long caseFileId) {
    steps.requireDebtor();
    steps.lockCase(caseFileId);
    drafted(caseFileId).ifPresent(disputes::remove);
  }

  /**
   * Sends the draft: what is contested is held back from this moment, and the creditor is asked.
   *
   * @throws Refusal naming the field of what is missing or wrong
   */
  @RefusedToDelegates
  public DisputeView send(long caseFileId) {
    return write(
        caseFileId,
        (caseFile, draft) ->
            steps.announce(
                new Locked(caseFile, draft), open(caseFile, draft), DisputeNews.Kind.OPENED));
  }

  /** Opens a dispute in one go. A draft of the debtor stays as it is. */
  @RefusedToDelegates
  public DisputeView open(long caseFileId, DisputeOpening opening) {
    steps.requireDebtor();
    CaseFile caseFile = lockOpen(caseFileId);
    if (opening.words() != null && opening.words().length() > LONGEST) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_TEXT_TOO_LONG, LONGEST).at("/words");
    }
    Dispute dispute = new Dispute(caseFile, opening.ground(), steps.now());
    dispute.about(opening.scope());
    dispute.say(opening.words(), opening.facts());
    // A draft of the debtor's own may be there, and there is one at most: this one is never seen as
    // a draft.
    Transition<DisputeStatus> step = open(caseFile, dispute);
    disputes.add(dispute);
    steps.announce(new Locked(caseFile, dispute), step, DisputeNews.Kind.OPENED);
    return steps.view(dispute);
  }

  private interface Writing {
    void write(CaseFile caseFile, Dispute draft);
  }

  private DisputeView write(long caseFileId, Writing writing) {
    steps.requireDebtor();
    CaseFile caseFile = lockOpen(caseFileId);
    Dispute draft = drafted(caseFileId).orElseThrow(DisputeSteps::unknown);
    writing.write(caseFile, draft);
    return steps.view(draft);
  }

  private CaseFile lockOpen(long caseFileId) {
    CaseFile caseFile = steps.lockCase(caseFileId);
    if (caseFile.status() == CaseStatus.RECALLED) {
      throw Refusal.of(DisputeRefusal.DISPUTE_CASE_CLOSED);
    }
    return caseFile;
  }

  private Transition<DisputeStatus> open(CaseFile caseFile, Dispute dispute) {
    if (dispute.scope() == null) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_SCOPE_EMPTY).at("/scope");
    }
    boolean wordless = dispute.words() == null || dispute.words().isBlank();
    if (wordless && dispute.ground().needsWords()) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_WORDS_MISSING).at("/words");
    }
    LocalDate today = steps.today();
    dispute.say(dispute.words(), GroundFacts.check(dispute.ground(), dispute.facts(), today));
    List<ContestedPart> parts = contestedParts(caseFile, dispute.id(), dispute.scope());
    Money before = breakdown(caseFile).contested();
    ContestedParts held = caseFile.contestedParts().with(parts);
    steps.contest(caseFile, held);
    dispute.opened(today, steps.now(), breakdown(caseFile).contested().minus(before));
    DisputeDays days = DisputeSteps.daysOf(caseFile);
    LocalDate answerBy = days.creditorAnswersBy(today, caseFile.creditor().disputes().answerDays());
    LocalDate remindOn = days.remindOn(answerBy);
    return steps.advance(
        new Locked(caseFile, dispute),
        DisputeTrigger.OPEN,
        answerBy,
        remindOn.isAfter(today) ? remindOn : answerBy.plusDays(1));
  }

  private CaseBreakdown breakdown(CaseFile caseFile) {
    return ledger.breakdown(caseFile.id(), caseFile.creditor().kind(), steps.today());
  }

  private List<ContestedPart> contestedParts(
      CaseFile caseFile, long disputeId, DisputeScope scope) {
    CaseBreakdown owed = breakdown(caseFile);
    List<DisputeScope.Item> items =
        scope.isWholeFile()
            ? owed.claims().stream()
                .filter(claim -> claim.outstanding().isPositive())
                .map(claim -> DisputeScope.Item.claim(claim.reference()))
                .toList()
            : scope.parts();
    List<ContestedPart> parts = new ArrayList<>();
    for (DisputeScope.Item item : items) {
      CaseBreakdown.ClaimHeading claim =
          owed.claims().stream()
              .filter(heading -> heading.reference().equals(item.claim()))
              .findFirst()
              .orElseThrow(
                  () ->
                      Refusal.of(DisputeRefusal.DISPUTE_CLAIM_UNKNOWN, item.claim()).at("/scope"));
      if (caseFile.contestedParts().holds(claim.id())) {
        throw Refusal.of(DisputeRefusal.DISPUTE_ALREADY_OPEN, claim.reference()).at("/scope");
      }
      parts.add(
          new ContestedPart(
              disputeId, claim.id(), item.part(), item.amount(), steps.today(), null));
    }
    if (parts.isEmpty()) {
      throw Refusal.of(DisputeRefusal.DISPUTE_NOTHING_OWED).at("/scope");
    }
    return parts;
  }

  /** The debtor takes the dispute back: everything is as if it had never been opened. */
  @RefusedToDelegates
  public DisputeView withdraw(long caseFileId, long disputeId) {
    steps.requireDebtor();
    Locked locked = steps.lock(caseFileId, disputeId);
    steps.move(locked, DisputeTrigger.WITHDRAW, DisputeNews.Kind.WITHDRAWN, null, null);
    return steps.view(locked.dispute());
  }

  /**
   * The debtor's one reply to a decision.
   *
   * @throws Refusal {@link DisputeRefusal#DISPUTE_REPLY_CLOSED} when it is too late for it
   */
  @RefusedToDelegates
  public DisputeView reply(long caseFileId, long disputeId, String words) {
    steps.requireDebtor();
    Locked locked = steps.lock(caseFileId, disputeId);
    if (!locked.dispute().allows(DisputeTrigger.REPLY)) {
      throw Refusal.of(DisputeRefusal.DISPUTE_REPLY_CLOSED);
    }
    if (words == null || words.isBlank()) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_WORDS_MISSING).at("/words");
    }
    if (words.length() > LONGEST) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_TEXT_TOO_LONG, LONGEST).at("/words");
    }
    locked.dispute().replied(words, steps.now());
    steps.move(
        locked,
        DisputeTrigger.REPLY,
        DisputeNews.Kind.REPLIED,
        DisputeSteps.daysOf(locked.caseFile()).agencyDecidesBy(steps.today()),
        null);
    return steps.view(locked.dispute());
  }

  /** The debtor agrees to a decision without waiting for the days of a reply to pass. */
  @RefusedToDelegates
  public DisputeView agree(long caseFileId, long disputeId) {
    steps.requireDebtor();
    Locked locked = steps.lock(caseFileId, disputeId);
    steps.move(locked, DisputeTrigger.CLOSE, DisputeNews.Kind.CLOSED, null, null);
    return steps.view(locked.dispute());
  }
}
