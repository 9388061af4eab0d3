package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Means of payment that are kept without a payment, and used in their owner's absence. */
class SetupsTest {

  private SimulatedShop shop;

  @BeforeEach
  void open() throws Exception {
    shop = new SimulatedShop(settings -> settings.debitTime(Duration.ofDays(5)));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private Session session() throws StripeException {
    return shop.client().v1().checkout().sessions().create(order().build());
  }

  /** A page that keeps a means of payment. */
  static SessionCreateParams.Builder order() {
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.SETUP)
        .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
        .addPaymentMethodType(SessionCreateParams.PaymentMethodType.SEPA_DEBIT)
        .setCustomerCreation(SessionCreateParams.CustomerCreation.ALWAYS)
        .setSuccessUrl("https://shop.example/back")
        .setCancelUrl("https://shop.example/back")
        .setClientReferenceId("setup-1")
        .setSetupIntentData(
            SessionCreateParams.SetupIntentData.builder().putMetadata("setup", "1").build());
  }

  private SetupIntent intentOf(Session session) throws StripeException {
    return shop.client()
        .v1()
        .checkout()
        .sessions()
        .retrieve(
            session.getId(),
            SessionRetrieveParams.builder()
                .addExpand("setup_intent.payment_method")
                .addExpand("setup_intent.mandate")
                .build())
        .getSetupIntentObject();
  }

  private PaymentIntent charge(PaymentMethod method) throws StripeException {
    return shop.client()
        .v1()
        .paymentIntents()
        .create(
            PaymentIntentCreateParams.builder()
                .setAmount(5000L)
                .setCurrency("eur")
                .setCustomer(method.getCustomer())
                .setPaymentMethod(method.getId())
                .addPaymentMethodType(method.getType())
                .setConfirm(true)
                .setOffSession(true)
                .build());
  }

  @Test
  void a_card_is_kept_on_the_hosted_page_and_nothing_is_charged() throws Exception {
    Session session = session();
    assertThat(session.getSetupIntent()).startsWith("seti_");
    assertThat(session.getAmountTotal()).isNull();
    assertThat(shop.buyer().open(session.getUrl()).body())
        .contains("Keep a payment method")
        .doesNotContain("€");

    HttpResponse<String> back = shop.buyer().payByCard(session.getUrl(), "4242424242424242");

    assertThat(Buyer.location(back)).isEqualTo("https://shop.example/back");
    assertThat(WebhookReceiver.types(shop.webhooks().until("checkout.session.completed")))
        .containsExactly(
            "setup_intent.created",
            "customer.created",
            "payment_method.attached",
            "setup_intent.succeeded",
            "checkout.session.completed");
    Session complete = shop.again(session);
    assertThat(complete.getStatus()).isEqualTo("complete");
    assertThat(complete.getPaymentStatus()).isEqualTo("no_payment_required");
    SetupIntent intent = intentOf(session);
    assertThat(intent.getMetadata()).containsEntry("setup", "1");
    assertThat(intent.getPaymentMethodObject().getCustomer()).isEqualTo(complete.getCustomer());
    assertThat(shop.client().v1().charges().list().getData()).isEmpty();
    assertThat(shop.buyer().open(session.getUrl().replace("?", "")).body())
        .contains("This payment method is kept");
  }

