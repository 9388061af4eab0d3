package org.quittance.testing.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.ContactStopService;
import org.quittance.creditor.CreditorService;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerAccount;
import org.quittance.ledger.LedgerClaimPayments;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.outbox.CaseEvent;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentPosted;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.RecordedPayment;
import org.quittance.platform.BusinessDate;
import org.quittance.testing.MovableClock;

/** An agency in memory, for scenarios: place files, move the clock, pay, look at the books. */
public final class Agency {

  public final MovableClock clock;
  public final CreditorService creditors;
  public final CaseFileService cases;
  public final ContactStopService contacts;
  public final LedgerService ledger;
  public final PaymentService payments;
  public final ReceiptService receipts;

  private final CurrentActor currentActor = new CurrentActor();
  private final InMemoryCreditors creditorRepository = new InMemoryCreditors();
  private final InMemoryCaseFiles caseFiles = new InMemoryCaseFiles();
  private final InMemoryLedger books = new InMemoryLedger();
  private final InMemoryPayments paymentRepository = new InMemoryPayments();
  private final RecordingEvents<CaseEvent> events = new RecordingEvents<>();
  private final RecordingEvents<PaymentPosted> postings = new RecordingEvents<>();

  private Agency(MovableClock clock) {
    this.clock = clock;
    this.creditors = new CreditorService(creditorRepository, currentActor);
    this.cases =
        new CaseFileService(
            caseFiles, creditors, new LedgerClaimPayments(books), currentActor, events, clock);
    this.contacts =
        new ContactStopService(
            new InMemoryStoppedContacts(), caseFiles, currentActor, events, clock);
    this.ledger = new LedgerService(caseFiles, books, clock);
    this.payments =
        new PaymentService(
            caseFiles, ledger, paymentRepository, currentActor, events, postings, clock);
    this.receipts = new ReceiptService(paymentRepository, caseFiles);
    actAs(Actor.staff("alice@agency.example"));
  }

  /** An agency that opens on a day written as {@code 2026-11-22}. */
  public static Agency on(String day) {
    return new Agency(MovableClock.on(day));
  }

  public void actAs(Actor actor) {
    currentActor.become(actor);
  }

  /** What is owed on a case today, line by line. */
  public CaseBreakdown breakdown(String caseReference) {
    return breakdown(caseReference, BusinessDate.today(clock));
  }

  public CaseBreakdown breakdown(String caseReference, LocalDate on) {
    CaseFile caseFile = caseFiles.find(caseReference).orElseThrow();
    return ledger.breakdown(caseFile.id(), caseFile.creditor().kind(), on);
  }

  public Money outstanding(String caseReference) {
    return breakdown(caseReference).outstanding();
  }

  /** What is owed today, as lists of cases say it. */
  public Money outstandingInLists(String caseReference) {
    CaseFile caseFile = locked(caseReference);
    return ledger
        .outstanding(Map.of(caseFile.id(), caseFile.creditor().kind()), BusinessDate.today(clock))
        .get(caseFile.id());
  }

  /** The case under its lock, as a use case holds it. */
  public CaseFile locked(String caseReference) {
    return caseFiles.lock(caseReference).orElseThrow();
  }

  /** A transfer that arrives today. */
  public RecordedPayment transfer(String caseReference, String euros, String reference) {
    return receive(
        caseReference, euros, PaymentChannel.TRANSFER, reference, BusinessDate.today(clock));
  }

  public RecordedPayment receive(
      String caseReference,
      String euros,
      PaymentChannel channel,
      String reference,
      LocalDate receivedOn) {
    return payments.declare(
        caseReference,
        new PaymentReceived(Money.euros(euros), receivedOn, channel, reference, List.of()));
  }

  public CaseOverview look(String caseReference) {
    return cases.find(caseReference);
  }

  /** The types of everything that happened to a case so far, oldest first. */
  public List<String> happenedTo(String caseReference) {
    return events.fired().stream()
        .filter(event -> event.caseReference().equals(caseReference))
        .map(CaseEvent::type)
        .toList();
  }

  public List<PaymentPosted> posted() {
    return postings.fired();
  }

  /** Debits less credits of one account over all cases. */
  public Money balance(LedgerAccount account) {
    return books.balance(account);
  }
}
