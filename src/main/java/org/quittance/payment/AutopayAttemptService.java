package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.AutopayRule;
import org.quittance.payment.rules.AutopayRule.Decision;
import org.quittance.payment.rules.Reservation;
import org.quittance.payment.rules.ReservationRule;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The transactions by which the collection of an instalment begins or is taken up again. None of
 * them calls the provider: {@link AutopayService} does, between one transaction and the next.
 */
@ApplicationScoped
@Transactional
public class AutopayAttemptService {

  private CaseFileRepository caseFiles;
  private LedgerService ledger;
  private PaymentAttemptRepository attempts;
  private SavedMethodRepository methods;
  private PaymentRepository payments;
  private PaymentTerms terms;
  private Clock clock;

  protected AutopayAttemptService() {}

  @Inject
  public AutopayAttemptService(
      CaseFileRepository caseFiles,
      LedgerService ledger,
      PaymentAttemptRepository attempts,
      SavedMethodRepository methods,
      PaymentRepository payments,
      PaymentTerms terms,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.attempts = attempts;
    this.methods = methods;
    this.payments = payments;
    this.terms = terms;
    this.clock = clock;
  }

  /** The last look, under the case's lock, and the attempt it allows, committed. */
  AutopayOpening prepare(AutopayOrder order) {
    CaseFile caseFile = lock(order.caseFileId());
    List<PaymentAttempt> tries = attempts.ofInstalment(order.instalmentId());
    Optional<PaymentAttempt> current =
        tries.stream().filter(attempt -> attempt.status().isLive() || isPaid(attempt)).findFirst();
    if (current.isPresent()) {
      return AutopayOpening.known(summary(current.get()));
    }
    SavedMethod method = usable(order);
    if (!AutopayRule.mayTry(order.savedMethodId(), refused(tries))) {
      throw Refusal.of(PaymentRefusal.AUTOPAY_STOPPED);
    }
    requireCollectable(caseFile);
    Decision decision =
        AutopayRule.decide(outstanding(caseFile), order.amount(), reservations(caseFile.id()));
    if (decision instanceof Decision.NothingOwed) {
      throw Refusal.of(PaymentRefusal.PAYMENT_NOTHING_OWED);
    }
    if (decision instanceof Decision.Wait wait) {
      throw Refusal.of(PaymentRefusal.PAYMENT_UNDER_WAY, wait.underWay());
    }
    if (decision instanceof Decision.Release release) {
      return AutopayOpening.release(release.attemptIds());
    }
    return AutopayOpening.send(
        attempt(caseFile, order, ((Decision.Collect) decision).amount(), tries.size() + 1, method));
  }

  private AutopayRequest attempt(
      CaseFile caseFile, AutopayOrder order, Money amount, int tryNumber, SavedMethod method) {
    if (amount.isLessThan(terms.smallest())) {
      throw Refusal.of(PaymentRefusal.PAYMENT_AMOUNT_TOO_SMALL, terms.smallest());
    }
    Instant now = clock.instant();
    PaymentAttempt attempt =
        PaymentAttempt.collecting(
            order, amount, tryNumber, terms.collecting(caseFile, method.account()), now);
    attempts.add(attempt);
    return attempt.autopayRequest(method.means());
  }

  private SavedMethod usable(AutopayOrder order) {
    SavedMethod method =
        methods
            .find(order.savedMethodId())
            .filter(found -> found.caseFileId() == order.caseFileId())
            .orElseThrow(() -> Refusal.of(PaymentRefusal.SAVED_METHOD_UNKNOWN));
    if (!method.isUsable(SavedMethodKeepingService.month(clock))) {
      throw Refusal.of(PaymentRefusal.SAVED_METHOD_UNUSABLE);
    }
    return method;
  }

