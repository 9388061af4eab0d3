package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.ContestChanged;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.outbox.CaseEvent;
import org.quittance.payment.rules.AttemptLifecycle;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.AttemptTrigger;
import org.quittance.payment.rules.AutopayDecline;
import org.quittance.payment.rules.Reservation;
import org.quittance.payment.rules.ReservationRule;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Applies what the provider says of an attempt, whoever asked: the debtor's return, a notification
 * or the sweeper, in any order, at the same moment, any number of times. Every application locks
 * the case and then the attempt, so that the first one books the money and the others find it
 * booked.
 */
@ApplicationScoped
@Transactional
public class AttemptOutcomeService {

  private static final Logger LOG = System.getLogger(AttemptOutcomeService.class.getName());

  /** Pages that are open may not be paid on any more. */
  private static final Set<String> CLOSING = Set.of("case.recalled", "payments.suspended");

  private static final String TAKEN_BACK = "taken_back";

  private CaseFileRepository caseFiles;
  private LedgerService ledger;
  private PaymentAttemptRepository attempts;
  private PaymentService payments;
  private SavedMethodKeepingService methods;
  private AttemptNews news;
  private Clock clock;

  protected AttemptOutcomeService() {}

  @Inject
  public AttemptOutcomeService(
      CaseFileRepository caseFiles,
      LedgerService ledger,
      PaymentAttemptRepository attempts,
      PaymentService payments,
      SavedMethodKeepingService methods,
      AttemptNews news,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.attempts = attempts;
    this.payments = payments;
    this.methods = methods;
    this.news = news;
    this.clock = clock;
  }

  /** How an attempt stands after the provider was heard. */
  record Outcome(AttemptStatus status, String checkoutUrl, boolean overReserved) {}

