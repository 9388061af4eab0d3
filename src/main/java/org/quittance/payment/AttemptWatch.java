package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.quittance.platform.Ids;

/**
 * Brings attempts up to date without anybody waiting: those a notification speaks of, and those
 * that have not been looked at for too long. Any server may do it at any time; rows are taken under
 * a lease, so none is dealt with twice at once and none is lost with its server.
 */
@ApplicationScoped
public class AttemptWatch {

  private static final Logger LOG = System.getLogger(AttemptWatch.class.getName());

  private static final int BATCH = 50;

  /** Longer than the slowest call to the provider with all its retries. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private ProviderEventService events;
  private PaymentAttemptService attempts;
  private AttemptOutcomeService outcomes;
  private AttemptReconciliation reconciliation;
  private SavedMethodService methods;
  private ChargebackWatch chargebacks;

  protected AttemptWatch() {}

  @Inject
  public AttemptWatch(
      ProviderEventService events,
      PaymentAttemptService attempts,
      AttemptOutcomeService outcomes,
      AttemptReconciliation reconciliation,
      SavedMethodService methods,
      ChargebackWatch chargebacks) {
    this.events = events;
    this.attempts = attempts;
    this.outcomes = outcomes;
    this.reconciliation = reconciliation;
    this.methods = methods;
    this.chargebacks = chargebacks;
  }

  /** Applies every notification that is due. */
  public void applyEvents() {
    List<String> due;
    do {
      due = events.claimDue(BATCH, LEASE);
      due.forEach(this::apply);
    } while (due.size() == BATCH);
  }

  // Whatever goes wrong with one must not keep the others from being applied; a commit that fails
  // comes through the proxy as a checked exception that no signature names.
  private void apply(String eventId) {
    try {
      boolean ours = false;
      for (ProviderEventService.Subject subject : events.subjectsOf(eventId)) {
        ours |= reconcile(subject);
      }
      events.concluded(eventId, ours ? ProviderEvent.Status.APPLIED : ProviderEvent.Status.IGNORED);
    } catch (Exception e) {
      boolean parked = events.failed(eventId, e.toString());
      LOG.log(
          parked ? Level.ERROR : Level.WARNING,
          "Notification " + eventId + (parked ? " is parked" : " is put off"),
          e);
    }
  }

  private boolean reconcile(ProviderEventService.Subject subject) {
    switch (subject.kind()) {
      case ATTEMPT -> reconciliation.reconcile(subject.id());
      case SETUP -> methods.reconcile(subject.id());
      case METHOD -> methods.refresh(subject.id());
      case OBJECTION -> {
        return chargebacks.heardOf(subject.providerId());
      }
    }
    return true;
  }

  /** Looks at every attempt that is due. Stops when the provider does not answer at all. */
  public void lookAtAttempts() {
    List<Long> due;
    do {
      due = attempts.claimDue(BATCH, LEASE);
      for (long attemptId : due) {
        if (!look(attemptId)) {
          return;
        }
      }
    } while (due.size() == BATCH);
  }

  private boolean look(long attemptId) {
    try {
      reconciliation.reconcile(attemptId);
    } catch (GatewayFailure failure) {
      if (failure.kind() == GatewayFailure.Kind.NOT_FOUND) {
        outcomes.lost(attemptId);
        return true;
      }
      LOG.log(
          Level.WARNING, "Attempt {0} is put off: {1}", Ids.text(attemptId), failure.getMessage());
      return failure.kind() != GatewayFailure.Kind.UNKNOWN_OUTCOME;
    } catch (Exception e) {
      LOG.log(Level.WARNING, "Attempt " + Ids.text(attemptId) + " is put off", e);
    }
    return true;
  }
}
