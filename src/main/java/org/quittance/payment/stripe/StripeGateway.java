package org.quittance.payment.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionExpireParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.checkout.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.quittance.money.Money;
import org.quittance.payment.CheckoutRequest;
import org.quittance.payment.CheckoutState;
import org.quittance.payment.GatewayFailure;
import org.quittance.payment.PaymentGateway;
import org.quittance.platform.Ids;

/**
 * Payments by hosted Stripe Checkout. The debtor types card or account number on Stripe's page;
 * this server never sees one.
 */
@ApplicationScoped
public class StripeGateway implements PaymentGateway {

  /** Stripe takes no euro charge below 50 cents. */
  private static final Money SMALLEST = Money.euros("0.50");

  private static final long LONGEST_LIST = 100;
  private static final String WITH_CHARGE = "payment_intent.latest_charge";

  private StripeSettings settings;
  private StripeClient client;

  protected StripeGateway() {}

  @Inject
  StripeGateway(StripeSettings settings) {
    this.settings = settings;
    // Otherwise the library would write a file into the home directory and report the machine.
    Stripe.enableTelemetry = false;
    this.client = settings.secretKey().map(this::client).orElse(null);
  }

  private StripeClient client(String key) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(settings.apiBase())
        .setMaxNetworkRetries(settings.retries())
        .setConnectTimeout((int) settings.connectTimeout().toMillis())
        .setReadTimeout((int) settings.readTimeout().toMillis())
        .build();
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
    return state("open", () -> sessions().create(page, options));
  }

  @Override
  public CheckoutState fetch(String account, String sessionId) {
    SessionRetrieveParams withCharge =
        SessionRetrieveParams.builder().addExpand(WITH_CHARGE).build();
    return state("fetch", () -> sessions().retrieve(sessionId, withCharge, options(account, null)));
  }

  @Override
  public CheckoutState expire(String account, String sessionId) {
    SessionExpireParams withCharge = SessionExpireParams.builder().addExpand(WITH_CHARGE).build();
    try {
      return state(
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
    String reference = Ids.text(attemptId);
    SessionListParams window =
        SessionListParams.builder()
            .setLimit(LONGEST_LIST)
            .setCreated(
                SessionListParams.Created.builder()
                    .setGte(from.getEpochSecond())
                    .setLte(until.getEpochSecond())
                    .build())
            .build();
    String found =
        call(
            "list",
            () -> {
              for (Session session :
                  sessions().list(window, options(account, null)).autoPagingIterable()) {
                if (reference.equals(session.getClientReferenceId())) {
                  return session.getId();
                }
              }
              return null;
            });
    return Optional.ofNullable(found).map(sessionId -> fetch(account, sessionId));
  }

  private SessionService sessions() {
    if (client == null) {
      throw new GatewayFailure(
          GatewayFailure.Kind.REFUSED, "not_configured", "No STRIPE_SECRET_KEY is set", null);
    }
    return client.v1().checkout().sessions();
  }

  private static RequestOptions options(String account, String idempotencyKey) {
    return RequestOptions.builder()
        .setStripeAccount(account)
        .setIdempotencyKey(idempotencyKey)
        .build();
  }

  private static CheckoutState state(String name, StripeCall<Session> call) {
    return SessionReading.of(call(name, call));
  }

  private static <T> T call(String name, StripeCall<T> call) {
    try {
      return call.run();
    } catch (StripeException e) {
      throw StripeFailures.of(name, e);
    }
  }

  /** One request to Stripe with all its retries. */
  private interface StripeCall<T> {
    T run() throws StripeException;
  }
}