  /**
   * Applies a state that was fetched before this transaction began. It may be older than one that
   * another thread has applied meanwhile: the life cycle only leads forward, and a state that leads
   * nowhere from here changes nothing.
   */
  Outcome apply(long attemptId, CheckoutState state) {
    CaseFile caseFile =
        attempts
            .caseFileOf(attemptId)
            .flatMap(caseFiles::lock)
            .orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN));
    PaymentAttempt attempt =
        attempts.lock(attemptId).orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN));
    AttemptTrigger trigger = trigger(attempt, state);
    boolean leadsOn = AttemptLifecycle.TABLE.allows(attempt.status(), trigger);
    if (leadsOn || attempt.isAsBefore(state)) {
      attempt.learn(state, clock.instant());
    }
    if (leadsOn && (trigger != AttemptTrigger.SUCCEED || book(caseFile, attempt, state))) {
      move(caseFile, attempt, trigger);
    }
    return new Outcome(attempt.status(), attempt.checkoutUrl(), isOverReserved(caseFile, attempt));
  }

  /**
   * The provider will not even try to collect this amount, or was never reached.
   *
   * @param providerCode null when it gave none
   */
  void refused(long attemptId, String providerCode) {
    CaseFile caseFile =
        attempts
            .caseFileOf(attemptId)
            .flatMap(caseFiles::lock)
            .orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN));
    PaymentAttempt attempt =
        attempts.lock(attemptId).orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN));
    if (attempt.status() == AttemptStatus.CREATED) {
      attempt.refuse(providerCode);
      move(caseFile, attempt, AttemptTrigger.FAIL);
    }
  }

  private void move(CaseFile caseFile, PaymentAttempt attempt, AttemptTrigger trigger) {
    news.tell(caseFile, attempt, attempt.move(trigger, clock.instant()));
    if (attempt.isCollection() && attempt.status() == AttemptStatus.FAILED) {
      // First the means, so that whoever hears of the failure knows whether it can still be used.
      if (AutopayDecline.endsTheMeans(attempt.failureCode())) {
        methods.refuse(caseFile, attempt.target().savedMethodId(), attempt.failureCode());
      }
      news.collectionFailed(attempt);
    }
  }

  private AttemptTrigger trigger(PaymentAttempt attempt, CheckoutState state) {
    return switch (state.progress()) {
      case OPEN -> AttemptTrigger.OPEN;
      case PROCESSING -> AttemptTrigger.PROCESS;
      case PAID -> AttemptTrigger.SUCCEED;
      case FAILED -> AttemptTrigger.FAIL;
      case EXPIRED ->
          attempt.runsOutAfter(clock.instant()) ? AttemptTrigger.CANCEL : AttemptTrigger.EXPIRE;
    };
  }

  // What arrived is booked, not what was asked for; the ledger owes any surplus back to the debtor.
  private boolean book(CaseFile caseFile, PaymentAttempt attempt, CheckoutState state) {
    CheckoutState.Funds funds = state.received();
    if (!funds.amount().currency().equals(attempt.amount().currency())) {
      attempt.stopWatching("currency_mismatch");
      LOG.log(
          Level.ERROR,
          "Attempt {0} received {1}: book it by hand",
          Ids.text(attempt.id()),
          funds.amount());
      return false;
    }
    if (!funds.amount().equals(attempt.amount())) {
      LOG.log(
          Level.WARNING,
          "Attempt {0} asked for {1} and received {2}",
          Ids.text(attempt.id()),
          attempt.amount(),
          funds.amount());
    }
    insist(caseFile, attempt, funds.amount());
    LocalDate today = BusinessDate.today(clock);
    RecordedPayment recorded =
        payments.record(
            caseFile,
            new PaymentReceived(
                funds.amount(),
                funds.receivedOn().isAfter(today) ? today : funds.receivedOn(),
                funds.channel(),
                state.intentId(),
                attempt.claimId() == null ? List.of() : List.of(attempt.claimId())),
            new PaymentPosted.Cause(
                attempt.id(),
                attempt.isCollection() ? attempt.target().instalmentId() : null,
                attempt.payer()));
    // Asked first: the attempt may not be written while it is booked and not yet paid.
    if (funds.kept() != null && !attempt.isCollection()) {
      methods.keep(caseFile, attempt.account(), funds.kept());
    }
    attempt.bookedAs(recorded.id(), funds.amount());
    return true;
  }

  // What is held must go down with what is paid: otherwise the payment would take from what is
  // asked for, and the same would be on hold still.
  private static void insist(CaseFile caseFile, PaymentAttempt attempt, Money amount) {
    if (attempt.insistedOn() != null) {
      caseFile.contest(caseFile.contestedParts().paid(attempt.insistedOn(), amount));
    }
  }

  private boolean isOverReserved(CaseFile caseFile, PaymentAttempt attempt) {
    if (attempt.status() != AttemptStatus.OPEN) {
      return false;
    }
    if (caseFile.status() == CaseStatus.RECALLED || caseFile.holds().forbidPayments()) {
      return true;
    }
    CaseBreakdown owed =
        ledger.breakdown(caseFile.id(), caseFile.creditor().kind(), BusinessDate.today(clock));
    List<Reservation> live =
        attempts.live(caseFile.id()).stream().map(PaymentAttempt::reservation).toList();
    return !Insistence.fits(owed, attempt.reservation().fingerprint())
        || !ReservationRule.fits(
            owed.outstanding()
                .plus(Insistence.on(owed, live.stream().map(Reservation::fingerprint))),
            live);
  }

  /** The provider knows nothing of a session it made: only a person can find out why. */
  void lost(long attemptId) {
    attempts
        .caseFileOf(attemptId)
        .flatMap(caseFiles::lock)
        .flatMap(locked -> attempts.lock(attemptId))
        .ifPresent(attempt -> attempt.stopWatching("session_unknown"));
    LOG.log(
        Level.ERROR,
        "The provider knows no session of attempt {0}: compare its account with the settings",
        Ids.text(attemptId));
  }

  // A payment by any channel lowers the balance: pages that ask for more than is left must close.
  // The rows are only queued here, in the same transaction; the sweeper talks to the provider.
  void balanceFell(@Observes PaymentPosted posted) {
    attempts.queueOpenOf(posted.caseFileId(), clock.instant());
  }

  // So does a dispute that begins, or a credit note at its end.
  void balanceFell(@Observes ContestChanged changed) {
    attempts.queueOpenOf(changed.caseFileId(), clock.instant());
  }

  // What its owner had taken back by their bank is not collected by the same means again.
  void moneyTakenBack(@Observes PaymentReversed reversed) {
    CaseFile caseFile = caseFiles.locked(reversed.caseFileId()).orElseThrow();
    PaymentAttempt attempt = attempts.findByPayment(reversed.paymentId()).orElse(null);
    if (attempt == null) {
      return;
    }
    insist(caseFile, attempt, reversed.amount().negated());
    if (attempt.isCollection()) {
      methods.refuse(caseFile, attempt.target().savedMethodId(), TAKEN_BACK);
    }
  }

  void moneyCameAgain(@Observes PaymentReinstated reinstated) {
    CaseFile caseFile = caseFiles.locked(reinstated.caseFileId()).orElseThrow();
    attempts
        .findByPayment(reinstated.paymentId())
        .ifPresent(attempt -> insist(caseFile, attempt, reinstated.amount()));
  }

  void caseClosed(@Observes CaseEvent event) {
    if (CLOSING.contains(event.type())) {
      attempts.queueOpenOf(event.caseFileId(), clock.instant());
    }
  }
}
