package org.quittance.testing.memory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.DisownReason;
import org.quittance.access.LinkChannel;
import org.quittance.access.LinkDisowned;
import org.quittance.access.Role;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.ContactStopService;
import org.quittance.casefile.ContestChanged;
import org.quittance.casefile.DeskTaskKind;
import org.quittance.casefile.DeskTaskService;
import org.quittance.contact.ContactPreferencesService;
import org.quittance.contact.ContactService;
import org.quittance.creditor.CreditorService;
import org.quittance.declaration.DeclarationEffects;
import org.quittance.declaration.DeclarationNews;
import org.quittance.declaration.DeclarationService;
import org.quittance.delegation.InMemoryDelegation;
import org.quittance.dispute.InMemoryDisputes;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.CreditNoteService;
import org.quittance.ledger.FundsReversalService;
import org.quittance.ledger.LedgerAccount;
import org.quittance.ledger.LedgerClaimPayments;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.negotiation.InMemoryNegotiation;
import org.quittance.outbox.CaseEvent;
import org.quittance.payment.AutopayFailed;
import org.quittance.payment.AutopayOrder;
import org.quittance.payment.ConfirmedDirectPayments;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentPosted;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.payment.ReceiptService;
import org.quittance.payment.RecordedPayment;
import org.quittance.payment.rules.AutopayDecline;
import org.quittance.payment.rules.DeclineReason;
import org.quittance.plan.AgreedTerms;
import org.quittance.plan.InstalmentPlanService;
import org.quittance.plan.PlanContestService;
import org.quittance.plan.PlanEnding;
import org.quittance.plan.PlanNews;
import org.quittance.plan.PlanPaymentService;
import org.quittance.plan.PlanRun;
import org.quittance.plan.PlanRunService;
import org.quittance.plan.PlanStandingService;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanVoice;
import org.quittance.platform.AgencyIdentity;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.platform.Settings;
import org.quittance.testing.MovableClock;

/** An agency in memory, for scenarios: place files, move the clock, pay, look at the books. */
public final class Agency {

  public final MovableClock clock;
  public final CreditorService creditors;
  public final CaseFileService cases;
  public final ContactStopService contacts;
  public final ContactService door;
  public final ContactPreferencesService wishes;
  public final LedgerService ledger;
  public final PaymentService payments;
  public final ReceiptService receipts;
  public final InstalmentPlanService plans;
  public final KeptMethods methods = new KeptMethods();
  public final Bank bank;
  public final InMemoryNegotiation negotiation;
  public final InMemoryDisputes contesting;
  public final Chargebacks chargebacks;
  public final DeclarationService declarations;
  public final DeskTaskService tasks;
  public final InMemoryDelegation helping;

  /** What the installation was told, by property; may be changed while it runs. */
  public final Map<String, String> settings = new HashMap<>();

  private final CurrentActor currentActor = new CurrentActor();
  private final InMemoryCreditors creditorRepository = new InMemoryCreditors();
  private final InMemoryCaseFiles caseFiles = new InMemoryCaseFiles();
  private final InMemoryLedger books = new InMemoryLedger();
  private final InMemoryPayments paymentRepository = new InMemoryPayments();
  private final RecordingEvents<CaseEvent> events = new RecordingEvents<>();
  private final RecordingEvents<PaymentPosted> postings = new RecordingEvents<>();
  private final RecordingEvents<PlanNews> planNews = new RecordingEvents<>();
  private final RecordingEvents<ContestChanged> contests = new RecordingEvents<>();
  private final RecordingEvents<DeclarationNews> declared = new RecordingEvents<>();
  private final InMemoryDeskTasks deskTasks;
  private final PlanPaymentService planPayments;
  private final PlanRun planRun;
  private Long collected;

  private Agency(MovableClock clock) {
    this.clock = clock;
    this.creditors = new CreditorService(creditorRepository, currentActor);
    this.cases =
        new CaseFileService(
            caseFiles,
            creditors,
            new LedgerClaimPayments(books),
            currentActor,
            events,
            new AgencyIdentity(new Settings(settings::get, name -> null)),
            clock);
    this.contacts =
        new ContactStopService(
            new InMemoryStoppedContacts(), caseFiles, currentActor, events, clock);
    InMemoryContacts contactBook = new InMemoryContacts();
    this.door = contactBook.door(caseFiles, contacts, events, clock);
    this.wishes =
        new ContactPreferencesService(contactBook, caseFiles, currentActor, events, clock);
    this.ledger = new LedgerService(caseFiles, books, clock);
    this.payments =
        new PaymentService(
            caseFiles, ledger, paymentRepository, currentActor, events, postings, clock);
    this.receipts = new ReceiptService(paymentRepository, caseFiles, currentActor);
    this.bank = new Bank(this::answered);
    InMemoryPlans planRepository = new InMemoryPlans();
    PlanVoice voice = new PlanVoice(events, planNews, clock);
    PlanEnding ending = new PlanEnding(ledger, receipts, voice, clock);
    this.plans =
        new InstalmentPlanService(
            planRepository, caseFiles, methods, ending, voice, currentActor, clock);
    this.planPayments =
        new PlanPaymentService(planRepository, caseFiles, methods, ending, voice, clock);
    this.chargebacks =
        new Chargebacks(
            caseFiles,
            new FundsReversalService(caseFiles, books, ledger, clock),
            paymentRepository,
            planPayments,
            events,
            clock);
    PlanStandingService standings =
        new PlanStandingService(planRepository, caseFiles, ending, voice, clock);
    this.planRun =
        new PlanRun(new PlanRunService(planRepository, caseFiles, ending, voice, clock), bank);
    contests.observe(
        new PlanContestService(planRepository, caseFiles, ledger, voice, clock)::follow);
    this.contesting =
        new InMemoryDisputes(
            new InMemoryDisputes.Around(
                caseFiles,
                ledger,
                new CreditNoteService(caseFiles, books, clock),
                currentActor,
                events,
                contests,
                clock));
    events.observe(contesting::hear);
    postings.observe(posted -> planPayments.posted(withCause(posted)));
    events.observe(standings::follow);
    this.negotiation =
        new InMemoryNegotiation(
            new InMemoryNegotiation.Around(
                caseFiles, creditors, ledger, plans, contacts, currentActor, events, clock));
    InMemoryDeskTasks waiting = new InMemoryDeskTasks();
    this.tasks = new DeskTaskService(waiting, caseFiles, currentActor, clock);
    this.declarations =
        new DeclarationService(
            new InMemoryDeclarations(),
            caseFiles,
            new DeclarationEffects(contacts, new ConfirmedDirectPayments(payments), events),
            tasks,
            currentActor,
            declared,
            clock);
    events.observe(declarations::contactResumed);
    this.helping =
        new InMemoryDelegation(
            new InMemoryDelegation.Around(caseFiles, currentActor, events, clock));
    events.observe(helping::hear);
    this.deskTasks = waiting;
    actAs(Actor.staff("alice@agency.example", Role.SUPERVISOR));
  }