  @Test
  void a_bank_that_asks_once_lets_the_kept_card_pay_in_its_owners_absence() throws Exception {
    Session session = session();
    HttpResponse<String> bank = shop.buyer().payByCard(session.getUrl(), "4000002500003155");
    String page = shop.simulator().url() + Buyer.location(bank);
    assertThat(shop.buyer().open(page).body()).contains("in your absence");

    HttpResponse<String> back = shop.buyer().atBank(page, "authorise");

    assertThat(Buyer.location(back)).isEqualTo("https://shop.example/back");
    PaymentMethod kept = intentOf(session).getPaymentMethodObject();
    assertThat(charge(kept).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void a_card_whose_bank_refuses_its_customer_is_not_kept_and_may_be_tried_again()
      throws Exception {
    Session session = session();
    HttpResponse<String> bank = shop.buyer().payByCard(session.getUrl(), "4000002500003155");

    HttpResponse<String> back =
        shop.buyer().atBank(shop.simulator().url() + Buyer.location(bank), "refuse");

    assertThat(shop.buyer().open(shop.simulator().url() + Buyer.location(back)).body())
        .contains("Nothing is kept");
    SetupIntent intent = intentOf(session);
    assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
    assertThat(intent.getLastSetupError().getCode())
        .isEqualTo("setup_intent_authentication_failure");
    assertThat(shop.again(session).getStatus()).isEqualTo("open");
    shop.buyer().payByCard(session.getUrl(), "4242424242424242");
    assertThat(intentOf(session).getStatus()).isEqualTo("succeeded");
  }

  @Test
  void an_account_is_kept_with_its_mandate_and_debited_days_later() throws Exception {
    Session session = session();

    shop.buyer().payByDebit(session.getUrl(), "FR1420041010050500013M02606");

    assertThat(WebhookReceiver.types(shop.webhooks().until("mandate.updated")))
        .contains("setup_intent.succeeded");
    SetupIntent intent = intentOf(session);
    assertThat(intent.getMandateObject().getStatus()).isEqualTo("active");
    assertThat(intent.getMandateObject().getPaymentMethodDetails().getSepaDebit().getReference())
        .isNotBlank();
    PaymentIntent debit = charge(intent.getPaymentMethodObject());
    assertThat(debit.getStatus()).isEqualTo("processing");

    shop.simulator().advance(Duration.ofDays(5));

    assertThat(shop.client().v1().paymentIntents().retrieve(debit.getId()).getStatus())
        .isEqualTo("succeeded");
  }

  @Test
  void without_its_mandate_an_account_is_not_debited() throws Exception {
    Session session = session();
    shop.buyer().payByDebit(session.getUrl(), "FR1420041010050500013M02606");
    SetupIntent intent = intentOf(session);

    shop.command("/mandates/" + intent.getMandate() + "/withdraw", "{}");

    assertThatThrownBy(() -> charge(intent.getPaymentMethodObject()))
        .isInstanceOfSatisfying(
            StripeException.class,
            refusal -> assertThat(refusal.getCode()).isEqualTo("payment_intent_mandate_invalid"));
  }

  @ParameterizedTest
  @CsvSource({
    "4000000000000341, card_declined, generic_decline",
    "4000002760003184, authentication_required, authentication_required",
    "4000008260003178, card_declined, insufficient_funds"
  })
  void some_cards_are_kept_and_then_refused(String number, String code, String declineCode)
      throws Exception {
    Session session = session();
    HttpResponse<String> answer = shop.buyer().payByCard(session.getUrl(), number);
    if (Buyer.location(answer).startsWith("/bank/")) {
      shop.buyer().atBank(shop.simulator().url() + Buyer.location(answer), "authorise");
    }

    PaymentMethod kept = intentOf(session).getPaymentMethodObject();

    assertThatThrownBy(() -> charge(kept))
        .isInstanceOfSatisfying(
            CardException.class,
            refusal -> {
              assertThat(refusal.getCode()).isEqualTo(code);
              assertThat(refusal.getDeclineCode()).isEqualTo(declineCode);
              assertThat(refusal.getStripeError().getPaymentIntent().getStatus())
                  .isEqualTo("requires_payment_method");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"4000000000000002", "4000000000009995", "4000000000000069"})
  void a_card_that_is_refused_already_is_not_kept(String number) throws Exception {
    Session session = session();

    HttpResponse<String> page = shop.buyer().payByCard(session.getUrl(), number);

    assertThat(page.statusCode()).isEqualTo(402);
    assertThat(WebhookReceiver.types(shop.webhooks().until("setup_intent.setup_failed")))
        .contains("setup_intent.created");
    assertThat(shop.again(session).getStatus()).isEqualTo("open");
    assertThat(intentOf(session).getPaymentMethod()).isNull();
  }

  @Test
  void a_page_that_ran_out_keeps_nothing() throws Exception {
    Session session = session();

    shop.client().v1().checkout().sessions().expire(session.getId());

    assertThat(intentOf(session).getStatus()).isEqualTo("canceled");
    assertThat(shop.buyer().open(session.getUrl()).body()).contains("Nothing was kept here");
  }

  @Test
  void a_detached_method_cannot_be_charged_for_its_customer_any_more() throws Exception {
    Session session = session();
    shop.buyer().payByCard(session.getUrl(), "4242424242424242");
    PaymentMethod kept = intentOf(session).getPaymentMethodObject();

    shop.client().v1().paymentMethods().detach(kept.getId());

    assertThatThrownBy(() -> charge(kept)).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void parameters_of_a_payment_have_no_place_on_a_page_that_keeps_a_method() {
    assertThatThrownBy(
            () ->
                shop.client()
                    .v1()
                    .checkout()
                    .sessions()
                    .create(order().setSubmitType(SessionCreateParams.SubmitType.PAY).build()))
        .hasMessageContaining("`setup` mode");
  }

  @Test
  void a_server_confirms_a_setup_itself() throws Exception {
    String customer =
        shop.client().v1().customers().create(CustomerCreateParams.builder().build()).getId();

    SetupIntent kept =
        shop.client()
            .v1()
            .setupIntents()
            .create(
                SetupIntentCreateParams.builder()
                    .setCustomer(customer)
                    .setPaymentMethod("pm_card_visa")
                    .setConfirm(true)
                    .setReturnUrl("https://shop.example/back")
                    .build());

    assertThat(kept.getStatus()).isEqualTo("succeeded");
    assertThatThrownBy(() -> shop.client().v1().setupIntents().cancel(kept.getId()))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> assertThat(refusal.getCode()).isEqualTo("setup_intent_unexpected_state"));
  }
}