  private static void requireCollectable(CaseFile caseFile) {
    if (caseFile.status() == CaseStatus.RECALLED) {
      throw Refusal.of(PaymentRefusal.PAYMENT_CASE_CLOSED);
    }
    if (caseFile.status() == CaseStatus.ON_HOLD || !caseFile.holds().isEmpty()) {
      throw Refusal.of(PaymentRefusal.AUTOPAY_ON_HOLD);
    }
  }

  // Money that a bank took back leaves its instalment unpaid.
  private boolean isPaid(PaymentAttempt attempt) {
    return attempt.status() == AttemptStatus.SUCCEEDED
        && payments.findReceiptOf(attempt.paymentId()).map(Receipt::isGood).orElse(true);
  }

  private static List<AutopayRule.Refused> refused(List<PaymentAttempt> tries) {
    List<AutopayRule.Refused> refused = new ArrayList<>();
    for (PaymentAttempt attempt : tries) {
      if (attempt.status() == AttemptStatus.FAILED) {
        refused.add(
            new AutopayRule.Refused(attempt.target().savedMethodId(), attempt.failureCode()));
      }
    }
    return refused;
  }

  /**
   * The request to send once more, because its first answer was lost and the provider knows of
   * none. The same key makes it the same request.
   *
   * @return empty when the answer may still be on the way, or the collection was given up: for it,
   *     {@code givenUp} is true
   */
  Again again(long attemptId) {
    CaseFile caseFile =
        attempts
            .caseFileOf(attemptId)
            .flatMap(caseFiles::lock)
            .orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN));
    PaymentAttempt attempt =
        attempts.lock(attemptId).orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN));
    Instant now = clock.instant();
    if (!attempt.isAnswerOverdue(now)) {
      return new Again(null, false);
    }
    SavedMethod method = methods.find(attempt.target().savedMethodId()).orElseThrow();
    boolean stillRight =
        attempt.mayBeCollectedAgain(now)
            && method.isUsable(SavedMethodKeepingService.month(clock))
            && caseFile.status() == CaseStatus.OPEN
            && ReservationRule.fits(outstanding(caseFile), reservations(caseFile.id()));
    if (!stillRight) {
      return new Again(null, true);
    }
    attempt.askedAgain(now);
    return new Again(attempt.autopayRequest(method.means()), false);
  }

  /**
   * What to do about a collection of which the provider knows nothing.
   *
   * @param request to be sent again; null when not
   * @param givenUp whether it must not be sent any more
   */
  record Again(AutopayRequest request, boolean givenUp) {}

  /**
   * What is needed to ask the provider about a collection, read before the call.
   *
   * @param intentId null when the provider's first answer was lost
   * @param askedFrom when it may have been asked at the earliest
   */
  record Check(
      AttemptStatus status,
      String account,
      String intentId,
      String customerId,
      Instant askedFrom) {}

  Check check(long attemptId) {
    PaymentAttempt attempt =
        attempts.find(attemptId).orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN));
    SavedMethod method = methods.find(attempt.target().savedMethodId()).orElseThrow();
    return new Check(
        attempt.status(),
        attempt.account(),
        attempt.intentId(),
        method.means().customerId(),
        attempt.asking().from());
  }

  AttemptSummary summary(long attemptId) {
    return summary(
        attempts.find(attemptId).orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN)));
  }

  private AttemptSummary summary(PaymentAttempt attempt) {
    return attempt.summary(
        attempt.paymentId() == null
            ? null
            : payments.findReceiptOf(attempt.paymentId()).map(Receipt::id).orElse(null));
  }

  private Money outstanding(CaseFile caseFile) {
    return ledger
        .breakdown(caseFile.id(), caseFile.creditor().kind(), BusinessDate.today(clock))
        .outstanding();
  }

  private List<Reservation> reservations(long caseFileId) {
    return attempts.live(caseFileId).stream().map(PaymentAttempt::reservation).toList();
  }

  private CaseFile lock(long caseFileId) {
    return caseFiles
        .lock(caseFileId)
        .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, Ids.text(caseFileId)));
  }
}
