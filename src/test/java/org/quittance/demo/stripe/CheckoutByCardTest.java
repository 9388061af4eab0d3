package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutByCardTest {

  private SimulatedShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SimulatedShop();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_new_session_is_open_and_has_a_page_and_no_payment_intent_yet() throws Exception {
    Session session = shop.session();

    assertThat(session.getId()).startsWith("cs_test_");
    assertThat(session.getStatus()).isEqualTo("open");
    assertThat(session.getPaymentStatus()).isEqualTo("unpaid");
    assertThat(session.getAmountTotal()).isEqualTo(12050);
    assertThat(session.getPaymentIntent()).isNull();
    assertThat(session.getUrl()).isEqualTo(shop.simulator().url() + "/c/pay/" + session.getId());
    assertThat(session.getLastResponse().requestId()).startsWith("req_");
  }

  @Test
  void paying_completes_the_session_and_sends_signed_events_and_then_the_buyer_back()
      throws Exception {
    Session session = shop.session();

    HttpResponse<String> back = shop.buyer().payByCard(session.getUrl(), "4242 4242 4242 4242");

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(Buyer.location(back))
        .isEqualTo("https://shop.example/back?session=" + session.getId());
    List<WebhookReceiver.Received> webhooks = shop.webhooks().until("checkout.session.completed");
    assertThat(WebhookReceiver.types(webhooks))
        .containsExactly(
            "payment_intent.created",
            "charge.succeeded",
            "payment_intent.succeeded",
            "checkout.session.completed");
    for (WebhookReceiver.Received webhook : webhooks) {
      Event event = webhook.event();
      assertThat(event.getApiVersion()).isEqualTo("2026-07-29.dahlia");
      assertThat(event.getDataObjectDeserializer().getObject()).isPresent();
    }
    Session complete =
        (Session) webhooks.get(3).event().getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(complete.getStatus()).isEqualTo("complete");
    assertThat(complete.getPaymentStatus()).isEqualTo("paid");
    assertThat(complete.getClientReferenceId()).isEqualTo("attempt-1");

    PaymentIntent intent =
        shop.client()
            .v1()
            .paymentIntents()
            .retrieve(
                complete.getPaymentIntent(),
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build());
    assertThat(intent.getStatus()).isEqualTo("succeeded");
    assertThat(intent.getAmountReceived()).isEqualTo(12050);
    assertThat(intent.getMetadata()).containsEntry("attempt_id", "attempt-1");
    assertThat(intent.getLatestChargeObject().getPaymentMethodDetails().getCard().getLast4())
        .isEqualTo("4242");
  }

  @Test
  void the_shop_hears_of_the_payment_before_the_buyer_is_sent_back() throws Exception {
    Session session = shop.session();

    shop.buyer().payByCard(session.getUrl(), "4242424242424242");

    assertThat(WebhookReceiver.types(shop.webhooks().until("checkout.session.completed")))
        .hasSize(4);
    assertThat(shop.webhooks().isEmpty()).isTrue();
  }

  @Test
  void a_declined_card_is_explained_on_the_page_and_another_card_pays() throws Exception {
    Session session = shop.session();

    HttpResponse<String> declined = shop.buyer().payByCard(session.getUrl(), "4000000000009995");

    assertThat(declined.statusCode()).isEqualTo(402);
    assertThat(declined.body()).contains("id=\"error\"").contains("insufficient funds");
    assertThat(WebhookReceiver.types(shop.webhooks().until("payment_intent.payment_failed")))
        .containsExactly(
            "payment_intent.created", "charge.failed", "payment_intent.payment_failed");
    assertThat(shop.again(session).getStatus()).isEqualTo("open");

    HttpResponse<String> paid = shop.buyer().payByCard(session.getUrl(), "5555555555554444");

    assertThat(paid.statusCode()).isEqualTo(303);
    assertThat(WebhookReceiver.types(shop.webhooks().until("checkout.session.completed")))
        .containsExactly(
            "charge.succeeded", "payment_intent.succeeded", "checkout.session.completed");
  }

  @Test
  void the_bank_page_authorises_a_payment() throws Exception {
    Session session = shop.session();

    HttpResponse<String> bank = shop.buyer().payByCard(session.getUrl(), "4000002760003184");

    assertThat(Buyer.location(bank)).startsWith("/bank/pi_");
    String bankPage = shop.simulator().url() + Buyer.location(bank);
    assertThat(shop.buyer().open(bankPage).body())
        .contains("id=\"authorise\"")
        .contains("id=\"refuse\"");
    assertThat(shop.again(session).getStatus()).isEqualTo("open");

    HttpResponse<String> back = shop.buyer().atBank(bankPage, "authorise");

    assertThat(Buyer.location(back)).startsWith("https://shop.example/back");
    assertThat(WebhookReceiver.types(shop.webhooks().until("checkout.session.completed")))
        .containsExactly(
            "payment_intent.created",
            "payment_intent.requires_action",
            "charge.succeeded",
            "payment_intent.succeeded",
            "checkout.session.completed");
  }

  @Test
  void a_refusal_at_the_bank_charges_nothing_and_leads_back_to_the_page() throws Exception {
    Session session = shop.session();
    HttpResponse<String> bank = shop.buyer().payByCard(session.getUrl(), "4000002760003184");

    HttpResponse<String> back =
        shop.buyer().atBank(shop.simulator().url() + Buyer.location(bank), "refuse");

    assertThat(Buyer.location(back)).startsWith("/c/pay/" + session.getId());
    assertThat(shop.buyer().open(shop.simulator().url() + Buyer.location(back)).body())
        .contains("Your bank did not confirm the payment");
    assertThat(WebhookReceiver.types(shop.webhooks().until("payment_intent.payment_failed")))
        .containsExactly(
            "payment_intent.created",
            "payment_intent.requires_action",
            "payment_intent.payment_failed");
    PaymentIntent intent =
        shop.client().v1().paymentIntents().retrieve(shop.again(session).getPaymentIntent());
    assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
    assertThat(intent.getLastPaymentError().getCode())
        .isEqualTo("payment_intent_authentication_failure");
    assertThat(intent.getLatestCharge()).isNull();
  }

  @Test
  void a_card_can_be_declined_after_the_bank_agreed() throws Exception {
    Session session = shop.session();
    HttpResponse<String> bank = shop.buyer().payByCard(session.getUrl(), "4000008400001629");

    HttpResponse<String> back =
        shop.buyer().atBank(shop.simulator().url() + Buyer.location(bank), "authorise");

    assertThat(shop.buyer().open(shop.simulator().url() + Buyer.location(back)).body())
        .contains("Your card was declined");
    assertThat(shop.again(session).getStatus()).isEqualTo("open");
  }

  @Test
  void what_is_typed_wrongly_is_said_without_any_attempt() throws Exception {
    Session session = shop.session();
    Map<String, String> form = Buyer.card("4242424242424241");

    HttpResponse<String> answer = shop.buyer().send(session.getUrl(), form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("The card number is incorrect");
    assertThat(shop.again(session).getPaymentIntent()).isNull();
  }

  @Test
  void a_real_card_number_is_never_taken() throws Exception {
    Session session = shop.session();

    HttpResponse<String> answer = shop.buyer().payByCard(session.getUrl(), "4970101234567890");

    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void the_page_speaks_the_session_language() throws Exception {
    Session session =
        shop.client()
            .v1()
            .checkout()
            .sessions()
            .create(SimulatedShop.order().setLocale(SessionCreateParams.Locale.FR).build());

    String page = shop.buyer().open(session.getUrl()).body();

    assertThat(page).contains("lang=\"fr\"").contains("Numéro de carte").contains("120,50");
    assertThat(page)
        .contains("id=\"cardNumber\"")
        .contains("id=\"cardExpiry\"")
        .contains("id=\"cardCvc\"")
        .contains("id=\"submit\"")
        .contains("name=\"method\"")
        .contains("https://shop.example/cancelled");
  }

  @Test
  void a_second_press_of_the_button_pays_once() throws Exception {
    Session session = shop.session();
    shop.buyer().payByCard(session.getUrl(), "4242424242424242");

    HttpResponse<String> second = shop.buyer().payByCard(session.getUrl(), "4242424242424242");

    assertThat(Buyer.location(second)).startsWith("https://shop.example/back");
    assertThat(shop.client().v1().charges().list().getData()).hasSize(1);
  }

  @Test
  void an_expired_session_shows_so_and_takes_no_money() throws Exception {
    Session session = shop.session();
    shop.client().v1().checkout().sessions().expire(session.getId());

    assertThat(shop.buyer().open(session.getUrl()).statusCode()).isEqualTo(410);
    HttpResponse<String> late = shop.buyer().payByCard(session.getUrl(), "4242424242424242");

    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(shop.client().v1().charges().list().getData()).isEmpty();
    assertThat(shop.webhooks().next().type()).isEqualTo("checkout.session.expired");
  }
}
