package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CasefileRefusal;
import org.quittance.casefile.rules.CaseLifecycle;
import org.quittance.casefile.rules.CaseTrigger;
import org.quittance.ledger.FundsReceived;
import org.quittance.ledger.LedgerService;
import org.quittance.ledger.PaymentSpending;
import org.quittance.money.Money;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.BusinessDate;
import org.quittance.refusal.Refusal;

/**
 * Records money that has arrived: books it, issues its receipt and tells who must know, all in one
 * transaction under the case's row lock.
 */
@ApplicationScoped
@Transactional
public class PaymentService {

  private CaseFileRepository caseFiles;
  private LedgerService ledger;
  private PaymentRepository payments;
  private CurrentActor currentActor;
  private PaymentNews news;
  private Clock clock;

  protected PaymentService() {}

  @Inject
  public PaymentService(
      CaseFileRepository caseFiles,
      LedgerService ledger,
      PaymentRepository payments,
      CurrentActor currentActor,
      Event<CaseEvent> caseEvents,
      Event<PaymentPosted> postings,
      Clock clock) {
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.payments = payments;
    this.currentActor = currentActor;
    this.news = new PaymentNews(caseEvents, postings, currentActor);
    this.clock = clock;
  }

  /**
   * Records a payment that reached the agency or the creditor outside the portal.
   *
   * @throws Refusal when it is not plausible, was recorded before, or the channel is one only the
   *     provider reports
   */
  public RecordedPayment declare(String caseReference, PaymentReceived received) {
    if (received.channel().isByProvider()) {
      throw Refusal.of(PaymentRefusal.PAYMENT_CHANNEL_BY_PROVIDER_ONLY, received.channel())
          .at("/channel");
    }
    if (!received.amount().isPositive()) {
      throw Refusal.of(PaymentRefusal.PAYMENT_AMOUNT_NOT_POSITIVE).at("/amount");
    }
    if (received.receivedOn().isAfter(BusinessDate.today(clock))) {
      throw Refusal.of(PaymentRefusal.PAYMENT_IN_FUTURE).at("/receivedOn");
    }
    CaseFile caseFile =
        caseFiles
            .lock(caseReference)
            .filter(this::isVisible)
            .orElseThrow(() -> Refusal.of(CasefileRefusal.CASE_UNKNOWN, caseReference));
    if (received.channel() == PaymentChannel.DIRECT_TO_CREDITOR
        && caseFile.holds().forbidPaymentOn(received.receivedOn())) {
      // What the agency holds it can give back; what the creditor got it has to give back itself.
      throw Refusal.of(PaymentRefusal.PAYMENT_SUSPENDED).at("/receivedOn");
    }
    return record(caseFile, received);
  }

  private boolean isVisible(CaseFile caseFile) {
    Long creditorId = currentActor.actor().creditorId();
    return creditorId == null || creditorId.equals(caseFile.creditor().id());
  }

  /**
   * Books a payment on a case whose row the caller has locked. Money that has arrived is always
   * booked, whatever the case's standing: the part beyond the debt is owed back to the debtor.
   *
   * @throws Refusal {@link PaymentRefusal#PAYMENT_ALREADY_RECORDED} when this channel and reference
   *     were recorded on the case before
   */
  public RecordedPayment record(CaseFile lockedCase, PaymentReceived received) {
    return record(lockedCase, received, null);
  }

  /** As {@link #record(CaseFile, PaymentReceived)}, for money that an attempt has brought. */
  RecordedPayment record(CaseFile lockedCase, PaymentReceived received, PaymentPosted.Cause cause) {
    Payment payment = new Payment(lockedCase.id(), received, clock.instant());
    payments.add(payment);
    PaymentSpending spending =
        ledger.post(
            lockedCase,
            new FundsReceived(
                lockedCase.id(),
                payment.id(),
                received.amount(),
                received.channel().account(),
                received.receivedOn(),
                received.debtorChoice()));
    Receipt receipt =
        new Receipt(payment, lockedCase.nextReceiptNumber(), spending.left(), clock.instant());
    payments.add(receipt);
    RecordedPayment recorded =
        new RecordedPayment(
            payment.id(),
            spending.settled(),
            spending.refundable(),
            spending.outstanding(),
            receipt.summary());
    news.tell(lockedCase, payment, recorded, cause);
    if (spending.left().isZero()
        && CaseLifecycle.TABLE.allows(lockedCase.status(), CaseTrigger.SETTLE)) {
      news.tell(lockedCase, lockedCase.move(CaseTrigger.SETTLE));
    }
    // Whoever hears of a payment may give up what it left: then nothing is owed any more.
    ReceiptSummary issued = receipt.summary();
    return new RecordedPayment(
        payment.id(),
        spending.settled(),
        spending.refundable(),
        issued.outstanding().minus(spending.contested()).max(Money.ZERO),
        issued);
  }
}
