package org.quittance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.casefile.rules.ErasureStage;
import org.quittance.caserecords.ChainBackfillService;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.caserecords.TimelineCheckService;
import org.quittance.creditor.CreditorService;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.rules.DeclarationFacts;
import org.quittance.declaration.rules.DeclarationKind;
import org.quittance.declaration.rules.PaidBy;
import org.quittance.dispute.DisputeOpening;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.dispute.rules.Ground;
import org.quittance.document.DocumentService;
import org.quittance.ledger.LedgerLine;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.platform.ShiftableClock;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.InContainer;
import org.quittance.testing.Papers;

/** A closed case through the years, by moving the clock. */
class RetentionIT extends InContainer {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Actor STAFF = Actor.staff("alice@agency.example");

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private PaymentService payments;
  @Inject private DocumentService documents;
  @Inject private DisputeService disputes;
  @Inject private DeclarationService declarations;
  @Inject private SecureLinkService links;
  @Inject private LedgerService ledger;
  @Inject private EventFeedService feed;
  @Inject private TimelineCheckService check;
  @Inject private ChainBackfillService backfill;
  @Inject private RetentionService retention;
  @Inject private RetentionTimer timer;
  @Inject private CurrentActor currentActor;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager entities;

  private String reference;
  private long caseFileId;
  private LocalDate today;

  @BeforeEach
  void a_settled_case_with_a_document_and_a_link() {
    boolean more = true;
    while (more) {
      more = backfill.chainSome();
    }
    currentActor.become(STAFF);
    today = BusinessDate.today(clock);
    creditors.register("ENSUD", CaseFiles.aCreditor());
    reference = "KEEP-" + Ids.text(Ids.next());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseFileId = cases.find(reference).id();
    documents.attach(
        reference, "F-1", "facture.pdf", new ByteArrayInputStream(Papers.pdf("Facture F-1")));
    links.issue(caseFileId, LinkChannel.EMAIL, STAFF);
    payments.declare(
        reference,
        new PaymentReceived(
            Money.euros("420.00"),
            LocalDate.parse("2026-11-20"),
            PaymentChannel.TRANSFER,
            "BANK-1",
            List.of()));
    assertThat(cases.find(reference).status()).isEqualTo(CaseStatus.SETTLED);
  }

  @Test
  void what_was_contested_and_declared_is_gone_after_five_years_with_its_proof() {
    reference = "TOLD-" + Ids.text(Ids.next());
    cases.place(
        reference, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());
    caseFileId = cases.find(reference).id();
    contestAndTell();
    payments.declare(
        reference,
        new PaymentReceived(
            Money.euros("420.00"),
            LocalDate.parse("2026-11-20"),
            PaymentChannel.TRANSFER,
            "BANK-2",
            List.of()));
    assertThat(count("declaration")).isEqualTo(1);
    assertThat(count("dispute")).isEqualTo(1);

    onThe(today.plusYears(5).plusDays(1));
    timer.erase();

    assertThat(count("declaration")).isZero();
    assertThat(count("dispute")).isZero();
    assertThat(documents.listOf(caseFileId)).isEmpty();
  }

  // Taken back, and told and lifted again: both leave a row, and the file is as it was.
  private void contestAndTell() {
    var dispute =
        disputes.open(
            caseFileId,
            new DisputeOpening(Ground.OTHER, DisputeScope.WHOLE_FILE, "Compteur faux", Map.of()));
    disputes.withdraw(caseFileId, dispute.id());
    long proof =
        documents
            .receiveForDebtor(
                reference, "recu.pdf", new ByteArrayInputStream(Papers.pdf("Reçu " + reference)))
            .id();
    var told =
        declarations.declare(
            reference,
            DeclarationKind.ALREADY_PAID,
            new DeclarationFacts(
                LocalDate.parse("2026-11-01"),
                new DeclarationFacts.Paid(
                    Money.euros("420.00"), PaidBy.TRANSFER, "Énergie du Sud", proof),
                DeclarationFacts.Proceeding.NONE,
                null,
                null));
    declarations.lift(told.id(), "Not found");
  }

  @AfterEach
  void restore() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  private void onThe(LocalDate day) {
    awaitMails();
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
    ((ShiftableClock) clock)
        .shiftTo(
            Duration.between(
                clock.instant(), day.atTime(LocalTime.NOON).atZone(BusinessDate.ZONE).toInstant()));
  }

  // The server lets mails leave meanwhile, and a case that is in use is erased another night.
  private void awaitMails() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (count("outgoing_mail", "status = 'PENDING' and held_back is null") > 0) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private long count(String table) {
    return count(table, "true");
  }

