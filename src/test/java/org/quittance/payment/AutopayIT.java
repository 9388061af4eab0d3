package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.AutopayDecline;
import org.quittance.payment.rules.DebtorView;
import org.quittance.payment.rules.DeclineReason;
import org.quittance.platform.Ids;
import org.quittance.platform.ShiftableClock;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;
import org.quittance.testing.StripePayer;

/** Instalments of 30 euros of a debt of 100 are collected in the debtor's absence. */
class AutopayIT extends InContainer {

  private static final Money OWED = Money.euros("100.00");
  private static final Money INSTALMENT = Money.euros("30.00");
  private static final String REFUSED_ONCE_KEPT = "4000000000000341";
  private static final String ASKS_THEN_EMPTY = "4000008260003178";
  private static final String ASKS_ONCE = "4000002500003155";

  @Inject private AutopayService autopay;
  @Inject private SavedMethodService methods;
  @Inject private CheckoutService checkout;
  @Inject private AttemptWatch watch;
  @Inject private PaymentAttemptService attempts;
  @Inject private CollectionNews news;
  @Inject private PayingCase file;
  @Inject private Clock clock;

  private final StripePayer payer = new StripePayer();
  private long caseId;
  private long instalment;

  @BeforeEach
  void a_debt_of_one_hundred_euros() {
    payer.clearFaults();
    caseId = file.place("100.00");
    instalment = Ids.next();
  }

