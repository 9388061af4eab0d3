package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SepaDebitTest {

  private static final String SUCCEEDS = "FR14 2004 1010 0505 0001 3M02 606";
  private static final String FAILS = "FR8420041010050500013M02607";

  private SimulatedShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SimulatedShop(settings -> settings.debitTime(Duration.ofDays(5)));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void every_test_account_number_has_right_check_digits() {
    assertThat(TestIban.ALL).allMatch(iban -> TestIban.isWellFormed(iban.number()));
    assertThat(TestIban.isWellFormed("FR1420041010050500013M02607")).isFalse();
  }

  @Test
  void every_test_card_number_has_a_right_check_digit() {
    assertThat(TestCard.ALL).allMatch(card -> TestCard.isWellFormed(card.number()));
  }

  @Test
  void a_debit_completes_the_session_unpaid_and_is_paid_days_later() throws Exception {
    Session session = shop.session();

    HttpResponse<String> back = shop.buyer().payByDebit(session.getUrl(), SUCCEEDS);

    assertThat(Buyer.location(back)).startsWith("https://shop.example/back");
    assertThat(WebhookReceiver.types(shop.webhooks().until("checkout.session.completed")))
        .containsExactly(
            "payment_intent.created",
            "payment_intent.processing",
            "charge.pending",
            "checkout.session.completed");
    Session waiting = shop.again(session);
    assertThat(waiting.getStatus()).isEqualTo("complete");
    assertThat(waiting.getPaymentStatus()).isEqualTo("unpaid");
    assertThat(intentOf(waiting).getStatus()).isEqualTo("processing");

    shop.simulator().advance(Duration.ofDays(5));

    assertThat(
            WebhookReceiver.types(
                shop.webhooks().until("checkout.session.async_payment_succeeded")))
        .containsExactly(
            "charge.succeeded",
            "payment_intent.succeeded",
            "checkout.session.async_payment_succeeded");
    assertThat(shop.again(session).getPaymentStatus()).isEqualTo("paid");
    Charge charge = shop.client().v1().charges().retrieve(intentOf(waiting).getLatestCharge());
    assertThat(charge.getId()).startsWith("py_");
    String mandate = charge.getPaymentMethodDetails().getSepaDebit().getMandate();
    assertThat(shop.client().v1().mandates().retrieve(mandate).getStatus()).isEqualTo("active");
  }

  @Test
  void a_debit_that_comes_back_leaves_the_session_complete_and_unpaid() throws Exception {
    Session session = shop.session();
    shop.buyer().payByDebit(session.getUrl(), FAILS);
    shop.webhooks().until("checkout.session.completed");

    shop.simulator().advance(Duration.ofDays(5));

    assertThat(
            WebhookReceiver.types(shop.webhooks().until("checkout.session.async_payment_failed")))
        .containsExactly(
            "charge.failed",
            "payment_intent.payment_failed",
            "checkout.session.async_payment_failed");
    assertThat(shop.again(session).getPaymentStatus()).isEqualTo("unpaid");
    assertThat(intentOf(shop.again(session)).getStatus()).isEqualTo("requires_payment_method");
  }

  @Test
  void the_control_plane_settles_a_debit_before_its_time_and_only_once() throws Exception {
    Session session = shop.session();
    shop.buyer().payByDebit(session.getUrl(), FAILS);
    shop.webhooks().until("checkout.session.completed");
    String settle = "/payments/" + shop.again(session).getPaymentIntent() + "/settle";

    shop.command(settle, "");
    shop.command(settle, "");
    shop.simulator().advance(Duration.ofDays(6));

    assertThat(
            WebhookReceiver.types(
                shop.webhooks().until("checkout.session.async_payment_succeeded")))
        .hasSize(3);
    assertThat(shop.webhooks().next().type()).isEqualTo("charge.updated");
    assertThat(shop.webhooks().isEmpty()).isTrue();
  }

  @Test
  void the_control_plane_fails_a_debit_for_a_reason() throws Exception {
    Session session = shop.session();
    shop.buyer().payByDebit(session.getUrl(), SUCCEEDS);
    String intent = shop.again(session).getPaymentIntent();

    shop.command("/payments/" + intent + "/fail", "{\"code\": \"debit_not_authorized\"}");

    PaymentIntent failed = shop.client().v1().paymentIntents().retrieve(intent);
    assertThat(failed.getLastPaymentError().getCode()).isEqualTo("debit_not_authorized");
    assertThat(shop.client().v1().charges().retrieve(failed.getLatestCharge()).getFailureCode())
        .isEqualTo("debit_not_authorized");
  }

  @Test
  void a_real_account_number_is_never_taken() throws Exception {
    Session session = shop.session();

    HttpResponse<String> answer =
        shop.buyer().payByDebit(session.getUrl(), "FR7630006000011234567890189");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This is not a test account");
  }

  private PaymentIntent intentOf(Session session) throws Exception {
    return shop.client().v1().paymentIntents().retrieve(session.getPaymentIntent());
  }
}
