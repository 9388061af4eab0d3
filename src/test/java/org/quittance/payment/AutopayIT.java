package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.AutopayDecline;
import org.quittance.payment.rules.DebtorView;
import org.quittance.payment.rules.DeclineReason;
import org.quittance.testing.StripePayer;

/** Instalments of 30 euros of a debt of 100 are collected in the debtor's absence. */
class AutopayIT extends CollectedCase {

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
