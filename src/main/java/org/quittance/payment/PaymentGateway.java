package org.quittance.payment;

import java.time.Instant;
import java.util.Optional;
import org.quittance.money.Money;

/**
 * The payment provider, as far as attempts need it. Every call goes over the network and is made
 * outside any transaction.
 */
public interface PaymentGateway {

  /** The smallest amount the provider takes. */
  Money smallestAmount();

  /** The account that new attempts are made on, null for the installation's only one. */
  String account();

  /**
   * Makes the payment page, or finds the one already made under the request's key.
   *
   * @throws GatewayFailure of any kind but {@code NOT_FOUND}
   */
  CheckoutState open(CheckoutRequest request);

  /**
   * @throws GatewayFailure when it does not answer or knows no such session
   */
  CheckoutState fetch(String account, String sessionId);

  /**
   * Closes the payment page if nobody has paid on it yet.
   *
   * @return how it stands afterwards: paid, when the debtor was faster
   */
  CheckoutState expire(String account, String sessionId);

  /**
   * Collects an amount in its debtor's absence, or finds what became of it under the request's key.
   * A refusal of the bank is an answer, not a failure.
   *
   * @throws GatewayFailure of any kind but {@code DECLINED}
   */
  CheckoutState collect(AutopayRequest request);

  /**
   * @throws GatewayFailure when it does not answer or knows no such payment
   */
  CheckoutState fetchCollection(String account, String intentId);

  /**
   * Looks for a collection whose answer was lost.
   *
   * @param from when the request may have reached the provider at the earliest
   * @return empty when the provider never heard of it
   */
  Optional<CheckoutState> findCollection(
      String account, String customerId, long attemptId, Instant from);

  /**
   * Looks for an attempt whose answer was lost.
   *
   * @param from when the first request may have reached the provider at the earliest
   * @param until when the last one may have, at the latest
   * @return empty when the provider never made it
   */
  Optional<CheckoutState> findByAttempt(
      String account, long attemptId, Instant from, Instant until);
}
