package org.quittance.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.DebtorView;
import org.quittance.platform.Ids;
import org.quittance.platform.ShiftableClock;
import org.quittance.refusal.Refusal;
import org.quittance.testing.InContainer;
import org.quittance.testing.StripePayer;

/**
 * What the provider did and could not tell: the answer broke off, came too late, or this server
 * died before it stored it. Never two charges, never a lost one.
 */
class LostAnswersIT extends InContainer {

  private static final Money OWED = Money.euros("100.00");

  @Inject private CheckoutService checkout;
  @Inject private AttemptWatch watch;
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

  private CheckoutStart start() {
    return checkout.start(caseId, PaymentChoice.all(OWED), "fr");
  }

  private void everyPageAnswerIs(String fault) {
    payer.command(
        "/faults",
        "{\"match\":\"POST /v1/checkout/sessions\",\"fault\":\"" + fault + "\",\"times\":50}");
  }

  private void assertUnreachable() {
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.code()).isEqualTo(PaymentRefusal.PAYMENT_PROVIDER_UNREACHABLE));
  }

  private List<JsonObject> sessionsOf(long attemptId) {
    return payer
        .look("/checkout/sessions?limit=100")
        .getJsonArray("data")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(session -> Ids.text(attemptId).equals(session.getString("client_reference_id", "")))
        .toList();
  }

  private long onlyAttempt() {
    return file.count("select id from payment_attempt where case_file_id = ?", caseId);
  }

  private void assertBookedOnce() {
    assertThat(file.receipts(caseId)).hasSize(1);
    assertThat(file.outstanding(caseId)).isEqualTo(Money.ZERO);
    assertThat(file.balance(caseId)).isEqualTo(Money.ZERO);
    assertThat(file.count("select count(*) from payment where case_file_id = ?", caseId))
        .isEqualTo(1);
  }

  @Test
  void asking_again_after_a_broken_answer_finds_the_same_page() {
    everyPageAnswerIs("RESET_AFTER_EFFECT");
    assertUnreachable();
    long attempt = onlyAttempt();
    assertThat(file.statusOf(new CheckoutStart(attempt, null))).isEqualTo(AttemptStatus.CREATED);
    payer.clearFaults();

    CheckoutStart second = start();

    assertPaidOnTheOnlyPageOf(attempt, second);
  }

  // The provider keeps an error under the key it was given for, and says it again: only looking
  // for the page helps.
  @Test
  void a_page_made_behind_an_error_is_found_by_looking_for_it() {
    everyPageAnswerIs("ERROR_AFTER_EFFECT");
    assertUnreachable();
    long attempt = onlyAttempt();
    payer.clearFaults();

    checkout.reconcile(attempt);

    assertPaidOnTheOnlyPageOf(attempt, start());
  }

  @Test
  void too_many_requests_for_now_make_no_second_attempt() {
    everyPageAnswerIs("RATE_LIMITED");
    assertUnreachable();
    long attempt = onlyAttempt();
    payer.clearFaults();

    assertPaidOnTheOnlyPageOf(attempt, start());
  }

  private void assertPaidOnTheOnlyPageOf(long attempt, CheckoutStart start) {
    assertThat(start.attemptId()).isEqualTo(attempt);
    assertThat(sessionsOf(attempt)).hasSize(1);
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);
    assertThat(checkout.statusOf(attempt, caseId).view()).isEqualTo(DebtorView.PAID);
    assertBookedOnce();
  }

  @Test
  void one_error_is_not_even_noticed() {
    payer.command(
        "/faults",
        "{\"match\":\"POST /v1/checkout/sessions\",\"fault\":\"ERROR_BEFORE_EFFECT\",\"times\":1}");

    CheckoutStart start = start();

    assertThat(sessionsOf(start.attemptId())).hasSize(1);
  }

  @Test
  void money_taken_before_this_server_stored_the_answer_is_booked_once_by_the_sweeper() {
    payer.command("/webhooks/hold", "{}");
    CheckoutStart start = start();
    file.forgetTheAnswer(start.attemptId());
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    watch.lookAtAttempts();

    assertThat(file.eventually(() -> file.statusOf(start), AttemptStatus.SUCCEEDED)).isTrue();
    watch.lookAtAttempts();
    checkout.reconcile(start.attemptId());
    assertBookedOnce();
  }

  @Test
  void a_notification_finds_the_attempt_whose_answer_was_lost() {
    CheckoutStart start = start();
    file.forgetTheAnswer(start.attemptId());

    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);

    assertThat(file.eventually(() -> file.statusOf(start), AttemptStatus.SUCCEEDED)).isTrue();
    assertBookedOnce();
  }

  @Test
  void a_charge_whose_page_answers_with_errors_stays_unknown_and_is_then_booked() {
    CheckoutStart start = start();
    payer.command("/webhooks/hold", "{}");
    payer.payByCard(start.checkoutUrl(), StripePayer.GOOD_CARD);
    payer.command(
        "/faults",
        "{\"match\":\"GET"
            + " /v1/checkout/sessions/*\",\"fault\":\"ERROR_BEFORE_EFFECT\",\"times\":50}");

    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PENDING);
    assertThat(file.receipts(caseId)).isEmpty();

    payer.clearFaults();
    assertThat(checkout.statusOf(start.attemptId(), caseId).view()).isEqualTo(DebtorView.PAID);
    assertBookedOnce();
  }

  @Test
  void a_request_that_never_arrived_is_given_up_when_nobody_can_be_waiting_any_more() {
    everyPageAnswerIs("ERROR_BEFORE_EFFECT");
    assertUnreachable();
    long attempt = onlyAttempt();
    payer.clearFaults();

    checkout.reconcile(attempt);
    assertThat(file.statusOf(new CheckoutStart(attempt, null))).isEqualTo(AttemptStatus.CREATED);

    ((ShiftableClock) clock).shiftTo(Duration.ofMinutes(4));
    checkout.reconcile(attempt);
    assertThat(file.statusOf(new CheckoutStart(attempt, null))).isEqualTo(AttemptStatus.CANCELLED);
    assertThat(start().attemptId()).isNotEqualTo(attempt);
  }
}
