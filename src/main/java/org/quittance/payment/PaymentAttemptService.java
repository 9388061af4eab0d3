package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.AttemptTrigger;
import org.quittance.payment.rules.PaymentScope;
import org.quittance.payment.rules.Reservation;
import org.quittance.payment.rules.ReservationRule;
import org.quittance.payment.rules.ReservationRule.Decision;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The transactions by which an attempt to pay begins. None of them calls the provider: {@link
 * CheckoutService} does, between one transaction and the next.
 */
@ApplicationScoped
@Transactional
public class PaymentAttemptService {

  private CaseFileRepository caseFiles;
  private LedgerService ledger;
  private PaymentAttemptRepository attempts;
  private PaymentRepository payments;
  private PaymentTerms terms;
  private AttemptNews news;
  private Clock clock;

  @Inject private CurrentActor currentActor;

  protected PaymentAttemptService() {}

  @Inject
  public PaymentAttemptService(
      CaseFileRepository caseFiles,
      LedgerService ledger,
      PaymentAttemptRepository attempts,
      PaymentRepository payments,
      PaymentTerms terms,
      AttemptNews news,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.attempts = attempts;
    this.payments = payments;
    this.terms = terms;
    this.news = news;
    this.clock = clock;
  }

  /** Checks the wish against what is owed and reserved right now, and commits its attempt. */
  AttemptOpening prepare(long caseFileId, PaymentChoice choice, String language) {
    requirePayer(caseFileId, choice);
    CaseFile caseFile =
        caseFiles
            .lock(caseFileId)
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
    if (caseFile.status() == CaseStatus.RECALLED) {
      throw Refusal.of(PaymentRefusal.PAYMENT_CASE_CLOSED);
    }
    if (caseFile.holds().forbidPayments()) {
      throw Refusal.of(PaymentRefusal.PAYMENT_SUSPENDED);
    }
    CaseBreakdown owed =
        ledger.breakdown(caseFileId, caseFile.creditor().kind(), BusinessDate.today(clock));
    Reservation.Fingerprint wish = wish(owed, choice);
    Instant now = clock.instant();
    List<Reservation> live =
        attempts.live(caseFileId).stream().map(PaymentAttempt::reservation).toList();
    Money insisted =
        Insistence.on(
            owed, Stream.concat(Stream.of(wish), live.stream().map(Reservation::fingerprint)));
    Decision decision =
        ReservationRule.decide(choice.payable(owed.outstanding()).plus(insisted), wish, live, now);
    if (decision instanceof Decision.Wait wait) {
      throw Refusal.of(PaymentRefusal.PAYMENT_UNDER_WAY, wait.underWay());
    }
    if (decision instanceof Decision.Release release) {
      return AttemptOpening.release(release.attemptIds());
    }
    if (decision instanceof Decision.Reuse reuse) {
      return again(lock(reuse.attemptId()), now);
    }
    PaymentAttempt attempt =
        new PaymentAttempt(
            caseFileId, wish, terms.origin(caseFile, language), now, now.plus(terms.pageLife()));
    currentActor.known().ifPresent(attempt::askedBy);
    attempts.add(attempt);
    return AttemptOpening.send(attempt.request());
  }

  // Whoever helps a debtor may pay if that was given to them, and leaves nothing behind that could
  // be charged again; to insist on paying what is contested is the debtor's alone. A payment begun
  // by a job or by a system has no such limits.
  private void requirePayer(long caseFileId, PaymentChoice choice) {
    Actor actor = currentActor.known().orElse(null);
    if (actor != null
        && actor.isDelegate()
        && (!actor.mayPay()
            || !actor.maySeeCase(caseFileId)
            || choice.keepsMethod()
            || choice.scope() == PaymentScope.CONTESTED)) {
      actor.requireNoDelegate();
    }
  }

  private AttemptOpening again(PaymentAttempt attempt, Instant now) {
    currentActor.known().ifPresent(attempt::askedBy);
    if (attempt.status() == AttemptStatus.OPEN) {
      return AttemptOpening.ready(new CheckoutStart(attempt.id(), attempt.checkoutUrl()));
    }
    attempt.askedAgain(now);
    return AttemptOpening.send(attempt.request());
  }

  private Reservation.Fingerprint wish(CaseBreakdown owed, PaymentChoice choice) {
    Money outstanding = owed.outstanding();
    boolean insists = choice.scope() == PaymentScope.CONTESTED;
    if (!insists && !outstanding.isPositive()) {
      throw Refusal.of(PaymentRefusal.PAYMENT_NOTHING_OWED);
    }
    if (!outstanding.equals(choice.statedOutstanding())) {
      throw Refusal.of(PaymentRefusal.PAYMENT_AMOUNT_STALE, outstanding);
    }
    Reservation.Fingerprint wish =
        switch (choice.scope()) {
          case INSTALMENT ->
              throw new IllegalArgumentException("An instalment is not paid on a page of its own");
          case ALL -> all(shown(choice, choice.payable(outstanding)), outstanding);
          case CLAIM ->
              new Reservation.Fingerprint(
                  PaymentScope.CLAIM,
                  choice.claimId(),
                  shown(choice, owedOn(owed, choice.claimId())));
          case CONTESTED ->
              new Reservation.Fingerprint(
                  PaymentScope.CONTESTED,
                  choice.claimId(),
                  shown(choice, contestedOn(owed, choice.claimId())));
          case FREE_AMOUNT -> free(choice, outstanding);
        };
    if (!insists && wish.amount().isGreaterThan(choice.payable(outstanding))) {
      throw Refusal.of(PaymentRefusal.PAYMENT_ABOVE_BALANCE, choice.payable(outstanding))
          .at("/amount");
    }
    if (wish.amount().isLessThan(terms.smallest())) {
      throw Refusal.of(PaymentRefusal.PAYMENT_AMOUNT_TOO_SMALL, terms.smallest()).at("/amount");
    }
    return wish.keeping(choice.keepsMethod());
  }