  private PaymentPosted withCause(PaymentPosted posted) {
    return collected == null
        ? posted
        : new PaymentPosted(
            posted.caseFileId(),
            posted.creditorId(),
            posted.paymentId(),
            posted.receiptId(),
            posted.channel(),
            posted.settled(),
            new PaymentPosted.Cause(Ids.next(), collected, null));
  }

  // What the payment service does with the provider's answer.
  private void answered(AutopayOrder order, AutopayDecline decline) {
    long attemptId = Ids.next();
    if (decline != null) {
      planPayments.failed(
          new AutopayFailed(
              order.caseFileId(),
              order.planId(),
              order.instalmentId(),
              attemptId,
              decline,
              DeclineReason.INSUFFICIENT_FUNDS));
      return;
    }
    collected = order.instalmentId();
    try {
      payments.record(
          caseFiles.lock(order.caseFileId()).orElseThrow(),
          new PaymentReceived(
              order.amount(), today(), PaymentChannel.CARD, Ids.text(attemptId), List.of()));
    } finally {
      collected = null;
    }
  }

  private LocalDate today() {
    return BusinessDate.today(clock);
  }

  /** An agency that opens on a day written as {@code 2026-11-22}. */
  public static Agency on(String day) {
    return new Agency(MovableClock.on(day));
  }

  public void actAs(Actor actor) {
    currentActor.become(actor);
  }

  /** Days pass one after the other until a day has come, and each is worked. */
  public void liveUntil(String day) {
    LocalDate last = LocalDate.parse(day);
    while (today().isBefore(last)) {
      clock.advanceDays(1);
      planRun.run();
      Actor before = currentActor.actor();
      contesting.look();
      declarations.claimDue(100).forEach(declarations::lookAt);
      currentActor.become(before);
    }
  }

  /** Works what is due, as the timer does. */
  public void work() {
    planRun.run();
  }

  /** Binds a case to terms, as an accepted proposal does. */
  public PlanSummary agree(String caseReference, AgreedTerms terms) {
    return plans.agree(locked(caseReference), terms);
  }

  /** The newest plan of a case. */
  public PlanSummary plan(String caseReference) {
    return plans.ofCase(locked(caseReference).id()).get(0);
  }

  /** What debtors were told of their plans so far, oldest first. */
  public List<PlanNews> planNews() {
    return planNews.fired();
  }

  /** What is owed on a case today, line by line. */
  public CaseBreakdown breakdown(String caseReference) {
    return breakdown(caseReference, today());
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
        .outstanding(Map.of(caseFile.id(), caseFile.creditor().kind()), today())
        .get(caseFile.id());
  }

  public CaseFileRepository caseFiles() {
    return caseFiles;
  }

  /** The case under its lock, as a use case holds it. */
  public CaseFile locked(String caseReference) {
    return caseFiles.lock(caseReference).orElseThrow();
  }

  /** A transfer that arrives today. */
  public RecordedPayment transfer(String caseReference, String euros, String reference) {
    return receive(caseReference, euros, PaymentChannel.TRANSFER, reference, today());
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

  /** Whether a person of the agency has something of a kind to do about a case. */
  public boolean waits(String caseReference, DeskTaskKind kind) {
    return deskTasks.isWaiting(look(caseReference).id(), kind);
  }

  /** What was told of declarations, oldest first. */
  public List<DeclarationNews> declarationNews() {
    return declared.fired();
  }

  /** Whoever got a message says it is not for them. */
  public void disown(String caseReference, LinkChannel channel, DisownReason reason) {
    long caseFileId = look(caseReference).id();
    long linkId = Ids.next();
    contacts.stop(caseFileId, channel, linkId);
    declarations.told(new LinkDisowned(caseFileId, linkId, channel, reason));
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
