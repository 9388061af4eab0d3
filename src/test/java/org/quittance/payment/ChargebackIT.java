package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.ledger.LedgerAccount;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.DebtorView;
import org.quittance.platform.Ids;
import org.quittance.testing.InContainer;
import org.quittance.testing.StripePayer;

/** A payment of 100 euros that settled a case is taken back by the payer's bank. */
class ChargebackIT extends InContainer {

  private static final Money PAID = Money.euros("100.00");

  @Inject private CheckoutService checkout;
  @Inject private ChargebackWatch chargebacks;
  @Inject private AttemptWatch watch;
  @Inject private AutopayService autopay;
  @Inject private SavedMethodService methods;
  @Inject private ReceiptService receipts;
  @Inject private CaseFileService cases;
  @Inject private CollectionNews news;
  @Inject private PayingCase file;

  private final StripePayer payer = new StripePayer();
  private long caseId;

  @BeforeEach
  void a_debt_of_one_hundred_euros() {
    payer.clearFaults();
    caseId = file.place("60.00", "40.00");
  }

  @AfterEach
  void the_network_is_well_again() {
    payer.clearFaults();
    payer.command("/webhooks/release", "{}");
  }

  private String paid() {
    CheckoutStart start = checkout.start(caseId, PaymentChoice.all(PAID), "fr");
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);
    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    return file.intentOf(payer, start);
  }

  private String dispute(String intent) {
    return dispute(intent, "{}");
  }

  private String dispute(String intent, String how) {
    String answer = payer.command("/payments/" + intent + "/dispute", how);
    try (var reader = Json.createReader(new StringReader(answer))) {
      JsonObject dispute = reader.readObject();
      return dispute.getString("id");
    }
  }

  private CaseStatus standing() {
    return file.asDebtor(() -> cases.find(caseId).status());
  }

  private Money clearing() {
    return file.net(caseId, LedgerAccount.PROVIDER_CLEARING);
  }

  private VerifiedReceipt verified() {
    return receipts.verify(file.receipts(caseId).get(0).identity().checkCode()).orElseThrow();
  }

  private void assertTakenBack() {
    // Told a moment after the commit, on the thread that made it.
    assertThat(file.eventually(() -> news.reversedOn(caseId).size(), 1)).isTrue();
    assertThat(file.outstanding(caseId)).isEqualTo(PAID);
    assertThat(clearing()).isEqualTo(Money.ZERO);
    assertThat(file.balance(caseId)).isEqualTo(Money.ZERO);
    assertThat(standing()).isEqualTo(CaseStatus.OPEN);
    assertThat(file.events(caseId))
        .containsOnlyOnce("payment.charged-back")
        .containsOnlyOnce("case.reopened");
    assertThat(news.reversedOn(caseId).get(0).amount()).isEqualTo(PAID);
  }

  private void assertGivenBack() {
    assertThat(file.eventually(() -> file.outstanding(caseId), Money.ZERO)).isTrue();
    assertThat(clearing()).isEqualTo(PAID);
    assertThat(file.balance(caseId)).isEqualTo(Money.ZERO);
    assertThat(standing()).isEqualTo(CaseStatus.SETTLED);
    assertThat(file.events(caseId)).containsOnlyOnce("payment.reinstated");
    assertThat(file.eventually(() -> news.reinstatedOn(caseId).size(), 1)).isTrue();
    assertThat(verified().takenBack()).isNull();
  }

  @Test
  void the_debt_is_owed_again_and_the_settled_case_is_open_again() {
    dispute(paid());

    assertTakenBack();
    for (String mail : List.of("PAYMENT_REVERSED", "CREDITOR_PAYMENT_REVERSED")) {
      assertThat(
              file.count(
                  "select count(*) from outgoing_mail where case_file_id = "
                      + caseId
                      + " and kind = ?",
                  mail))
          .as(mail)
          .isEqualTo(1);
    }
  }

  @Test
  void the_receipt_stays_and_says_to_whoever_verifies_it_that_the_money_is_gone() {
    String intent = paid();
    assertThat(verified().takenBack()).isNull();

    dispute(intent);

    assertTakenBack();
    assertThat(verified().amount()).isEqualTo(PAID);
    assertThat(verified().takenBack().amount()).isEqualTo(PAID);
    assertThat(file.receipts(caseId)).hasSize(1);
    assertThat(page("/verify?code=" + file.receipts(caseId).get(0).identity().checkCode()))
        .contains("Cette quittance ne prouve plus");
  }

  private String page(String path) {
    return payer
        .exchange(
            HttpRequest.newBuilder(URI.create(System.getProperty("quittance.portal.url") + path))
                .header("Accept-Language", "fr"))
        .body();
  }

  @Test
  void a_dispute_that_is_won_puts_everything_back() {
    String dispute = dispute(paid());
    assertTakenBack();

    payer.command("/disputes/" + dispute + "/win", "{}");

    assertGivenBack();
  }

  @Test
  void a_dispute_that_is_lost_changes_nothing_more() {
    String dispute = dispute(paid());
    assertTakenBack();

    payer.command("/disputes/" + dispute + "/lose", "{}");

    assertThat(file.eventually(() -> file.events(caseId).contains("chargeback.lost"), true))
        .isTrue();
    assertTakenBack();
  }

  @Test
  void an_inquiry_moves_no_money_until_the_bank_takes_it() {
    String intent = paid();
    String dispute = dispute(intent, "{\"inquiry\":true}");
    assertThat(
            file.eventually(
                () ->
                    file.count(
                        "select count(*) from chargeback where dispute_id = ? and status ="
                            + " 'INQUIRY'",
                        dispute),
                1L))
        .isTrue();
    assertThat(file.outstanding(caseId)).isEqualTo(Money.ZERO);
    assertThat(standing()).isEqualTo(CaseStatus.SETTLED);

    payer.command("/disputes/" + dispute + "/escalate", "{}");

    assertTakenBack();
  }

  @Test
  void notifications_backwards_and_twice_over_take_it_back_once() {
    String intent = paid();
    payer.command("/webhooks/hold", "{}");
    String dispute = dispute(intent);
    payer.command("/disputes/" + dispute + "/win", "{}");
    payer.command("/webhooks/release", "{\"order\":\"reversed\"}");

    assertThat(
            file.eventually(
                () ->
                    file.count(
                        "select count(*) from provider_event where object_id = ? and status ="
                            + " 'PENDING'",
                        dispute),
                0L))
        .isTrue();
    watch.applyEvents();

    // Won before anybody here had looked: the money never left.
    assertThat(file.outstanding(caseId)).isEqualTo(Money.ZERO);
    assertThat(clearing()).isEqualTo(PAID);
    assertThat(standing()).isEqualTo(CaseStatus.SETTLED);
  }

  @Test
  void an_objection_of_which_no_notification_came_is_found() {
    String intent = paid();
    payer.command("/webhooks/hold", "{}");
    dispute(intent);

    chargebacks.lookForMissed();
    chargebacks.lookForMissed();

    assertTakenBack();
  }

  @Test
  void an_objection_known_before_the_payment_books_both() {
    CheckoutStart start = checkout.start(caseId, PaymentChoice.all(PAID), "fr");
    payer.command("/webhooks/hold", "{}");
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);
    dispute(file.intentOf(payer, start));
    assertThat(file.statusOf(start)).isEqualTo(AttemptStatus.OPEN);

    payer.command("/webhooks/release", "{\"order\":\"reversed\"}");

    assertTakenBack();
    assertThat(file.statusOf(start)).isEqualTo(AttemptStatus.SUCCEEDED);
    assertThat(file.receipts(caseId)).hasSize(1);
  }

  @Test
  void money_that_comes_again_after_another_payment_is_owed_to_the_debtor() {
    String dispute = dispute(paid());
    assertTakenBack();
    file.transfer(caseId, "70.00");

    payer.command("/disputes/" + dispute + "/win", "{}");

    assertThat(file.eventually(() -> file.outstanding(caseId), Money.ZERO)).isTrue();
    assertThat(file.refundable(caseId)).isEqualTo(Money.euros("70.00"));
    assertThat(file.balance(caseId)).isEqualTo(Money.ZERO);
  }

  @Test
  void money_paid_twice_is_taken_from_what_was_refundable_first() {
    String intent = paidTwice();

    dispute(intent);

    assertThat(file.eventually(() -> file.refundable(caseId), Money.ZERO)).isTrue();
    assertThat(file.outstanding(caseId)).isEqualTo(Money.ZERO);
    assertThat(standing()).isEqualTo(CaseStatus.SETTLED);
    assertThat(file.events(caseId))
        .contains("payment.charged-back")
        .doesNotContain("case.reopened");
  }

  private String paidTwice() {
    CheckoutStart start = checkout.start(caseId, PaymentChoice.all(PAID), "fr");
    payer.command("/webhooks/hold", "{}");
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);
    file.transfer(caseId, "100.00");
    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    assertThat(file.refundable(caseId)).isEqualTo(PAID);
    payer.command("/webhooks/release", "{}");
    return file.intentOf(payer, start);
  }

  @Test
  void a_debit_taken_back_ends_its_means_and_leaves_the_instalment_unpaid() {
    SetupStart setup = methods.start(caseId, new SetupOrigin("fr", "/debtor/method-return.xhtml"));
    payer.payByDebit(setup.checkoutUrl(), StripePayer.GOOD_IBAN);
    SavedMethodSummary account = methods.statusOf(setup.setupId(), caseId).saved();
    long instalment = Ids.next();
    AttemptSummary debit =
        autopay.charge(new AutopayOrder(caseId, account.id(), PAID, 1, instalment));
    String intent =
        file.text("select payment_intent_id from payment_attempt where id = ?", debit.id());
    payer.command("/payments/" + intent + "/settle", "{}");
    assertThat(file.eventually(() -> file.receipts(caseId).size(), 1)).isTrue();

    dispute(intent);

    assertTakenBack();
    assertThat(methods.of(caseId).get(0).usable()).isFalse();
    SetupStart other = methods.start(caseId, new SetupOrigin("fr", "/debtor/method-return.xhtml"));
    payer.payByCard(other.checkoutUrl(), StripePayer.GOOD_CARD);
    long card = methods.statusOf(other.setupId(), caseId).saved().id();
    assertThat(autopay.charge(new AutopayOrder(caseId, card, PAID, 1, instalment)).view())
        .isEqualTo(DebtorView.PAID);
  }
}