  private static Money shown(PaymentChoice choice, Money current) {
    if (choice.amount() != null && !choice.amount().equals(current)) {
      throw Refusal.of(PaymentRefusal.PAYMENT_AMOUNT_STALE, current);
    }
    return current;
  }

  private static Money owedOn(CaseBreakdown owed, Long claimId) {
    Money onClaim =
        owed.claims().stream()
            .filter(claim -> claimId != null && claim.id() == claimId)
            .map(CaseBreakdown.ClaimHeading::outstanding)
            .findFirst()
            .orElseThrow(() -> Refusal.of(PaymentRefusal.PAYMENT_CLAIM_UNKNOWN));
    if (!onClaim.isPositive()) {
      throw Refusal.of(PaymentRefusal.PAYMENT_NOTHING_OWED);
    }
    return onClaim;
  }

  private static Money contestedOn(CaseBreakdown owed, Long claimId) {
    Money contested = claimId == null ? Money.ZERO : owed.contestedOn(claimId);
    if (!contested.isPositive()) {
      throw Refusal.of(PaymentRefusal.PAYMENT_NOTHING_OWED);
    }
    return contested;
  }

  // All that an agreement on less than the debt asks for is a sum like any other to the debt.
  private static Reservation.Fingerprint all(Money amount, Money outstanding) {
    return new Reservation.Fingerprint(
        amount.equals(outstanding) ? PaymentScope.ALL : PaymentScope.FREE_AMOUNT, null, amount);
  }

  private Reservation.Fingerprint free(PaymentChoice choice, Money outstanding) {
    Money amount = choice.amount();
    if (amount == null || !amount.isPositive()) {
      throw Refusal.of(PaymentRefusal.PAYMENT_AMOUNT_NOT_POSITIVE).at("/amount");
    }
    boolean lessThanAll = amount.isLessThan(choice.payable(outstanding));
    if (lessThanAll && amount.isLessThan(terms.minimum())) {
      throw Refusal.of(PaymentRefusal.PAYMENT_AMOUNT_TOO_SMALL, terms.minimum()).at("/amount");
    }
    return all(amount, outstanding);
  }

  /** The provider will not make a payment page for this attempt. */
  void refused(long attemptId, String providerCode) {
    CaseFile caseFile = lockCaseOf(attemptId);
    PaymentAttempt attempt = lock(attemptId);
    if (attempt.status() == AttemptStatus.CREATED) {
      attempt.refuse(providerCode);
      news.tell(caseFile, attempt, attempt.move(AttemptTrigger.FAIL, clock.instant()));
    }
  }

  /**
   * The provider was searched and does not know this attempt.
   *
   * @return true when it was given up; false while its first answer may still be on the way
   */
  boolean neverReached(long attemptId) {
    CaseFile caseFile = lockCaseOf(attemptId);
    PaymentAttempt attempt = lock(attemptId);
    if (attempt.isAnswerOverdue(clock.instant())) {
      news.tell(caseFile, attempt, attempt.move(AttemptTrigger.CANCEL, clock.instant()));
    }
    return !attempt.status().isLive();
  }

  /** What to ask the provider about an attempt. */
  AttemptCheck check(long attemptId) {
    PaymentAttempt attempt = attempts.find(attemptId).orElseThrow(PaymentAttemptService::unknown);
    return new AttemptCheck(
        attemptId,
        attempt.status(),
        attempt.account(),
        attempt.sessionId(),
        attempt.asking(),
        !attempt.isCollection() && attempt.mayBeAskedAgain(clock.instant())
            ? attempt.request()
            : null,
        attempt.isCollection());
  }

  /**
   * How an attempt stands by what is known here.
   *
   * @throws Refusal {@link PaymentRefusal#ATTEMPT_UNKNOWN} also when it belongs to another case
   */
  AttemptSummary summary(long attemptId, long caseFileId) {
    PaymentAttempt attempt =
        attempts
            .find(attemptId)
            .filter(found -> found.caseFileId() == caseFileId)
            .orElseThrow(PaymentAttemptService::unknown);
    return attempt.summary(
        attempt.paymentId() == null
            ? null
            : payments.findReceiptOf(attempt.paymentId()).map(Receipt::id).orElse(null));
  }

  boolean exists(long attemptId) {
    return attempts.caseFileOf(attemptId).isPresent();
  }

  Optional<Long> findByProviderId(String objectId, String intentId) {
    return attempts.findByProviderId(objectId, intentId);
  }

  List<Long> claimDue(int limit, Duration lease) {
    return attempts.claimDue(limit, clock.instant(), lease);
  }

  private CaseFile lockCaseOf(long attemptId) {
    return attempts
        .caseFileOf(attemptId)
        .flatMap(caseFiles::lock)
        .orElseThrow(PaymentAttemptService::unknown);
  }

  private PaymentAttempt lock(long attemptId) {
    return attempts.lock(attemptId).orElseThrow(PaymentAttemptService::unknown);
  }

  private static Refusal unknown() {
    return Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN);
  }
}
