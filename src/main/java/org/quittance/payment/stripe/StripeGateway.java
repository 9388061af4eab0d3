package org.quittance.payment.stripe;

import static org.quittance.payment.stripe.StripeConnection.call;
import static org.quittance.payment.stripe.StripeConnection.options;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionExpireParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.PaymentIntentService;
import com.stripe.service.checkout.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.payment.AutopayRequest;
import org.quittance.payment.CheckoutRequest;
import org.quittance.payment.CheckoutState;
import org.quittance.payment.GatewayFailure;
import org.quittance.payment.PaymentGateway;
import org.quittance.platform.Ids;

/**
 * Payments by hosted Stripe Checkout, where the debtor types card or account number on Stripe's
 * page, and collections by what Stripe keeps of it. This server never sees a number.
 */
@ApplicationScoped
public class StripeGateway implements PaymentGateway {

  /** Stripe takes no euro charge below 50 cents. */
  private static final Money SMALLEST = Money.euros("0.50");

  private static final long LONGEST_LIST = 100;
  private static final String WITH_CHARGE = "payment_intent.latest_charge";
  private static final String WITH_METHOD = "payment_intent.payment_method";

  private StripeSettings settings;
  private StripeConnection stripe;

  protected StripeGateway() {}

  @Inject
  StripeGateway(StripeSettings settings, StripeConnection stripe) {
    this.settings = settings;
    this.stripe = stripe;
  }

  @Override
  public Money smallestAmount() {
    return SMALLEST;
  }

  @Override
  public String account() {
    return settings.account();
  }

  @Override
  public CheckoutState open(CheckoutRequest request) {
    SessionCreateParams page = CheckoutPage.of(request);
    RequestOptions options = options(request.account(), request.idempotencyKey());
    return state(request.account(), "open", () -> sessions().create(page, options));
  }

  @Override
  public CheckoutState fetch(String account, String sessionId) {
    SessionRetrieveParams withCharge =
        SessionRetrieveParams.builder().addExpand(WITH_CHARGE).addExpand(WITH_METHOD).build();
    return state(
        account, "fetch", () -> sessions().retrieve(sessionId, withCharge, options(account, null)));
  }

  @Override
  public CheckoutState expire(String account, String sessionId) {
    SessionExpireParams withCharge =
        SessionExpireParams.builder().addExpand(WITH_CHARGE).addExpand(WITH_METHOD).build();
    try {
      return state(
          account,
          "expire",
          () -> sessions().expire(sessionId, withCharge, options(account, "expire:" + sessionId)));
    } catch (GatewayFailure failure) {
      if (failure.kind() != GatewayFailure.Kind.REFUSED) {
        throw failure;
      }
      // Only an open page can be closed: the debtor was faster, or it is closed already.
      return fetch(account, sessionId);
    }
  }

  @Override
  public Optional<CheckoutState> findByAttempt(
      String account, long attemptId, Instant from, Instant until) {
    return SessionSearch.find(sessions(), account, Ids.text(attemptId), from, until)
        .map(sessionId -> fetch(account, sessionId));
  }

  @Override
  public CheckoutState collect(AutopayRequest request) {
    RequestOptions options = options(request.account(), request.idempotencyKey());
    try {
      return CollectionReading.of(intents().create(CollectionParams.of(request), options));
    } catch (StripeException e) {
      // The bank said no, and the payment says why.
      PaymentIntent refused =
          e.getStripeError() == null ? null : e.getStripeError().getPaymentIntent();
      if (refused != null && refused.getLastPaymentError() != null) {
        return CollectionReading.of(refused);
      }
      throw StripeFailures.of("collect", e);
    }
  }

  @Override
  public CheckoutState fetchCollection(String account, String intentId) {
    PaymentIntentRetrieveParams withCharge =
        PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
    return CollectionReading.of(
        call(
            "fetch collection",
            () -> intents().retrieve(intentId, withCharge, options(account, null))));
  }

  @Override
  public Optional<CheckoutState> findCollection(
      String account, String customerId, long attemptId, Instant from) {
    PaymentIntentListParams ofCustomer =
        PaymentIntentListParams.builder()
            .setCustomer(customerId)
            .setLimit(LONGEST_LIST)
            .setCreated(
                PaymentIntentListParams.Created.builder().setGte(from.getEpochSecond()).build())
            .build();
    String attempt = Ids.text(attemptId);
    Optional<String> found =
        call(
            "list collections",
            () -> {
              for (PaymentIntent intent :
                  intents().list(ofCustomer, options(account, null)).autoPagingIterable()) {
                if (attempt.equals(intent.getMetadata().get(CheckoutPage.ATTEMPT))) {
                  return Optional.of(intent.getId());
                }
              }
              return Optional.empty();
            });
    return found.map(intentId -> fetchCollection(account, intentId));
  }

  private PaymentIntentService intents() {
    return stripe.v1().paymentIntents();
  }

  private SessionService sessions() {
    return stripe.v1().checkout().sessions();
  }

  private CheckoutState state(String account, String name, StripeConnection.Call<Session> call) {
    return SessionReading.of(
        call(name, call),
        mandate ->
            call(
                "fetch mandate",
                () -> stripe.v1().mandates().retrieve(mandate, options(account, null))));
  }
}
