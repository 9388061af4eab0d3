package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.ledger.LedgerAccount;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.DebtorView;
import org.quittance.payment.rules.DeclineReason;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;
import org.quittance.testing.StripePayer;

/** A debtor pays a debt of 100 euros through the real client library and the simulator. */
class OnlinePaymentIT extends InContainer {

  private static final Money OWED = Money.euros("100.00");

  @Inject private CheckoutService checkout;
  @Inject private AttemptWatch watch;
  @Inject private PayingCase file;
  @Inject private UserTransaction transaction;

  private final StripePayer payer = new StripePayer();
  private long caseId;

  @BeforeEach
  void a_debt_of_one_hundred_euros() {
    payer.clearFaults();
    caseId = file.place("60.00", "40.00");
  }

  private CheckoutStart startAll() {
    return checkout.start(caseId, PaymentChoice.all(OWED), "fr");
  }

  private CheckoutStart startFree(String euros, String stated) {
    return checkout.start(
        caseId, PaymentChoice.freeAmount(Money.euros(euros), Money.euros(stated)), "fr");
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, PaymentRefusal code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void a_card_pays_everything_and_a_receipt_is_there_on_return() {
    CheckoutStart start = startAll();

    HttpResponse<String> back = payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(back.headers().firstValue("Location").orElse(""))
        .contains("/debtor/pay-return.xhtml?attempt=");
    AttemptSummary paid = checkout.statusOf(start.attemptId(), caseId);
    assertThat(paid.view()).isEqualTo(DebtorView.PAID);
    assertThat(paid.amount()).isEqualTo(OWED);
    assertThat(paid.receiptId()).isEqualTo(file.receipts(caseId).get(0).id());
    assertThat(file.outstanding(caseId)).isEqualTo(Money.ZERO);
    assertThat(file.balance(caseId)).isEqualTo(Money.ZERO);
    assertThat(file.debited(caseId, LedgerAccount.PROVIDER_CLEARING)).isEqualTo(OWED);
    assertThat(file.events(caseId))
        .contains("payment-attempt.opened", "payment.received", "receipt.issued", "case.settled");
  }

  @Test
  void the_provider_learns_no_name_and_no_reason_of_the_debt() {
    CheckoutStart start = startAll();

    String session = payer.look("/checkout/sessions/" + file.sessionOf(start)).toString();

    assertThat(session).doesNotContain("Martin").doesNotContain("Énergie").doesNotContain("F-1");
  }

  @Test
  void a_chosen_claim_is_paid_first() {
    long second = file.claimIds(caseId).get(1);
    CheckoutStart start = checkout.start(caseId, PaymentChoice.claim(second, OWED), "en");

    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    assertThat(file.outstandingOfClaim(caseId, second)).isEqualTo(Money.ZERO);
    assertThat(file.outstanding(caseId)).isEqualTo(Money.euros("60.00"));
  }

  @Test
  void a_declined_card_takes_nothing_and_another_card_pays_on_the_same_page() {
    CheckoutStart start = startAll();
    payer.payByCard(start.checkoutUrl(), StripePayer.EMPTY_CARD);

    AttemptSummary declined = checkout.statusOf(start.attemptId(), caseId);
    assertThat(declined.view()).isEqualTo(DebtorView.REFUSED);
    assertThat(declined.declined()).isEqualTo(DeclineReason.INSUFFICIENT_FUNDS);
    assertThat(declined.checkoutUrl()).isEqualTo(start.checkoutUrl());
    assertThat(file.receipts(caseId)).isEmpty();

    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    assertThat(file.receipts(caseId)).hasSize(1);
  }

  @Test
  void the_bank_may_ask_before_it_agrees() {
    CheckoutStart start = startAll();
    HttpResponse<String> bank = payer.payByCard(start.checkoutUrl(), StripePayer.CARD_THAT_ASKS);
    assertThat(checkout.statusOf(start.attemptId(), caseId).status()).isEqualTo(AttemptStatus.OPEN);

    payer.atBank(bank, "authorise");

    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
  }

  @Test
  void who_does_not_confirm_at_the_bank_has_paid_nothing() {
    CheckoutStart start = startAll();
    HttpResponse<String> bank = payer.payByCard(start.checkoutUrl(), StripePayer.CARD_THAT_ASKS);

    payer.atBank(bank, "refuse");

    AttemptSummary refused = checkout.statusOf(start.attemptId(), caseId);
    assertThat(refused.view()).isEqualTo(DebtorView.REFUSED);
    assertThat(refused.declined()).isEqualTo(DeclineReason.AUTHENTICATION_FAILED);
    assertThat(file.receipts(caseId)).isEmpty();
  }

  @Test
  void a_debit_is_pending_until_the_bank_has_paid() {
    CheckoutStart start = startAll();
    payer.payByDebit(start.checkoutUrl(), StripePayer.GOOD_IBAN);

    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PENDING);
    assertThat(file.receipts(caseId)).isEmpty();
    assertRefused(this::startAll, PaymentRefusal.PAYMENT_UNDER_WAY);

    payer.command("/payments/" + file.intentOf(payer, start) + "/settle", "{}");

    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    assertThat(file.receipts(caseId))
        .singleElement()
        .extracting(ReceiptSummary::channel)
        .isEqualTo(PaymentChannel.SEPA_DEBIT);
  }

