package org.quittance.payment.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import org.quittance.payment.GatewayFailure;

/** What an error of Stripe's library says about the effect of the call. */
final class StripeFailures {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int SERVER_ERRORS = 500;

  private StripeFailures() {}

  static GatewayFailure of(String call, StripeException e) {
    return new GatewayFailure(
        kind(e),
        e.getCode(),
        call + " " + e.getStatusCode() + " " + e.getCode() + " (" + e.getRequestId() + ")",
        e);
  }

  private static GatewayFailure.Kind kind(StripeException e) {
    if (e instanceof CardException) {
      return GatewayFailure.Kind.DECLINED;
    }
    Integer status = e.getStatusCode();
    // Too many requests, or the same one still running: nothing is known of the first, so ask
    // again.
    if (e instanceof ApiConnectionException
        || e instanceof RateLimitException
        || status == null
        || status == 0
        || status == CONFLICT
        || status >= SERVER_ERRORS) {
      return GatewayFailure.Kind.UNKNOWN_OUTCOME;
    }
    return status == NOT_FOUND ? GatewayFailure.Kind.NOT_FOUND : GatewayFailure.Kind.REFUSED;
  }
}
