package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Collects instalments by a means that the debtor keeps for it. The attempt is committed before the
 * provider is asked, outside any transaction; its outcome is told by {@link PaymentPosted} or
 * {@link AutopayFailed}, at once or, for a debit, days later.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class AutopayService {

  private static final Logger LOG = System.getLogger(AutopayService.class.getName());

  /** How often pages may be closed for one instalment: more means that a debtor is paying. */
  private static final int ROUNDS = 4;

  /** Clocks of two machines never agree. */
  private static final Duration SKEW = Duration.ofMinutes(10);

  /** The provider was never reached; another day it may be. */
  private static final String NEVER_REACHED = "never_reached";

  private AutopayAttemptService collections;
  private AttemptOutcomeService outcomes;
  private CheckoutService checkout;
  private PaymentGateway gateway;

  protected AutopayService() {}

  @Inject
  public AutopayService(
      AutopayAttemptService collections,
      AttemptOutcomeService outcomes,
      CheckoutService checkout,
      PaymentGateway gateway) {
    this.collections = collections;
    this.outcomes = outcomes;
    this.checkout = checkout;
    this.gateway = gateway;
  }

  /**
   * Collects an instalment, or finds what was done about it: one that is under way or paid is not
   * collected a second time, one that was refused for good is not tried again by the same means.
   * Open payment pages of the case are closed first, so that nobody pays twice.
   *
   * @return how the collection stands; {@code PENDING} also when the provider's answer was lost,
   *     which is found out later
   * @throws Refusal when nothing was tried: nothing is owed, money under way may settle it, the
   *     case is closed or on hold, or the means cannot be used
   */
  public AttemptSummary charge(AutopayOrder order) {
    for (int round = 0; round < ROUNDS; round++) {
      AutopayOpening opening = collections.prepare(order);
      if (opening.known() != null) {
        return opening.known();
      }
      if (opening.request() != null) {
        collect(opening.request());
        return collections.summary(opening.request().attemptId());
      }
      opening.release().forEach(checkout::release);
    }
    throw Refusal.of(PaymentRefusal.PAYMENT_REPLACED);
  }

  private void collect(AutopayRequest request) {
    CheckoutState state;
    try {
      state = gateway.collect(request);
    } catch (GatewayFailure failure) {
      String attempt = Ids.text(request.attemptId());
      if (failure.kind() == GatewayFailure.Kind.UNKNOWN_OUTCOME) {
        LOG.log(Level.WARNING, "Attempt {0} has no answer: {1}", attempt, failure.getMessage());
        return;
      }
      LOG.log(Level.ERROR, "The provider refuses attempt " + attempt + ": " + failure, failure);
      outcomes.refused(request.attemptId(), failure.providerCode());
      return;
    }
    outcomes.apply(request.attemptId(), state);
  }

  /**
   * Fetches how a collection stands at the provider and applies it. One whose answer was lost is
   * searched for, and only when the provider knows nothing of it sent once more.
   *
   * @throws GatewayFailure when the provider does not answer: nothing has changed
   */
  void reconcile(long attemptId) {
    AutopayAttemptService.Check check = collections.check(attemptId);
    if (check.status() == AttemptStatus.SUCCEEDED) {
      return;
    }
    Optional<CheckoutState> state =
        check.intentId() == null
            ? gateway.findCollection(
                check.account(), check.customerId(), attemptId, check.askedFrom().minus(SKEW))
            : Optional.of(gateway.fetchCollection(check.account(), check.intentId()));
    if (state.isPresent()) {
      outcomes.apply(attemptId, state.get());
      return;
    }
    AutopayAttemptService.Again again = collections.again(attemptId);
    if (again.request() != null) {
      collect(again.request());
    } else if (again.givenUp()) {
      outcomes.refused(attemptId, NEVER_REACHED);
    }
  }
}
