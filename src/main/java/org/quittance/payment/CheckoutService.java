package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.DebtorView;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Lets a debtor pay through the provider and finds out what became of it. Each step is one short
 * transaction, one call to the provider outside any, and one short transaction on the reloaded row;
 * a caller that already has a transaction is refused, because the provider may take a minute.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class CheckoutService {

  private static final Logger LOG = System.getLogger(CheckoutService.class.getName());

  /** How often older pages may be closed for one wish: more means that two tabs fight. */
  private static final int ROUNDS = 4;

  /** Clocks of two machines never agree. */
  private static final Duration SKEW = Duration.ofMinutes(10);

  private PaymentAttemptService attempts;
  private AttemptOutcomeService outcomes;
  private PaymentGateway gateway;

  protected CheckoutService() {}

  @Inject
  public CheckoutService(
      PaymentAttemptService attempts, AttemptOutcomeService outcomes, PaymentGateway gateway) {
    this.attempts = attempts;
    this.outcomes = outcomes;
    this.gateway = gateway;
  }

  /**
   * Opens the payment page for a wish, or finds the page that is open for an equal one. An older,
   * unpaid page that leaves no room is closed first.
   *
   * @param language ISO 639-1 of the page the debtor comes from
   * @throws Refusal when the wish does not fit what is owed right now, when money is under way, or
   *     when the provider does not answer: asking again then continues the same attempt
   */
  public CheckoutStart start(long caseFileId, PaymentChoice choice, String language) {
    for (int round = 0; round < ROUNDS; round++) {
      AttemptOpening opening = attempts.prepare(caseFileId, choice, language);
      if (opening.ready() != null) {
        return opening.ready();
      }
      if (opening.request() != null) {
        return open(opening.request());
      }
      opening.release().forEach(this::release);
    }
    throw Refusal.of(PaymentRefusal.PAYMENT_REPLACED);
  }

  private CheckoutStart open(CheckoutRequest request) {
    CheckoutState state = ask(request);
    AttemptOutcomeService.Outcome outcome = outcomes.apply(request.attemptId(), state);
    if (outcome.status() != AttemptStatus.OPEN) {
      // Another tab closed this attempt while its page was being made, or it is paid already.
      throw Refusal.of(PaymentRefusal.PAYMENT_REPLACED);
    }
    return new CheckoutStart(request.attemptId(), outcome.checkoutUrl());
  }

  private CheckoutState ask(CheckoutRequest request) {
    try {
      return gateway.open(request);
    } catch (GatewayFailure failure) {
      if (failure.kind() == GatewayFailure.Kind.UNKNOWN_OUTCOME) {
        throw unreachable(request.attemptId(), failure);
      }
      LOG.log(
          Level.ERROR,
          "The provider refuses attempt " + Ids.text(request.attemptId()) + ": " + failure,
          failure);
      attempts.refused(request.attemptId(), failure.providerCode());
      throw Refusal.of(PaymentRefusal.PAYMENT_PROVIDER_REFUSED);
    }
  }

  /** Closes the page of an attempt, unless money is on its way from it. */
  void release(long attemptId) {
    AttemptCheck check = attempts.check(attemptId);
    if (!check.status().isLive()) {
      return;
    }
    try {
      String sessionId = check.sessionId() == null ? recovered(check) : check.sessionId();
      if (sessionId != null) {
        outcomes.apply(attemptId, gateway.expire(check.account(), sessionId));
      }
    } catch (GatewayFailure failure) {
      throw unreachable(attemptId, failure);
    }
  }

  // The page was asked for, but its answer was lost or is still on the way to another tab.
  private String recovered(AttemptCheck check) {
    if (check.repeatable() != null) {
      return gateway.open(check.repeatable()).sessionId();
    }
    Optional<CheckoutState> found = search(check);
    if (found.isEmpty() && !attempts.neverReached(check.attemptId())) {
      throw Refusal.of(PaymentRefusal.PAYMENT_PROVIDER_UNREACHABLE);
    }
    return found.map(CheckoutState::sessionId).orElse(null);
  }

  /**
   * Fetches how an attempt on a page stands at the provider and applies it. An open page whose
   * amount is no longer owed is closed.
   *
   * @throws GatewayFailure when the provider does not answer: nothing has changed
   */
  public void reconcile(long attemptId) {
    AttemptCheck check = attempts.check(attemptId);
    if (check.status() == AttemptStatus.SUCCEEDED || check.collection()) {
      return;
    }
    Optional<CheckoutState> state =
        check.sessionId() == null
            ? search(check)
            : Optional.of(gateway.fetch(check.account(), check.sessionId()));
    if (state.isEmpty()) {
      attempts.neverReached(attemptId);
      return;
    }
    if (outcomes.apply(attemptId, state.get()).overReserved()) {
      outcomes.apply(attemptId, gateway.expire(check.account(), state.get().sessionId()));
    }
  }

  private Optional<CheckoutState> search(AttemptCheck check) {
    return gateway.findByAttempt(
        check.account(),
        check.attemptId(),
        check.asking().from().minus(SKEW),
        check.asking().until().plus(SKEW));
  }

  /**
   * How an attempt stands, asked afresh while it is not over; for the page a debtor returns to.
   * When the provider does not answer, the debtor is told that we do not know yet.
   *
   * @throws Refusal {@link PaymentRefusal#ATTEMPT_UNKNOWN} also when it belongs to another case
   */
  public AttemptSummary statusOf(long attemptId, long caseFileId) {
    AttemptSummary known = attempts.summary(attemptId, caseFileId);
    if (!known.status().isLive()) {
      return known;
    }
    try {
      reconcile(attemptId);
    } catch (GatewayFailure failure) {
      LOG.log(
          Level.WARNING,
          "Attempt {0} stays as it is: {1}",
          Ids.text(attemptId),
          failure.getMessage());
      return known.as(DebtorView.PENDING);
    }
    return attempts.summary(attemptId, caseFileId);
  }

  private static Refusal unreachable(long attemptId, GatewayFailure failure) {
    LOG.log(
        Level.WARNING, "Attempt {0} has no answer: {1}", Ids.text(attemptId), failure.getMessage());
    return Refusal.of(PaymentRefusal.PAYMENT_PROVIDER_UNREACHABLE);
  }
}
