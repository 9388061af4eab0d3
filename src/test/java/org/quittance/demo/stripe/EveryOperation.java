package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.PaymentIntentUpdateParams;
import com.stripe.param.PaymentMethodAttachParams;
import com.stripe.param.PaymentMethodCreateParams;
import com.stripe.param.PaymentMethodListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundUpdateParams;
import com.stripe.param.SetupIntentCreateParams;
import com.stripe.param.SetupIntentUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.param.checkout.SessionUpdateParams;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A shop's day in which every operation that the simulator plays is used. */
final class EveryOperation {

  private final SimulatedShop shop;
  private final StripeClient client;

  EveryOperation(SimulatedShop shop) {
    this.shop = shop;
    this.client = shop.client();
  }

  /** Uses every operation at least once, refusals included. */
  void visit() throws Exception {
    Customer customer = customers();
    sessions(customer);
    intents(customer);
    methods(customer);
    refunds();
    setups(customer);
    new ShopsOffice(shop).visit();
    shop.simulator().advance(Duration.ofDays(2));
    client.v1().events().list(EventListParams.builder().setLimit(100L).build());
    client
        .v1()
        .events()
        .list(
            EventListParams.builder()
                .addType("charge.succeeded")
                .setDeliverySuccess(true)
                .setCreated(EventListParams.Created.builder().setGte(1L).build())
                .build());
    String event = client.v1().events().list().getData().get(0).getId();
    client.v1().events().retrieve(event);
    String charge = client.v1().charges().list().getData().get(0).getId();
    client.v1().charges().retrieve(charge);
    client
        .v1()
        .charges()
        .list(
            ChargeListParams.builder()
                .addExpand("data.payment_intent")
                .addExpand("data.balance_transaction")
                .build());
    String transaction = client.v1().balanceTransactions().list().getData().get(0).getId();
    client.v1().balanceTransactions().retrieve(transaction);
  }

  private Customer customers() throws StripeException {
    Customer customer =
        client
            .v1()
            .customers()
            .create(
                CustomerCreateParams.builder()
                    .setEmail("claire@example.org")
                    .setName("Claire Martin")
                    .addPreferredLocale("fr")
                    .putMetadata("debtor", "D-1")
                    .setAddress(
                        CustomerCreateParams.Address.builder()
                            .setLine1("8 place du Marché")
                            .setPostalCode("31300")
                            .setCity("Toulouse")
                            .setCountry("FR")
                            .build())
                    .build());
    client
        .v1()
        .customers()
        .update(customer.getId(), CustomerUpdateParams.builder().setPhone("+33612345678").build());
    client.v1().customers().list();
    Customer gone = client.v1().customers().create();
    client.v1().customers().delete(gone.getId());
    assertThat(client.v1().customers().retrieve(gone.getId()).getDeleted()).isTrue();
    return customer;
  }

  private void sessions(Customer customer) throws Exception {
    Session saved =
        client
            .v1()
            .checkout()
            .sessions()
            .create(
                SimulatedShop.order()
                    .setCustomer(customer.getId())
                    .setLocale(SessionCreateParams.Locale.FR)
                    .setSubmitType(SessionCreateParams.SubmitType.PAY)
                    .setExpiresAt(shop.simulator().now().getEpochSecond() + 3600)
                    .putMetadata("attempt_id", "1")
                    .setPaymentIntentData(
                        SessionCreateParams.PaymentIntentData.builder()
                            .setDescription("DOS-1")
                            .setSetupFutureUsage(
                                SessionCreateParams.PaymentIntentData.SetupFutureUsage.OFF_SESSION)
                            .build())
                    .build());
    HttpResponse<String> bank = shop.buyer().payByCard(saved.getUrl(), "4000002500003155");
    describedWhileWaitingForTheBank(saved);
    shop.buyer().atBank(shop.simulator().url() + Buyer.location(bank), "authorise");
    Session declined = shop.session();
    shop.buyer().payByCard(declined.getUrl(), "4000000000000069");
    shop.again(declined);
    Session refused = shop.session();
    bank = shop.buyer().payByCard(refused.getUrl(), "4000002760003184");
    shop.buyer().atBank(shop.simulator().url() + Buyer.location(bank), "refuse");
    for (String iban : List.of("FR1420041010050500013M02606", "FR8420041010050500013M02607")) {
      shop.buyer().payByDebit(shop.session().getUrl(), iban);
    }
    mandates();
    client
        .v1()
        .checkout()
        .sessions()
        .retrieve(
            saved.getId(),
            SessionRetrieveParams.builder()
                .addExpand("payment_intent.latest_charge")
                .addExpand("customer")
                .addExpand("line_items")
                .build());
    client.v1().checkout().sessions().lineItems().list(saved.getId());
    client
        .v1()
        .checkout()
        .sessions()
        .update(declined.getId(), SessionUpdateParams.builder().putMetadata("seen", "yes").build());
    client.v1().checkout().sessions().expire(refused.getId());
    client
        .v1()
        .checkout()
        .sessions()
        .list(
            SessionListParams.builder()
                .setStatus(SessionListParams.Status.COMPLETE)
                .addExpand("data.payment_intent")
                .build());
    assertThatThrownBy(() -> client.v1().checkout().sessions().expire(refused.getId()))
        .isInstanceOf(StripeException.class);
  }

  private void describedWhileWaitingForTheBank(Session session) throws StripeException {
    client
        .v1()
        .checkout()
        .sessions()
        .retrieve(
            session.getId(), SessionRetrieveParams.builder().addExpand("payment_intent").build());
  }

  private void mandates() throws StripeException {
    String mandate =
        client
            .v1()
            .charges()
            .list()
            .getData()
            .get(0)
            .getPaymentMethodDetails()
            .getSepaDebit()
            .getMandate();
    client.v1().mandates().retrieve(mandate);
  }

