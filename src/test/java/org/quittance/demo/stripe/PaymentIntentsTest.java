package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentIntentsTest {

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
  void an_intent_waits_for_a_method_then_for_its_confirmation() throws Exception {
    PaymentIntent intent = intent(amount().build());
    assertThat(intent.getStatus()).isEqualTo("requires_payment_method");
    assertThat(intent.getClientSecret()).startsWith(intent.getId() + "_secret_");
    assertThatThrownBy(() -> shop.client().v1().paymentIntents().confirm(intent.getId()))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> {
              assertThat(refusal.getCode()).isEqualTo("payment_intent_unexpected_state");
              assertThat(refusal.getStripeError().getPaymentIntent().getId())
                  .isEqualTo(intent.getId());
            });

    PaymentIntent paid =
        shop.client()
            .v1()
            .paymentIntents()
            .confirm(
                intent.getId(),
                PaymentIntentConfirmParams.builder().setPaymentMethod("pm_card_visa").build());

    assertThat(paid.getStatus()).isEqualTo("succeeded");
    assertThat(paid.getPaymentMethod()).startsWith("pm_").isNotEqualTo("pm_card_visa");
  }

  @Test
  void a_paid_intent_can_be_neither_confirmed_nor_cancelled() throws Exception {
    PaymentIntent paid = intent(amount().setPaymentMethod("pm_card_visa").setConfirm(true).build());

    assertThatThrownBy(() -> shop.client().v1().paymentIntents().confirm(paid.getId()))
        .hasMessageContaining("status of succeeded");
    assertThatThrownBy(() -> shop.client().v1().paymentIntents().cancel(paid.getId()))
        .hasMessageContaining("status of succeeded");
  }

  @Test
  void an_unpaid_intent_can_be_cancelled_with_a_reason() throws Exception {
    PaymentIntent canceled =
        shop.client()
            .v1()
            .paymentIntents()
            .cancel(
                intent(amount().build()).getId(),
                PaymentIntentCancelParams.builder()
                    .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                    .build());

    assertThat(canceled.getStatus()).isEqualTo("canceled");
    assertThat(canceled.getCancellationReason()).isEqualTo("abandoned");
  }

  @Test
  void too_small_an_amount_is_refused() {
    assertThatThrownBy(() -> intent(amount().setAmount(49L).build()))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal -> assertThat(refusal.getCode()).isEqualTo("amount_too_small"));
  }

  @Test
  void a_bank_that_wants_its_customer_declines_in_their_absence() throws Exception {
    Customer customer = shop.client().v1().customers().create();
    PaymentMethod card = attached("pm_card_authenticationRequired", customer);

    assertThatThrownBy(() -> intent(absent(customer, card.getId())))
        .isInstanceOfSatisfying(
            CardException.class,
            declined -> {
              assertThat(declined.getCode()).isEqualTo("authentication_required");
              assertThat(declined.getDeclineCode()).isEqualTo("authentication_required");
              assertThat(declined.getCharge()).startsWith("ch_");
              assertThat(declined.getStripeError().getPaymentIntent().getStatus())
                  .isEqualTo("requires_payment_method");
              assertThat(declined.getStripeError().getPaymentMethod().getId())
                  .isEqualTo(card.getId());
            });
  }

  @Test
  void a_card_saved_at_checkout_pays_later_in_the_customer_absence() throws Exception {
    Customer customer =
        shop.client()
            .v1()
            .customers()
            .create(CustomerCreateParams.builder().setEmail("claire@example.org").build());
    Session session =
        shop.client()
            .v1()
            .checkout()
            .sessions()
            .create(
                SimulatedShop.order()
                    .setCustomer(customer.getId())
                    .setPaymentIntentData(
                        SessionCreateParams.PaymentIntentData.builder()
                            .setSetupFutureUsage(
                                SessionCreateParams.PaymentIntentData.SetupFutureUsage.OFF_SESSION)
                            .build())
                    .build());
    assertThat(shop.buyer().open(session.getUrl()).body()).contains("claire@example.org");
    HttpResponse<String> bank = shop.buyer().payByCard(session.getUrl(), "4000002500003155");
    shop.buyer().atBank(shop.simulator().url() + Buyer.location(bank), "authorise");
    Session paid =
        shop.client()
            .v1()
            .checkout()
            .sessions()
            .retrieve(
                session.getId(),
                SessionRetrieveParams.builder()
                    .addExpand("payment_intent.payment_method")
                    .addExpand("line_items")
                    .build());
    PaymentMethod saved = paid.getPaymentIntentObject().getPaymentMethodObject();
    assertThat(saved.getCustomer()).isEqualTo(customer.getId());
    assertThat(paid.getLineItems().getData().get(0).getAmountTotal()).isEqualTo(12050);
    assertThat(WebhookReceiver.types(shop.webhooks().until("checkout.session.completed")))
        .contains("payment_method.attached");

    PaymentIntent later = intent(absent(customer, saved.getId()));

    assertThat(later.getStatus()).isEqualTo("succeeded");
  }

  @Test
  void the_bank_page_sends_back_to_the_return_address_of_an_intent() throws Exception {
    PaymentIntent intent =
        intent(
            amount()
                .setPaymentMethod("pm_card_authenticationRequired")
                .setConfirm(true)
                .setReturnUrl("https://shop.example/return")
                .build());
    assertThat(intent.getStatus()).isEqualTo("requires_action");
    String bank = intent.getNextAction().getRedirectToUrl().getUrl();

    HttpResponse<String> back = shop.buyer().atBank(bank, "authorise");

    assertThat(Buyer.location(back))
        .startsWith("https://shop.example/return?payment_intent=" + intent.getId())
        .endsWith("redirect_status=succeeded");
  }

  @Test
  void intents_are_found_by_their_metadata() throws Exception {
    PaymentIntent wanted = intent(amount().putMetadata("attempt_id", "42").build());
    intent(amount().putMetadata("attempt_id", "43").build());

    assertThat(
            shop.client()
                .v1()
                .paymentIntents()
                .search(
                    PaymentIntentSearchParams.builder()
                        .setQuery(
                            "metadata['attempt_id']:'42' AND status:'requires_payment_method'")
                        .build())
                .getData())
        .extracting(PaymentIntent::getId)
        .containsExactly(wanted.getId());
  }

  @Test
  void a_detached_method_no_longer_belongs_to_the_customer() throws Exception {
    Customer customer = shop.client().v1().customers().create();
    PaymentMethod card = attached("pm_card_visa", customer);
    assertThat(shop.client().v1().customers().paymentMethods().list(customer.getId()).getData())
        .hasSize(1);

    shop.client().v1().paymentMethods().detach(card.getId());

    assertThat(shop.client().v1().customers().paymentMethods().list(customer.getId()).getData())
        .isEmpty();
  }

  @Test
  void lists_come_newest_first_and_page_by_page() throws Exception {
    for (int i = 0; i < 5; i++) {
      intent(amount().setAmount(100L + i).build());
    }
    com.stripe.model.StripeCollection<PaymentIntent> page =
        shop.client()
            .v1()
            .paymentIntents()
            .list(com.stripe.param.PaymentIntentListParams.builder().setLimit(2L).build());

    assertThat(page.getHasMore()).isTrue();
    assertThat(page.getData()).extracting(PaymentIntent::getAmount).containsExactly(104L, 103L);
    assertThat(page.autoPagingIterable())
        .extracting(PaymentIntent::getAmount)
        .containsExactly(104L, 103L, 102L, 101L, 100L);
  }

  private PaymentMethod attached(String name, Customer customer) throws Exception {
    return shop.client()
        .v1()
        .paymentMethods()
        .attach(name, PaymentMethodAttachParams.builder().setCustomer(customer.getId()).build());
  }

  private static PaymentIntentCreateParams absent(Customer customer, String method) {
    return amount()
        .setCustomer(customer.getId())
        .setPaymentMethod(method)
        .setOffSession(true)
        .setConfirm(true)
        .build();
  }

  private static PaymentIntentCreateParams.Builder amount() {
    return PaymentIntentCreateParams.builder().setAmount(5000L).setCurrency("eur");
  }

  private PaymentIntent intent(PaymentIntentCreateParams params) throws Exception {
    return shop.client().v1().paymentIntents().create(params);
  }
}
