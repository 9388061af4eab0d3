package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.rules.CaseLifecycle;
import org.quittance.casefile.rules.CaseTrigger;
import org.quittance.ledger.FundsReversalService;
import org.quittance.ledger.FundsReversed;
import org.quittance.ledger.PaymentReversal;
import org.quittance.ledger.PaymentSpending;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.ChargebackStatus;
import org.quittance.payment.rules.ChargebackTrigger;
import org.quittance.platform.BusinessDate;
import org.quittance.refusal.Refusal;

/**
 * Applies what the provider says of a bank's objection to a payment, in any order and any number of
 * times: each step locks the case, so that the first one books and the others find it booked.
 */
@ApplicationScoped
@Transactional
public class ChargebackService {

  private static final Logger LOG = System.getLogger(ChargebackService.class.getName());

  private CaseFileRepository caseFiles;
  private PaymentAttemptRepository attempts;
  private PaymentRepository payments;
  private ChargebackRepository chargebacks;
  private FundsReversalService ledger;
  private ChargebackNews news;
  private Clock clock;

  protected ChargebackService() {}

  @Inject
  public ChargebackService(
      CaseFileRepository caseFiles,
      PaymentAttemptRepository attempts,
      PaymentRepository payments,
      ChargebackRepository chargebacks,
      FundsReversalService ledger,
      ChargebackNews news,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.attempts = attempts;
    this.payments = payments;
    this.chargebacks = chargebacks;
    this.ledger = ledger;
    this.news = news;
    this.clock = clock;
  }

  /** What is needed to ask the provider about an objection. */
  record Check(String account, String disputeId) {}

  Check check(long chargebackId) {
    Chargeback chargeback =
        chargebacks
            .find(chargebackId)
            .orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN));
    return new Check(chargeback.account(), chargeback.disputeId());
  }

  /**
   * Applies a state that was fetched before this transaction began.
   *
   * @param attemptId the attempt that brought the disputed money
   * @return false when that money is not booked yet: it is to be looked for first
   */
  boolean apply(long attemptId, DisputeState dispute) {
    CaseFile caseFile =
        attempts
            .caseFileOf(attemptId)
            .flatMap(caseFiles::lock)
            .orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN));
    PaymentAttempt attempt =
        attempts.lock(attemptId).orElseThrow(() -> Refusal.of(PaymentRefusal.ATTEMPT_UNKNOWN));
    if (attempt.status() != AttemptStatus.SUCCEEDED) {
      return false;
    }
    Chargeback chargeback =
        chargebacks.lock(dispute.disputeId()).orElseGet(() -> begin(attempt, dispute));
    switch (dispute.progress()) {
      case INQUIRY -> {}
      case DROPPED -> step(caseFile, chargeback, ChargebackTrigger.DROP);
      case TAKEN -> step(caseFile, chargeback, ChargebackTrigger.TAKE);
      case LOST -> {
        step(caseFile, chargeback, ChargebackTrigger.TAKE);
        step(caseFile, chargeback, ChargebackTrigger.LOSE);
      }
      // Won before we heard of it: the money never left, and there is nothing to book.
      case WON ->
          step(
              caseFile,
              chargeback,
              chargeback.takenOn() == null ? ChargebackTrigger.DROP : ChargebackTrigger.WIN);
    }
    if (dispute.progress() == DisputeState.Progress.LOST
        && chargeback.status() == ChargebackStatus.WON) {
      LOG.log(
          Level.ERROR,
          "The bank took back again what it had given back by {0}: book it by hand",
          dispute.disputeId());
    }
    chargeback.watch(clock.instant());
    return true;
  }

  private Chargeback begin(PaymentAttempt attempt, DisputeState dispute) {
    Chargeback chargeback = new Chargeback(attempt, dispute, clock.instant());
    chargebacks.add(chargeback);
    return chargeback;
  }

  private void step(CaseFile caseFile, Chargeback chargeback, ChargebackTrigger trigger) {
    if (!chargeback.allows(trigger)) {
      return;
    }
    String event = chargeback.move(trigger, clock.instant()).event();
    switch (trigger) {
      case TAKE -> take(caseFile, chargeback, event);
      case WIN -> give(caseFile, chargeback, event);
      case LOSE -> news.lost(caseFile, chargeback, event);
      case DROP -> {}
    }
  }

  private void take(CaseFile caseFile, Chargeback chargeback, String event) {
    LocalDate today = BusinessDate.today(clock);
    LocalDate on = chargeback.announcedOn().isAfter(today) ? today : chargeback.announcedOn();
    Receipt receipt = receiptOf(chargeback);
    PaymentReversal reversal = ledger.takeBack(caseFile, funds(chargeback, receipt, on));
    chargeback.taken(reversal.amount(), on);
    receipt.takeBack(reversal.amount(), on);
    Optional<String> reopened =
        reversal.outstanding().isPositive() ? move(caseFile, CaseTrigger.REOPEN) : Optional.empty();
    news.takenBack(caseFile, chargeback, event, reversal);
    reopened.ifPresent(type -> news.tell(caseFile, type));
  }

  private void give(CaseFile caseFile, Chargeback chargeback, String event) {
    Receipt receipt = receiptOf(chargeback);
    PaymentSpending spending =
        ledger.reinstate(caseFile, funds(chargeback, receipt, chargeback.takenOn()));
    receipt.reinstate(chargeback.amount());
    news.reinstated(caseFile, chargeback, event, spending);
    if (spending.left().isZero()) {
      move(caseFile, CaseTrigger.SETTLE).ifPresent(type -> news.tell(caseFile, type));
    }
  }

  private static FundsReversed funds(Chargeback chargeback, Receipt receipt, LocalDate on) {
    return new FundsReversed(
        chargeback.paymentId(),
        chargeback.id(),
        chargeback.amount(),
        receipt.summary().channel().account(),
        on);
  }

  private Receipt receiptOf(Chargeback chargeback) {
    return payments.findReceiptOf(chargeback.paymentId()).orElseThrow();
  }

  private static Optional<String> move(CaseFile caseFile, CaseTrigger trigger) {
    return CaseLifecycle.TABLE.allows(caseFile.status(), trigger)
        ? Optional.of(caseFile.move(trigger))
        : Optional.empty();
  }

  List<Long> claimDue(int limit, Duration lease) {
    return chargebacks.claimDue(limit, clock.instant(), lease);
  }
}
