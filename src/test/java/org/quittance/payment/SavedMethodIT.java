package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.payment.SetupStatus.View;
import org.quittance.payment.rules.DebtorView;
import org.quittance.payment.rules.DeclineReason;
import org.quittance.payment.rules.SavedMethodKind;
import org.quittance.platform.Ids;
import org.quittance.platform.ShiftableClock;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;
import org.quittance.testing.StripePayer;

/** A debtor keeps a card or an account with the provider, and forgets it again. */
class SavedMethodIT extends InContainer {

  private static final SetupOrigin ORIGIN = new SetupOrigin("fr", "/debtor/method-return.xhtml");

  @Inject private SavedMethodService methods;
  @Inject private CheckoutService checkout;
  @Inject private SavedMethodWatch watch;
  @Inject private AttemptWatch notifications;
  @Inject private PayingCase file;
  @Inject private Clock clock;

  private final StripePayer payer = new StripePayer();
  private long caseId;

  @BeforeEach
  void a_debt_of_one_hundred_euros() {
    payer.clearFaults();
    caseId = file.place("100.00");
  }

  @AfterEach
  void the_network_is_well_again() {
    payer.clearFaults();
    payer.command("/webhooks/release", "{}");
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  private SetupStart start() {
    return methods.start(caseId, ORIGIN);
  }

  private List<JsonObject> pagesOf(long setupId) {
    return payer
        .look("/checkout/sessions?limit=100")
        .getJsonArray("data")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(session -> Ids.text(setupId).equals(session.getString("client_reference_id", "")))
        .toList();
  }

  private String providersNameOf(SavedMethodSummary method) {
    return file.text("select method_id from saved_method where id = ?", method.id());
  }

  @Test
  void a_card_is_kept_without_a_payment_and_known_by_its_last_digits() {
    SetupStart start = start();

    HttpResponse<String> back = payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(back.headers().firstValue("Location").orElse(""))
        .endsWith("/debtor/method-return.xhtml?setup=" + Ids.text(start.setupId()));
    SetupStatus status = methods.statusOf(start.setupId(), caseId);
    assertThat(status.view()).isEqualTo(View.SAVED);
    assertThat(status.saved())
        .isEqualTo(
            new SavedMethodSummary(
                status.saved().id(),
                SavedMethodKind.CARD,
                "visa",
                "4242",
                YearMonth.of(2034, 12),
                null,
                true));
    assertThat(methods.of(caseId)).containsExactly(status.saved());
    assertThat(file.events(caseId)).contains("saved-method.kept");
    assertThat(file.receipts(caseId)).isEmpty();
    assertThat(file.count("select count(*) from payment_attempt where case_file_id = ?", caseId))
        .isZero();
  }

  @Test
  void an_account_is_kept_with_the_reference_of_its_mandate() {
    SetupStart start = start();

    payer.payByDebit(start.checkoutUrl(), StripePayer.GOOD_IBAN);

    SavedMethodSummary kept = methods.statusOf(start.setupId(), caseId).saved();
    assertThat(kept.kind()).isEqualTo(SavedMethodKind.SEPA_DEBIT);
    assertThat(kept.last4()).isEqualTo("3000");
    assertThat(kept.mandateReference()).isNotBlank();
    assertThat(kept.usable()).isTrue();
  }

  @Test
  void a_bank_that_refuses_keeps_nothing_and_another_try_on_the_same_page_may_succeed() {
    SetupStart start = start();
    payer.payByCard(start.checkoutUrl(), StripePayer.EMPTY_CARD);

    SetupStatus refused = methods.statusOf(start.setupId(), caseId);
    assertThat(refused.view()).isEqualTo(View.REFUSED);
    assertThat(refused.declined()).isEqualTo(DeclineReason.INSUFFICIENT_FUNDS);
    assertThat(refused.checkoutUrl()).isEqualTo(start.checkoutUrl());

    HttpResponse<String> bank = payer.payByCard(start.checkoutUrl(), StripePayer.CARD_THAT_ASKS);
    payer.atBank(bank, "authorise");

    assertThat(methods.statusOf(start.setupId(), caseId).view()).isEqualTo(View.SAVED);
    assertThat(methods.of(caseId)).hasSize(1);
  }

  @Test
  void a_means_is_kept_by_the_notification_alone() {
    SetupStart start = start();

    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(file.eventually(() -> methods.of(caseId).size(), 1)).isTrue();
  }

  @Test
  void notifications_backwards_and_a_return_keep_one_means() {
    payer.command("/webhooks/hold", "{}");
    SetupStart start = start();
    payer.payByDebit(start.checkoutUrl(), StripePayer.GOOD_IBAN);
    methods.statusOf(start.setupId(), caseId);

    payer.command("/webhooks/release", "{\"order\":\"reversed\"}");
    notifications.applyEvents();
    methods.statusOf(start.setupId(), caseId);

    assertThat(methods.of(caseId)).hasSize(1);
    assertThat(file.events(caseId)).containsOnlyOnce("saved-method.kept");
  }

  @Test
  void a_notification_that_never_came_is_made_up_for_by_the_sweeper() {
    payer.command("/webhooks/hold", "{}");
    SetupStart start = start();
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);
    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(4));

    watch.lookAtSetups();

