package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Brings banks' objections up to date without anybody waiting: those a notification speaks of,
 * those not decided yet, and those whose notification never came.
 */
@ApplicationScoped
public class ChargebackWatch {

  private static final Logger LOG = System.getLogger(ChargebackWatch.class.getName());

  private static final int BATCH = 50;

  /** Longer than the slowest call to the provider with all its retries. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** The provider repeats a notification for three days; what is older was missed by us. */
  private static final Duration LOOK_BACK = Duration.ofDays(7);

  private ChargebackService chargebacks;
  private PaymentAttemptService attempts;
  private AttemptReconciliation reconciliation;
  private DisputeGateway gateway;
  private PaymentGateway payments;
  private Clock clock;

  protected ChargebackWatch() {}

  @Inject
  public ChargebackWatch(
      ChargebackService chargebacks,
      PaymentAttemptService attempts,
      AttemptReconciliation reconciliation,
      DisputeGateway gateway,
      PaymentGateway payments,
      Clock clock) {
    this.chargebacks = chargebacks;
    this.attempts = attempts;
    this.reconciliation = reconciliation;
    this.gateway = gateway;
    this.payments = payments;
    this.clock = clock;
  }

  private boolean reconcile(String account, String disputeId) {
    return apply(gateway.fetch(account, disputeId));
  }

  /**
   * Fetches an objection of which a notification speaks, and applies it.
   *
   * @return false when it is not about a payment of ours
   * @throws GatewayFailure when the provider does not answer: nothing has changed
   */
  boolean heardOf(String disputeId) {
    return reconcile(payments.account(), disputeId);
  }

  private boolean apply(DisputeState dispute) {
    Optional<Long> attempt =
        Optional.ofNullable(dispute.intentId())
            .flatMap(intent -> attempts.findByProviderId(intent, intent))
            // The row may not know its payment yet: the objection can be heard of first.
            .or(() -> Optional.ofNullable(dispute.attemptId()).filter(attempts::exists));
    if (attempt.isEmpty()) {
      return false;
    }
    if (!chargebacks.apply(attempt.get(), dispute)) {
      // The objection is known before the payment it is about.
      reconciliation.reconcile(attempt.get());
      if (!chargebacks.apply(attempt.get(), dispute)) {
        throw new IllegalStateException("Disputed, and not paid: " + dispute.disputeId());
      }
    }
    return true;
  }

  /** Looks at every objection that is due. */
  public void lookAtChargebacks() {
    List<Long> due;
    do {
      due = chargebacks.claimDue(BATCH, LEASE);
      for (long chargebackId : due) {
        ChargebackService.Check check = chargebacks.check(chargebackId);
        attempt(check.disputeId(), () -> reconcile(check.account(), check.disputeId()));
      }
    } while (due.size() == BATCH);
  }

  /** Looks for objections of which no notification came. */
  public void lookForMissed() {
    try {
      gateway
          .raisedSince(clock.instant().minus(LOOK_BACK))
          .forEach(dispute -> attempt(dispute.disputeId(), () -> apply(dispute)));
    } catch (GatewayFailure failure) {
      LOG.log(Level.WARNING, "Objections were not looked for: {0}", failure.getMessage());
    }
  }

  // Whatever goes wrong with one must not keep the others from being applied; a commit that fails
  // comes through the proxy as a checked exception that no signature names.
  private static void attempt(String disputeId, Runnable work) {
    try {
      work.run();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Objection " + disputeId + " is put off", e);
    }
  }
}
