package org.quittance.testing.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.rules.CaseLifecycle;
import org.quittance.casefile.rules.CaseTrigger;
import org.quittance.ledger.FundsReversalService;
import org.quittance.ledger.FundsReversed;
import org.quittance.ledger.LedgerAccount;
import org.quittance.ledger.PaymentReversal;
import org.quittance.ledger.PaymentSpending;
import org.quittance.money.Money;
import org.quittance.outbox.CaseEvent;
import org.quittance.payment.PaymentReinstated;
import org.quittance.payment.PaymentReversed;
import org.quittance.payment.ReceiptDesk;
import org.quittance.payment.RecordedPayment;
import org.quittance.plan.PlanPaymentService;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.testing.MovableClock;

/** What banks take back from an agency in memory, and give again. */
public final class Chargebacks {

  private final InMemoryCaseFiles caseFiles;
  private final FundsReversalService reversals;
  private final InMemoryPayments payments;
  private final PlanPaymentService plans;
  private final RecordingEvents<CaseEvent> events;
  private final MovableClock clock;
  private final RecordingEvents<PaymentReversed> reversed = new RecordingEvents<>();

  Chargebacks(
      InMemoryCaseFiles caseFiles,
      FundsReversalService reversals,
      InMemoryPayments payments,
      PlanPaymentService plans,
      RecordingEvents<CaseEvent> events,
      MovableClock clock) {
    this.caseFiles = caseFiles;
    this.reversals = reversals;
    this.payments = payments;
    this.plans = plans;
    this.events = events;
    this.clock = clock;
  }

  /** A bank takes a payment back: it is owed again, and whoever follows payments hears of it. */
  public void takeBack(String caseReference, RecordedPayment payment, String euros) {
    CaseFile caseFile = locked(caseReference);
    Money amount = Money.euros(euros);
    takeBack(caseReference, payment.id(), Ids.next(), amount);
    if (CaseLifecycle.TABLE.allows(caseFile.status(), CaseTrigger.REOPEN)) {
      events.fire(
          new CaseEvent(caseFile.id(), caseReference, caseFile.move(CaseTrigger.REOPEN), Map.of()));
    }
    ReceiptDesk.takeBack(payments.findReceiptOf(payment.id()).orElseThrow(), amount, today());
    PaymentReversed reversal =
        new PaymentReversed(caseFile.id(), caseFile.creditor().id(), payment.id(), amount);
    reversed.fire(reversal);
    plans.reversed(reversal);
  }

  /** The bank gives back what it had taken, because the objection was rejected. */
  public void giveBack(String caseReference, RecordedPayment payment, String euros) {
    CaseFile caseFile = locked(caseReference);
    Money amount = Money.euros(euros);
    reinstate(caseReference, payment.id(), Ids.next(), amount);
    ReceiptDesk.reinstate(payments.findReceiptOf(payment.id()).orElseThrow(), amount);
    plans.reinstated(
        new PaymentReinstated(caseFile.id(), caseFile.creditor().id(), payment.id(), amount));
  }

  /** A bank takes a part of a payment back today. */
  public PaymentReversal takeBack(
      String caseReference, long paymentId, long chargebackId, Money amount) {
    return reversals.takeBack(
        caseFiles.find(caseReference).orElseThrow(), reversed(paymentId, chargebackId, amount));
  }

  /** What a bank had taken back is here again. */
  public PaymentSpending reinstate(
      String caseReference, long paymentId, long chargebackId, Money amount) {
    return reversals.reinstate(
        caseFiles.find(caseReference).orElseThrow(), reversed(paymentId, chargebackId, amount));
  }

  private FundsReversed reversed(long paymentId, long chargebackId, Money amount) {
    return new FundsReversed(
        paymentId, chargebackId, amount, LedgerAccount.DEDICATED_ACCOUNT, today());
  }

  /** What banks took back so far, oldest first. */
  public List<PaymentReversed> taken() {
    return reversed.fired();
  }

  private CaseFile locked(String caseReference) {
    return caseFiles.lock(caseReference).orElseThrow();
  }

  private LocalDate today() {
    return BusinessDate.today(clock);
  }
}