  @Test
  void a_debit_that_comes_back_frees_what_it_had_reserved() {
    CheckoutStart start = startAll();
    payer.payByDebit(start.checkoutUrl(), StripePayer.GOOD_IBAN);
    checkout.statusOf(start.attemptId(), caseId);

    payer.command(
        "/payments/" + file.intentOf(payer, start) + "/fail", "{\"code\":\"account_closed\"}");

    AttemptSummary failed = checkout.statusOf(start.attemptId(), caseId);
    assertThat(failed.status()).isEqualTo(AttemptStatus.FAILED);
    assertThat(failed.view()).isEqualTo(DebtorView.REFUSED);
    assertThat(file.receipts(caseId)).isEmpty();
    assertThat(file.events(caseId)).contains("payment-attempt.failed");
    assertThat(startAll().attemptId()).isNotEqualTo(start.attemptId());
  }

  @Test
  void two_tabs_with_the_same_wish_share_one_page() {
    assertThat(startAll()).isEqualTo(startAll());
  }

  @Test
  void sixteen_presses_of_the_button_make_one_page() throws Exception {
    assertThat(atOnce(16, i -> startAll().checkoutUrl()).stream().distinct()).hasSize(1);
    assertThat(file.count("select count(*) from payment_attempt where case_file_id = ?", caseId))
        .isEqualTo(1);
  }

  // Each wish closes the pages that leave it no room, also while they are being made: whoever
  // loses is told so, and what stays open never asks for more than is owed.
  @Test
  void tabs_that_fight_over_the_balance_never_reserve_more_than_is_owed() throws Exception {
    List<String> ends =
        atOnce(
            12,
            i -> {
              try {
                return startFree(30 + i + ".00", "100.00").checkoutUrl();
              } catch (Refusal lost) {
                return lost.code().code();
              }
            });

    assertThat(ends).anySatisfy(end -> assertThat(end).startsWith("http"));
    assertThat(ends)
        .filteredOn(end -> !end.startsWith("http"))
        .isSubsetOf("PAYMENT_REPLACED", "PAYMENT_UNDER_WAY");
    assertThat(
            file.count(
                "select coalesce(sum(amount_cents), 0) from payment_attempt"
                    + " where case_file_id = ? and status in ('CREATED', 'OPEN', 'PROCESSING')",
                caseId))
        .isBetween(1L, 10_000L);
  }