  private long count(String table, String condition) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from " + table + " where case_file_id = ?1 and " + condition)
                .setParameter(1, caseFileId)
                .getSingleResult())
        .longValue();
  }

  private List<String> bookedAmounts() {
    return ledger.linesOf(caseFileId).stream()
        .map(line -> line.account() + " " + line.amounts().debit() + " " + line.amounts().credit())
        .toList();
  }

  private String newestEvent() {
    EventSummary newest = feed.timeline(caseFileId, Long.MAX_VALUE, 1).get(0);
    return newest.type() + " " + newest.data();
  }

  @Test
  void nothing_is_erased_on_the_last_day_it_is_kept() {
    onThe(today.plusMonths(2));
    timer.erase();

    assertThat(count("access_link")).isEqualTo(1);
    assertThat(cases.find(reference).debtor().contact().email()).isNotNull();
  }

  @Test
  void ways_in_and_ways_to_reach_are_gone_two_months_after_closing() {
    onThe(today.plusMonths(2).plusDays(1));
    timer.erase();

    CaseOverview file = cases.find(reference);
    assertThat(count("access_link")).isZero();
    assertThat(file.debtor().contact().email()).isNull();
    assertThat(file.debtor().contact().phone()).isNull();
    assertThat(file.debtor().name()).isEqualTo("Claire Martin");
    assertThat(documents.listOf(caseFileId).get(0).name()).isEqualTo("facture.pdf");
    assertThat(newestEvent()).contains("data.erased", "ACCESS", "RGPD 5(1)(e)");
    assertThat(check.check(caseFileId)).isEmpty();
  }

  @Test
  void what_was_said_and_shown_is_gone_after_five_years_and_the_chain_holds() {
    onThe(today.plusYears(5).plusDays(1));
    timer.erase();

    assertThat(count("outgoing_mail")).isZero();
    assertThat(documents.listOf(caseFileId)).isEmpty();
    assertThat(cases.find(reference).debtor().contact().address().city()).isEmpty();
    List<EventSummary> timeline = feed.timeline(caseFileId, Long.MAX_VALUE, 50);
    assertThat(timeline.subList(1, timeline.size()))
        .allSatisfy(
            event -> {
              assertThat(event.data()).isEqualTo("{}");
              assertThat(event.actorName()).isEmpty();
            });
    assertThat(newestEvent()).contains("data.erased", "FILE", "C. civ. 2224");
    assertThat(check.check(caseFileId)).isEmpty();
  }

  @Test
  void the_books_keep_their_sums_when_even_the_name_is_gone() {
    List<String> before = bookedAmounts();

    onThe(LocalDate.of(today.getYear() + 11, 1, 1));
    timer.erase();

    CaseOverview file = cases.find(reference);
    assertThat(file.debtor().name()).isEqualTo("-");
    assertThat(file.debtor().birthDate()).isNull();
    assertThat(bookedAmounts()).isEqualTo(before);
    assertThat(
            ledger.linesOf(caseFileId).stream()
                .map(line -> line.amounts().debit().minus(line.amounts().credit()))
                .reduce(Money.ZERO, Money::plus))
        .isEqualTo(Money.ZERO);
    assertThat(ledger.linesOf(caseFileId)).extracting(LedgerLine::entryId).isNotEmpty();
    assertThat(check.check(caseFileId)).isEmpty();
    assertThat(newestEvent()).contains("data.erased", "BOOKS", "C. com. L123-22");
  }

  @Test
  void running_again_erases_nothing_twice() {
    onThe(today.plusMonths(3));
    timer.erase();
    long events = check.head(caseFileId).sequence();

    timer.erase();

    assertThat(check.head(caseFileId).sequence()).isEqualTo(events);
  }

  @Test
  void a_case_that_is_open_is_never_touched() {
    String open = "OPEN-" + Ids.text(Ids.next());
    cases.place(open, CaseFiles.aCaseFile().withInvoice("F-1", "420.00", "2025-04-30").build());

    onThe(today.plusYears(12));
    timer.erase();

    assertThat(cases.find(open).debtor().contact().email()).isEqualTo("claire@example.org");
  }

  @Test
  void the_forecast_tells_what_would_be_erased_and_erases_nothing() {
    onThe(today.plusMonths(2).plusDays(1));

    List<ErasureForecast> forecast = retention.forecast();

    ErasureForecast access =
        forecast.stream()
            .filter(one -> one.jurisdiction().equals("FR") && one.stage() == ErasureStage.ACCESS)
            .findFirst()
            .orElseThrow();
    assertThat(access.article()).isEqualTo("RGPD 5(1)(e)");
    assertThat(access.counts().now()).isPositive();
    assertThat(access.counts().inYear()).isGreaterThanOrEqualTo(access.counts().now());
    assertThat(access.next())
        .allSatisfy(next -> assertThat(next.keptUntil()).isEqualTo(next.closedOn().plusMonths(2)));
    assertThat(forecast).hasSize(6);
    assertThat(count("access_link")).isEqualTo(1);
  }
}