  private void intents(Customer customer) throws StripeException {
    PaymentIntent intent = client.v1().paymentIntents().create(amount().build());
    client
        .v1()
        .paymentIntents()
        .update(
            intent.getId(),
            PaymentIntentUpdateParams.builder()
                .setAmount(700L)
                .setPaymentMethod("pm_card_visa")
                .putMetadata("plan", "P-1")
                .build());
    client.v1().paymentIntents().confirm(intent.getId());
    client.v1().paymentIntents().retrieve(intent.getId());
    client.v1().paymentIntents().list();
    client
        .v1()
        .paymentIntents()
        .search(PaymentIntentSearchParams.builder().setQuery("metadata['plan']:'P-1'").build());
    PaymentIntent other = client.v1().paymentIntents().create(amount().build());
    client.v1().paymentIntents().cancel(other.getId());
    for (String card : List.of("pm_card_authenticationRequired", "pm_card_chargeDeclined")) {
      assertThatThrownBy(
              () ->
                  client
                      .v1()
                      .paymentIntents()
                      .create(
                          amount()
                              .setCustomer(customer.getId())
                              .setPaymentMethod(card)
                              .setConfirm(true)
                              .setOffSession(true)
                              .build()))
          .isInstanceOf(StripeException.class);
    }
    assertThatThrownBy(() -> client.v1().paymentIntents().retrieve("pi_none"))
        .isInstanceOf(StripeException.class);
    assertThatThrownBy(() -> client.v1().paymentIntents().confirm(intent.getId()))
        .isInstanceOf(StripeException.class);
  }

  private void methods(Customer customer) throws StripeException {
    PaymentMethod debit =
        client
            .v1()
            .paymentMethods()
            .create(
                PaymentMethodCreateParams.builder()
                    .setType(PaymentMethodCreateParams.Type.SEPA_DEBIT)
                    .setSepaDebit(
                        PaymentMethodCreateParams.SepaDebit.builder()
                            .setIban("DE89370400440532013000")
                            .build())
                    .setBillingDetails(
                        PaymentMethodCreateParams.BillingDetails.builder()
                            .setName("Claire Martin")
                            .setEmail("claire@example.org")
                            .build())
                    .build());
    client
        .v1()
        .paymentMethods()
        .attach(
            debit.getId(),
            PaymentMethodAttachParams.builder().setCustomer(customer.getId()).build());
    client.v1().paymentMethods().retrieve(debit.getId());
    client
        .v1()
        .paymentMethods()
        .list(PaymentMethodListParams.builder().setCustomer(customer.getId()).build());
    client.v1().customers().paymentMethods().list(customer.getId());
    client.v1().paymentMethods().detach(debit.getId());
  }

  private void refunds() throws Exception {
    for (String card : List.of("4242424242424242", "4000000000007726", "4000000000005126")) {
      Session session = shop.session();
      shop.buyer().payByCard(session.getUrl(), card);
      String refund =
          client
              .v1()
              .refunds()
              .create(
                  RefundCreateParams.builder()
                      .setPaymentIntent(shop.again(session).getPaymentIntent())
                      .setAmount(500L)
                      .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                      .build())
              .getId();
      client
          .v1()
          .refunds()
          .update(refund, RefundUpdateParams.builder().putMetadata("row", "1").build());
      shop.simulator().advance(Duration.ofHours(1));
      client.v1().refunds().retrieve(refund);
    }
    client.v1().refunds().list();
  }

  private void setups(Customer customer) throws Exception {
    Session kept = client.v1().checkout().sessions().create(SetupsTest.order().build());
    HttpResponse<String> bank = shop.buyer().payByCard(kept.getUrl(), "4000002500003155");
    client
        .v1()
        .checkout()
        .sessions()
        .retrieve(kept.getId(), SessionRetrieveParams.builder().addExpand("setup_intent").build());
    shop.buyer().atBank(shop.simulator().url() + Buyer.location(bank), "authorise");
    Session debit = client.v1().checkout().sessions().create(SetupsTest.order().build());
    shop.buyer().payByDebit(debit.getUrl(), "FR1420041010050500013M02606");
    Session refused = client.v1().checkout().sessions().create(SetupsTest.order().build());
    shop.buyer().payByCard(refused.getUrl(), "4000000000000002");
    client.v1().checkout().sessions().expire(refused.getId());
    for (Session each : List.of(kept, debit, refused)) {
      client
          .v1()
          .checkout()
          .sessions()
          .retrieve(
              each.getId(),
              SessionRetrieveParams.builder()
                  .addExpand("customer")
                  .addExpand("setup_intent.payment_method")
                  .addExpand("setup_intent.mandate")
                  .build());
    }
    SetupIntent intent =
        client
            .v1()
            .setupIntents()
            .create(SetupIntentCreateParams.builder().setCustomer(customer.getId()).build());
    client
        .v1()
        .setupIntents()
        .update(
            intent.getId(),
            SetupIntentUpdateParams.builder().setPaymentMethod("pm_card_visa").build());
    client.v1().setupIntents().confirm(intent.getId());
    client.v1().setupIntents().retrieve(intent.getId());
    SetupIntent other =
        client.v1().setupIntents().create(SetupIntentCreateParams.builder().build());
    client.v1().setupIntents().cancel(other.getId());
    client.v1().setupIntents().list();
    assertThatThrownBy(() -> client.v1().setupIntents().confirm(intent.getId()))
        .isInstanceOf(StripeException.class);
  }

  private static PaymentIntentCreateParams.Builder amount() {
    return PaymentIntentCreateParams.builder().setAmount(5000L).setCurrency("eur");
  }
}
