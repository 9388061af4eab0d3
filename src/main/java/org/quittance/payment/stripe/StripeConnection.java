package org.quittance.payment.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.quittance.payment.GatewayFailure;

/** The one line to Stripe: made once, used by many threads at a time. */
@ApplicationScoped
@Transactional(TxType.NEVER)
class StripeConnection {

  private StripeClient client;

  protected StripeConnection() {}

  @Inject
  StripeConnection(StripeSettings settings) {
    // Otherwise the library would write a file into the home directory and report the machine.
    Stripe.enableTelemetry = false;
    this.client = settings.secretKey().map(key -> client(key, settings)).orElse(null);
  }

  private static StripeClient client(String key, StripeSettings settings) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(settings.apiBase())
        .setMaxNetworkRetries(settings.retries())
        .setConnectTimeout((int) settings.connectTimeout().toMillis())
        .setReadTimeout((int) settings.readTimeout().toMillis())
        .build();
  }

  /**
   * @throws GatewayFailure when this installation has no key
   */
  V1Services v1() {
    if (client == null) {
      throw new GatewayFailure(
          GatewayFailure.Kind.REFUSED, "not_configured", "No STRIPE_SECRET_KEY is set", null);
    }
    return client.v1();
  }

  /**
   * @param account null for the account the key itself belongs to
   * @param idempotencyKey null for a call that changes nothing
   */
  static RequestOptions options(String account, String idempotencyKey) {
    return RequestOptions.builder()
        .setStripeAccount(account)
        .setIdempotencyKey(idempotencyKey)
        .build();
  }

  /**
   * @param name of the call, for the log
   * @throws GatewayFailure instead of the library's own
   */
  static <T> T call(String name, Call<T> call) {
    try {
      return call.run();
    } catch (StripeException e) {
      throw StripeFailures.of(name, e);
    }
  }

  /** One request to Stripe with all its retries. */
  interface Call<T> {
    T run() throws StripeException;
  }
}