  @AfterEach
  void the_network_is_well_again() {
    payer.clearFaults();
    payer.command("/webhooks/release", "{}");
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  private SavedMethodSummary keptCard(String number) {
    SetupStart start = start();
    HttpResponse<String> answer = payer.payByCard(start.checkoutUrl(), number);
    if (answer.headers().firstValue("Location").orElse("").startsWith("/bank/")) {
      payer.atBank(answer, "authorise");
    }
    return methods.statusOf(start.setupId(), caseId).saved();
  }

  private SavedMethodSummary keptAccount() {
    SetupStart start = start();
    payer.payByDebit(start.checkoutUrl(), StripePayer.GOOD_IBAN);
    return methods.statusOf(start.setupId(), caseId).saved();
  }

  private SetupStart start() {
    return methods.start(caseId, new SetupOrigin("fr", "/debtor/method-return.xhtml"));
  }

  private AutopayOrder order(SavedMethodSummary method) {
    return new AutopayOrder(caseId, method.id(), INSTALMENT, 1, instalment);
  }

  private AttemptSummary charge(SavedMethodSummary method) {
    return autopay.charge(order(method));
  }

  private void assertRefused(SavedMethodSummary method, PaymentRefusal code) {
    assertThatThrownBy(() -> charge(method))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private AttemptStatus statusOf(long attemptId) {
    return attempts.check(attemptId).status();
  }

  private String intentOf(long attemptId) {
    return file.text("select payment_intent_id from payment_attempt where id = ?", attemptId);
  }

  private List<JsonObject> intentsOf(long attemptId) {
    return payer
        .look("/payment_intents?limit=100")
        .getJsonArray("data")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(
            intent ->
                Ids.text(attemptId)
                    .equals(intent.getJsonObject("metadata").getString("attempt", "")))
        .toList();
  }

  private void everyCollectionAnswerIs(String fault) {
    payer.command(
        "/faults",
        "{\"match\":\"POST /v1/payment_intents\",\"fault\":\"" + fault + "\",\"times\":50}");
  }

  private void assertCollectedOnce(long attemptId) {
    assertThat(statusOf(attemptId)).isEqualTo(AttemptStatus.SUCCEEDED);
    assertThat(intentsOf(attemptId)).hasSize(1);
    assertThat(file.outstanding(caseId)).isEqualTo(Money.euros("70.00"));
    assertThat(file.balance(caseId)).isEqualTo(Money.ZERO);
    assertThat(file.receipts(caseId)).hasSize(1);
    assertThat(file.eventually(() -> news.postedOn(caseId).size(), 1)).isTrue();
    assertThat(news.postedOn(caseId))
        .singleElement()
        .satisfies(
            posted -> {
              assertThat(posted.attemptId()).isEqualTo(attemptId);
              assertThat(posted.instalmentId()).isEqualTo(instalment);
              assertThat(posted.settled()).isEqualTo(INSTALMENT);
            });
  }

  @Test
  void a_kept_card_pays_an_instalment_in_its_owners_absence() {
    SavedMethodSummary card = keptCard(ASKS_ONCE);

    AttemptSummary paid = charge(card);

    assertThat(paid.view()).isEqualTo(DebtorView.PAID);
    assertThat(paid.receiptId()).isNotNull();
    assertCollectedOnce(paid.id());
  }

  @Test
  void an_instalment_that_is_paid_is_not_collected_again() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    AttemptSummary paid = charge(card);

    assertThat(charge(card).id()).isEqualTo(paid.id());

    assertCollectedOnce(paid.id());
  }

  @Test
  void sixteen_schedulers_at_once_collect_it_once() throws Exception {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    List<Callable<Long>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> file.asDebtor(() -> charge(card).id()));
    }
    var pool = Executors.newFixedThreadPool(16);
    try {
      List<Long> charged = new ArrayList<>();
      for (Future<Long> done : pool.invokeAll(calls)) {
        charged.add(done.get());
      }
      assertThat(charged).containsOnly(charged.get(0));
      assertThat(file.eventually(() -> statusOf(charged.get(0)), AttemptStatus.SUCCEEDED)).isTrue();
      assertCollectedOnce(charged.get(0));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void a_debit_is_under_way_for_days_and_then_books_its_money() {
    SavedMethodSummary account = keptAccount();

    AttemptSummary debit = charge(account);
    assertThat(debit.status()).isEqualTo(AttemptStatus.PROCESSING);
    assertThat(charge(account).id()).isEqualTo(debit.id());
    assertThat(file.receipts(caseId)).isEmpty();

    payer.command("/payments/" + intentOf(debit.id()) + "/settle", "{}");

    assertThat(file.eventually(() -> statusOf(debit.id()), AttemptStatus.SUCCEEDED)).isTrue();
    assertCollectedOnce(debit.id());
  }

  @Test
  void a_debit_that_comes_back_for_want_of_money_may_be_tried_again() {
    SavedMethodSummary account = keptAccount();
    AttemptSummary debit = charge(account);

    payer.command(
        "/payments/" + intentOf(debit.id()) + "/fail", "{\"code\":\"insufficient_funds\"}");

    assertThat(file.eventually(() -> news.failedOn(caseId).size(), 1)).isTrue();
    assertThat(statusOf(debit.id())).isEqualTo(AttemptStatus.FAILED);
    assertThat(news.failedOn(caseId))
        .containsExactly(
            new AutopayFailed(
                caseId,
                1,
                instalment,
                debit.id(),
                AutopayDecline.SOFT,
                DeclineReason.INSUFFICIENT_FUNDS));
    assertThat(charge(account).id()).isNotEqualTo(debit.id());
  }

  @Test
  void a_debit_that_its_owner_never_allowed_ends_the_means() {
    SavedMethodSummary account = keptAccount();
    AttemptSummary debit = charge(account);

    payer.command(
        "/payments/" + intentOf(debit.id()) + "/fail", "{\"code\":\"debit_not_authorized\"}");

    assertThat(file.eventually(() -> news.failedOn(caseId).size(), 1)).isTrue();
    assertThat(statusOf(debit.id())).isEqualTo(AttemptStatus.FAILED);
    assertThat(news.failedOn(caseId).get(0).kind()).isEqualTo(AutopayDecline.HARD);
    assertThat(methods.of(caseId).get(0).usable()).isFalse();
    assertRefused(account, PaymentRefusal.SAVED_METHOD_UNUSABLE);
  }

  @Test
  void a_bank_that_wants_its_customer_is_told_apart_and_not_asked_again() {
    SavedMethodSummary card = keptCard(StripePayer.CARD_THAT_ASKS);

    AttemptSummary refused = charge(card);

    assertThat(refused.view()).isEqualTo(DebtorView.REFUSED);
    assertThat(refused.declined()).isEqualTo(DeclineReason.AUTHENTICATION_FAILED);
    assertThat(news.failedOn(caseId).get(0).kind()).isEqualTo(AutopayDecline.AUTHENTICATION);
    assertRefused(card, PaymentRefusal.AUTOPAY_STOPPED);
    assertThat(methods.of(caseId).get(0).usable()).isTrue();
    assertThat(file.events(caseId)).contains("payment-attempt.failed");
  }

  @Test
  void a_soft_decline_may_be_tried_again_as_another_attempt() {
    SavedMethodSummary card = keptCard(ASKS_THEN_EMPTY);

    AttemptSummary first = charge(card);
    AttemptSummary second = charge(card);

    assertThat(first.declined()).isEqualTo(DeclineReason.INSUFFICIENT_FUNDS);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(news.failedOn(caseId))
        .extracting(AutopayFailed::kind)
        .containsExactly(AutopayDecline.SOFT, AutopayDecline.SOFT);
  }

  @Test
  void a_decline_without_a_reason_is_final_for_the_instalment() {
    SavedMethodSummary card = keptCard(REFUSED_ONCE_KEPT);

    charge(card);

    assertThat(news.failedOn(caseId).get(0).kind()).isEqualTo(AutopayDecline.HARD);
    assertRefused(card, PaymentRefusal.AUTOPAY_STOPPED);
  }

  @Test
  void a_withdrawn_mandate_is_never_debited() {
    SavedMethodSummary account = keptAccount();
    payer.command("/webhooks/hold", "{}");
    String mandate = file.text("select mandate_id from saved_method where id = ?", account.id());
    payer.command("/mandates/" + mandate + "/withdraw", "{}");

    AttemptSummary refused = charge(account);

    assertThat(refused.view()).isEqualTo(DebtorView.REFUSED);
    assertThat(news.failedOn(caseId))
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.kind()).isEqualTo(AutopayDecline.HARD);
              assertThat(failed.reason()).isEqualTo(DeclineReason.DEBIT_NOT_AUTHORISED);
            });
    assertThat(methods.of(caseId).get(0).usable()).isFalse();
  }

  @Test
  void a_forgotten_means_is_not_charged() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    methods.forget(card.id(), caseId);

    assertRefused(card, PaymentRefusal.SAVED_METHOD_UNUSABLE);
  }

  @Test
  void money_taken_behind_a_lost_answer_is_found_and_booked_once() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    payer.command("/webhooks/hold", "{}");
    everyCollectionAnswerIs("RESET_AFTER_EFFECT");

    AttemptSummary unknown = charge(card);
    assertThat(unknown.view()).isEqualTo(DebtorView.PENDING);
    assertThat(charge(card).id()).isEqualTo(unknown.id());
    payer.clearFaults();

    autopay.reconcile(unknown.id());
    autopay.reconcile(unknown.id());

    assertCollectedOnce(unknown.id());
  }

  // The provider keeps an error under the key it was given for, and says it again: only looking for
  // the payment helps.
  @Test
  void money_taken_behind_an_error_is_found_by_the_sweeper() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    payer.command("/webhooks/hold", "{}");
    everyCollectionAnswerIs("ERROR_AFTER_EFFECT");
    AttemptSummary unknown = charge(card);
    payer.clearFaults();
    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(4));

    watch.lookAtAttempts();

    assertThat(file.eventually(() -> statusOf(unknown.id()), AttemptStatus.SUCCEEDED)).isTrue();
    assertCollectedOnce(unknown.id());
  }

  @Test
  void a_request_that_never_arrived_is_sent_once_more_under_its_own_key() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    everyCollectionAnswerIs("ERROR_BEFORE_EFFECT");
    AttemptSummary unknown = charge(card);
    payer.clearFaults();

    autopay.reconcile(unknown.id());
    assertThat(statusOf(unknown.id())).isEqualTo(AttemptStatus.CREATED);
    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(4));
    autopay.reconcile(unknown.id());

    assertCollectedOnce(unknown.id());
  }

  @Test
  void a_request_that_never_arrived_is_given_up_when_it_could_be_made_twice() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    everyCollectionAnswerIs("ERROR_BEFORE_EFFECT");
    AttemptSummary unknown = charge(card);
    payer.clearFaults();
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(2));

    autopay.reconcile(unknown.id());

    assertThat(statusOf(unknown.id())).isEqualTo(AttemptStatus.FAILED);
    assertThat(intentsOf(unknown.id())).isEmpty();
    assertThat(news.failedOn(caseId))
        .containsExactly(
            new AutopayFailed(
                caseId,
                1,
                instalment,
                unknown.id(),
                AutopayDecline.SOFT,
                DeclineReason.TRY_AGAIN_LATER));
  }

  @Test
  void notifications_backwards_and_twice_over_change_nothing() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    payer.command("/webhooks/hold", "{}");
    AttemptSummary paid = charge(card);

    payer.command("/webhooks/duplicate", "{\"times\":4}");
    payer.command("/webhooks/release", "{\"order\":\"reversed\"}");
    watch.applyEvents();

    assertCollectedOnce(paid.id());
  }

  @Test
  void an_open_payment_page_is_closed_before_anything_is_collected() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    CheckoutStart page = checkout.start(caseId, PaymentChoice.all(OWED), "fr");

    AttemptSummary paid = charge(card);

    assertThat(file.statusOf(page)).isEqualTo(AttemptStatus.CANCELLED);
    assertCollectedOnce(paid.id());
  }

  @Test
  void a_debtor_who_paid_on_an_open_page_a_moment_before_is_not_charged_as_well() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    CheckoutStart page = checkout.start(caseId, PaymentChoice.all(OWED), "fr");
    payer.command("/webhooks/hold", "{}");
    payer.payByCard(page.checkoutUrl(), StripePayer.GOOD_CARD);

    assertRefused(card, PaymentRefusal.PAYMENT_NOTHING_OWED);

    assertThat(file.statusOf(page)).isEqualTo(AttemptStatus.SUCCEEDED);
    assertThat(file.refundable(caseId)).isEqualTo(Money.ZERO);
  }

  @Test
  void only_what_is_still_owed_is_collected() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    file.transfer(caseId, "90.00");

    AttemptSummary paid = charge(card);

    assertThat(paid.amount()).isEqualTo(Money.euros("10.00"));
    assertThat(file.outstanding(caseId)).isEqualTo(Money.ZERO);
    assertThat(file.refundable(caseId)).isEqualTo(Money.ZERO);
  }

  @Test
  void a_case_that_was_recalled_is_not_collected() {
    SavedMethodSummary card = keptCard(StripePayer.GOOD_CARD);
    file.recall(caseId);

    assertRefused(card, PaymentRefusal.PAYMENT_CASE_CLOSED);
  }
}
