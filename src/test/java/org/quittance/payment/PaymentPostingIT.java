package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.creditor.CreditorService;
import org.quittance.interest.CreditorKind;
import org.quittance.ledger.LedgerAccount;
import org.quittance.ledger.LedgerLine;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.platform.IdempotencyService;
import org.quittance.platform.Ids;
import org.quittance.platform.KeptAnswer;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;
import org.quittance.testing.SqlCount;

/** Payments on the real database: what is stored, in how many statements, and under which lock. */
class PaymentPostingIT extends InContainer {

  private static final LocalDate RECEIVED_ON = LocalDate.parse("2026-11-20");

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private PaymentService payments;
  @Inject private ReceiptService receipts;
  @Inject private LedgerService ledger;
  @Inject private EventFeedService events;
  @Inject private CurrentActor currentActor;
  @Inject private IdempotencyService calls;
  @Inject private SqlCount sqlCount;

  private String reference;

  @BeforeEach
  void a_case_of_three_invoices() {
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", aCreditor());
    reference = "PAY-" + Ids.text(Ids.next());
    cases.place(
        reference,
        aCaseFile()
            .withInvoice("F-1", "100.00", "2025-04-30")
            .withNotifiedInvoice("F-2", "200.00", "2025-05-31", "2025-07-01")
            .withInvoice("F-3", "300.00", "2025-06-30")
            .build());
  }

  private PaymentReceived transfer(String euros, String bankReference) {
    return new PaymentReceived(
        Money.euros(euros), RECEIVED_ON, PaymentChannel.TRANSFER, bankReference, List.of());
  }

  @Test
  void a_payment_is_stored_balanced_with_its_receipt_and_its_events() {
    var recorded = payments.declare(reference, transfer("150.00", "BANK-1"));

    CaseOverview overview = cases.find(reference);
    Money balance =
        ledger.linesOf(overview.id()).stream()
            .map(line -> line.amounts().debit().minus(line.amounts().credit()))
            .reduce(Money.ZERO, Money::plus);
    assertThat(balance).isEqualTo(Money.ZERO);
    assertThat(ledger.linesOf(overview.id()))
        .extracting(LedgerLine::account)
        .contains(LedgerAccount.DEDICATED_ACCOUNT, LedgerAccount.CREDITOR_FUNDS);
    assertThat(receipts.receiptsOf(overview.id()))
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.amount()).isEqualTo(Money.euros("150.00"));
              assertThat(receipt.number()).isEqualTo(reference + "-Q1");
              assertThat(receipt.outstanding()).isEqualTo(recorded.outstanding());
            });
    assertThat(events.timeline(overview.id(), Long.MAX_VALUE, 10))
        .extracting(EventSummary::type)
        .containsExactly("receipt.issued", "payment.received", "case.placed");
  }

  @Test
  void posting_a_payment_sends_at_most_eleven_statements() throws Exception {
    payments.declare(reference, transfer("10.00", "BANK-1"));

    long statements = sqlCount.of(() -> payments.declare(reference, transfer("50.00", "BANK-2")));

    assertThat(statements).isLessThanOrEqualTo(11);
  }

  @Test
  void posting_a_payment_under_an_idempotency_key_sends_at_most_twelve_statements()
      throws Exception {
    payments.declare(reference, transfer("10.00", "BANK-1"));

    long statements =
        sqlCount.of(
            () ->
                calls.once(
                    callHash(),
                    () -> {
                      payments.declare(reference, transfer("50.00", "BANK-2"));
                      return new KeptAnswer(new byte[32], 201, new byte[0]);
                    }));

    assertThat(statements).isLessThanOrEqualTo(12);
  }

  @Test
  void a_payment_that_settles_many_parts_sends_no_statement_more() throws Exception {
    payments.declare(reference, transfer("10.00", "BANK-1"));

    long statements = sqlCount.of(() -> payments.declare(reference, transfer("550.00", "BANK-2")));

    assertThat(ledger.linesOf(cases.find(reference).id())).hasSizeGreaterThan(6);
    assertThat(statements).isLessThanOrEqualTo(11);
  }

  private static byte[] callHash() {
    return ByteBuffer.allocate(32).putLong(Ids.next()).array();
  }

  @Test
  void the_same_bank_reference_is_booked_once() {
    payments.declare(reference, transfer("10.00", "BANK-1"));

    assertThatThrownBy(() -> payments.declare(reference, transfer("10.00", "BANK-1")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(PaymentRefusal.PAYMENT_ALREADY_RECORDED));
    assertThat(receipts.receiptsOf(cases.find(reference).id())).hasSize(1);
  }

  @Test
  void sixteen_payments_at_once_are_numbered_and_spent_one_after_the_other() throws Exception {
    var pool = Executors.newFixedThreadPool(16);
    try {
      List<Callable<RecordedPayment>> calls =
          IntStream.range(0, 16)
              .<Callable<RecordedPayment>>mapToObj(
                  i -> () -> payInOwnRequest(transfer("50.00", "BANK-" + i)))
              .toList();
      for (Future<RecordedPayment> done : pool.invokeAll(calls)) {
        assertThat(done.get().id()).isPositive();
      }
    } finally {
      pool.shutdownNow();
    }

    CaseOverview overview = cases.find(reference);
    assertThat(overview.status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(receipts.receiptsOf(overview.id()))
        .extracting(ReceiptSummary::number)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 16).mapToObj(n -> reference + "-Q" + n).toList());
    assertThat(
            ledger.breakdown(overview.id(), CreditorKind.PROFESSIONAL, RECEIVED_ON).outstanding())
        .isEqualTo(Money.ZERO);
    assertThat(events.timeline(overview.id(), Long.MAX_VALUE, 100))
        .extracting(event -> event.key().sequence())
        .isEqualTo(IntStream.iterate(34, n -> n >= 1, n -> n - 1).mapToObj(Long::valueOf).toList());
  }

  private RecordedPayment payInOwnRequest(PaymentReceived received) {
    var request = jakarta.enterprise.inject.spi.CDI.current().select(OwnRequest.class).get();
    return request.call(() -> payments.declare(reference, received));
  }

  @Test
  void the_feed_gives_every_event_a_place_and_never_the_same_twice() {
    payments.declare(reference, transfer("10.00", "BANK-1"));
    long last = endOfFeed();
    payments.declare(reference, transfer("10.00", "BANK-2"));

    List<EventSummary> second = events.feed(last, 1_000);

    assertThat(second)
        .extracting(EventSummary::type)
        .containsExactly("payment.received", "receipt.issued");
    assertThat(second)
        .extracting(event -> event.key().position())
        .containsExactly(last + 1, last + 2);
  }

  private long endOfFeed() {
    long last = 0;
    List<EventSummary> page;
    while (!(page = events.feed(last, 1_000)).isEmpty()) {
      last = page.get(page.size() - 1).key().position();
    }
    return last;
  }
}
