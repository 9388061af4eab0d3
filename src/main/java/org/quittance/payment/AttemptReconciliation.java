package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Brings any attempt up to date with the provider, whether it is made on a page or without one. */
@ApplicationScoped
class AttemptReconciliation {

  private PaymentAttemptService attempts;
  private CheckoutService checkout;
  private AutopayService autopay;

  protected AttemptReconciliation() {}

  @Inject
  AttemptReconciliation(
      PaymentAttemptService attempts, CheckoutService checkout, AutopayService autopay) {
    this.attempts = attempts;
    this.checkout = checkout;
    this.autopay = autopay;
  }

  /**
   * @throws GatewayFailure when the provider does not answer: nothing has changed
   */
  void reconcile(long attemptId) {
    if (attempts.check(attemptId).collection()) {
      autopay.reconcile(attemptId);
    } else {
      checkout.reconcile(attemptId);
    }
  }
}