    assertThat(file.eventually(() -> methods.of(caseId).size(), 1)).isTrue();
  }

  @Test
  void asking_twice_gives_the_same_page_and_asking_after_a_lost_answer_too() {
    payer.command(
        "/faults",
        "{\"match\":\"POST"
            + " /v1/checkout/sessions\",\"fault\":\"RESET_AFTER_EFFECT\",\"times\":50}");
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(PaymentRefusal.SETUP_PROVIDER_UNREACHABLE));
    payer.clearFaults();

    SetupStart first = start();
    SetupStart second = start();

    assertThat(second).isEqualTo(first);
    assertThat(pagesOf(first.setupId())).hasSize(1);
    assertThat(methods.statusOf(first.setupId(), caseId).view()).isEqualTo(View.NOT_FINISHED);
  }

  @Test
  void a_wish_that_never_reached_the_provider_is_given_up() {
    payer.command(
        "/faults",
        "{\"match\":\"POST"
            + " /v1/checkout/sessions\",\"fault\":\"ERROR_BEFORE_EFFECT\",\"times\":50}");
    assertThatThrownBy(this::start).isInstanceOf(Refusal.class);
    payer.clearFaults();
    long setup = file.count("select id from method_setup where case_file_id = ?", caseId);
    assertThat(methods.statusOf(setup, caseId).view()).isEqualTo(View.PENDING);

    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(4));

    assertThat(methods.statusOf(setup, caseId).view()).isEqualTo(View.NOT_FINISHED);
    assertThat(start().setupId()).isNotEqualTo(setup);
  }

  @Test
  void another_debtor_cannot_ask_about_it_and_cannot_make_it_forgotten() {
    SetupStart start = start();
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);
    SavedMethodSummary kept = methods.statusOf(start.setupId(), caseId).saved();
    long other = file.place("1.00");

    assertThatThrownBy(() -> methods.statusOf(start.setupId(), other))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(PaymentRefusal.SETUP_UNKNOWN));
    assertThatThrownBy(() -> methods.forget(kept.id(), other))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(PaymentRefusal.SAVED_METHOD_UNKNOWN));
    assertThat(methods.of(caseId)).hasSize(1);
  }

  @Test
  void what_is_forgotten_is_let_go_of_at_the_provider() {
    SavedMethodSummary kept = keptCard();

    methods.forget(kept.id(), caseId);
    methods.forget(kept.id(), caseId);

    assertThat(methods.of(caseId)).isEmpty();
    assertThat(payer.look("/payment_methods/" + providersNameOf(kept)).isNull("customer")).isTrue();
    assertThat(file.events(caseId)).containsOnlyOnce("saved-method.forgotten");
  }

  @Test
  void a_provider_that_does_not_answer_lets_go_later() {
    SavedMethodSummary kept = keptCard();
    payer.command(
        "/faults",
        "{\"match\":\"POST"
            + " /v1/payment_methods/*/detach\",\"fault\":\"RATE_LIMITED\",\"times\":50}");

    methods.forget(kept.id(), caseId);

    assertThat(methods.of(caseId)).isEmpty();
    assertThat(payer.look("/payment_methods/" + providersNameOf(kept)).isNull("customer"))
        .isFalse();
    payer.clearFaults();
    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(10));
    watch.letGo();
    assertThat(
            file.eventually(
                () -> payer.look("/payment_methods/" + providersNameOf(kept)).isNull("customer"),
                true))
        .isTrue();
  }

  @Test
  void a_mandate_withdrawn_at_the_bank_ends_the_means() {
    SetupStart start = start();
    payer.payByDebit(start.checkoutUrl(), StripePayer.GOOD_IBAN);
    SavedMethodSummary kept = methods.statusOf(start.setupId(), caseId).saved();
    String mandate = file.text("select mandate_id from saved_method where id = ?", kept.id());

    payer.command("/mandates/" + mandate + "/withdraw", "{}");

    assertThat(file.eventually(() -> methods.of(caseId).get(0).usable(), false)).isTrue();
    assertThat(file.events(caseId)).contains("saved-method.refused");
  }

  @Test
  void a_card_that_pays_is_kept_when_the_debtor_wishes() {
    CheckoutStart start =
        checkout.start(caseId, PaymentChoice.all(Money.euros("100.00")).keepingMethod(), "fr");

    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    checkout.reconcile(start.attemptId());
    assertThat(methods.of(caseId))
        .singleElement()
        .satisfies(kept -> assertThat(kept.last4()).isEqualTo("4242"));
    assertThat(file.events(caseId)).containsOnlyOnce("saved-method.kept");
  }

  @Test
  void an_account_that_pays_is_kept_with_its_mandate_once_it_has_paid() {
    CheckoutStart start =
        checkout.start(
            caseId,
            PaymentChoice.freeAmount(Money.euros("40.00"), Money.euros("100.00")).keepingMethod(),
            "fr");
    payer.payByDebit(start.checkoutUrl(), StripePayer.GOOD_IBAN);
    checkout.statusOf(start.attemptId(), caseId);
    assertThat(methods.of(caseId)).isEmpty();

    payer.command("/payments/" + file.intentOf(payer, start) + "/settle", "{}");

    assertThat(file.eventually(() -> methods.of(caseId).size(), 1)).isTrue();
    assertThat(methods.of(caseId).get(0).mandateReference()).isNotBlank();
  }

  @Test
  void who_only_pays_keeps_nothing() {
    CheckoutStart start = checkout.start(caseId, PaymentChoice.all(Money.euros("100.00")), "fr");

    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    assertThat(methods.of(caseId)).isEmpty();
  }

  private SavedMethodSummary keptCard() {
    SetupStart start = start();
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);
    return methods.statusOf(start.setupId(), caseId).saved();
  }
}