  private List<String> atOnce(int threads, IntFunction<String> action) throws Exception {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<String>> calls =
          IntStream.range(0, threads)
              .<Callable<String>>mapToObj(i -> () -> file.asDebtor(() -> action.apply(i)))
              .toList();
      List<String> results = new ArrayList<>();
      for (Future<String> done : pool.invokeAll(calls)) {
        results.add(done.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void two_tabs_that_would_collect_too_much_leave_only_the_younger_page_open() {
    CheckoutStart older = startFree("60.00", "100.00");
    CheckoutStart younger = startAll();

    assertThat(payer.payByCard(older.checkoutUrl(), StripePayer.GOOD_CARD).statusCode())
        .isEqualTo(410);
    payer.payByCard(younger.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(checkout.statusOf(older.attemptId(), caseId).status())
        .isEqualTo(AttemptStatus.CANCELLED);
    assertThat(checkout.statusOf(younger.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    assertThat(file.receipts(caseId)).hasSize(1);
    assertThat(file.refundable(caseId)).isEqualTo(Money.ZERO);
  }

  @Test
  void a_page_that_turns_out_to_be_paid_is_booked_and_the_other_tab_is_told() {
    payer.command("/webhooks/hold", "{}");
    try {
      CheckoutStart older = startFree("60.00", "100.00");
      payer.payByCard(older.checkoutUrl(), StripePayer.GOOD_CARD);

      assertRefused(this::startAll, PaymentRefusal.PAYMENT_AMOUNT_STALE);

      assertThat(file.outstanding(caseId)).isEqualTo(Money.euros("40.00"));
      assertThat(file.receipts(caseId)).hasSize(1);
    } finally {
      payer.command("/webhooks/release", "{}");
    }
  }

  @Test
  void a_transfer_that_comes_in_closes_the_page_that_asks_for_too_much() {
    CheckoutStart start = startAll();
    file.transfer(caseId, "10.00");

    watch.lookAtAttempts();

    assertThat(file.eventually(() -> file.statusOf(start), AttemptStatus.CANCELLED)).isTrue();
    assertThat(payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD).statusCode())
        .isEqualTo(410);
  }

  @Test
  void money_that_comes_twice_all_the_same_is_owed_back() {
    CheckoutStart start = startAll();
    payer.payByDebit(start.checkoutUrl(), StripePayer.GOOD_IBAN);
    checkout.statusOf(start.attemptId(), caseId);
    file.transfer(caseId, "100.00");

    payer.command("/payments/" + file.intentOf(payer, start) + "/settle", "{}");

    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    assertThat(file.receipts(caseId)).hasSize(2);
    assertThat(file.refundable(caseId)).isEqualTo(OWED);
    assertThat(file.balance(caseId)).isEqualTo(Money.ZERO);
  }

  @Test
  void a_recalled_case_takes_no_money_and_closes_its_page() {
    CheckoutStart start = startAll();
    file.recall(caseId);

    watch.lookAtAttempts();

    assertThat(file.eventually(() -> file.statusOf(start), AttemptStatus.CANCELLED)).isTrue();
    assertRefused(this::startAll, PaymentRefusal.PAYMENT_CASE_CLOSED);
  }

  @Test
  void what_cannot_be_paid_is_refused_before_the_provider_is_asked() {
    assertRefused(() -> startFree("100.01", "100.00"), PaymentRefusal.PAYMENT_ABOVE_BALANCE);
    assertRefused(() -> startFree("4.99", "100.00"), PaymentRefusal.PAYMENT_AMOUNT_TOO_SMALL);
    assertRefused(() -> startFree("0.00", "100.00"), PaymentRefusal.PAYMENT_AMOUNT_NOT_POSITIVE);
    assertRefused(() -> startFree("50.00", "99.00"), PaymentRefusal.PAYMENT_AMOUNT_STALE);
    assertRefused(
        () -> checkout.start(caseId, PaymentChoice.claim(1L, OWED), "fr"),
        PaymentRefusal.PAYMENT_CLAIM_UNKNOWN);
    file.transfer(caseId, "100.00");
    assertRefused(this::startAll, PaymentRefusal.PAYMENT_NOTHING_OWED);
  }

  @Test
  void an_attempt_is_shown_to_its_own_case_only() {
    CheckoutStart start = startAll();
    long other = file.place("10.00");

    assertRefused(
        () -> checkout.statusOf(start.attemptId(), other), PaymentRefusal.ATTEMPT_UNKNOWN);
  }

  @Test
  void the_provider_is_never_called_inside_a_transaction() throws Exception {
    transaction.begin();
    try {
      assertThatThrownBy(this::startAll).isInstanceOf(TransactionalException.class);
    } finally {
      transaction.rollback();
    }
  }
}
