package org.quittance.delegation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Set;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.outbox.CaseEvent;

/**
 * The last line of what a delegate may bring about. Every change of a case raises an event inside
 * its transaction; one that is not listed here for the delegate's scope is refused, and with it the
 * change. So what is built later is closed to delegates until somebody opens it on purpose.
 */
@ApplicationScoped
class DelegateFence {

  private static final int BEFORE_THE_RECORDER = Interceptor.Priority.LIBRARY_BEFORE;

  /** Whatever a delegate does of their own. */
  private static final String OWN = "access.delegate-";

  /**
   * What follows from a payment: it may be booked by the very request that asks how it went, and
   * then settles a case, keeps a plan, ends what was still being talked about. What a person does
   * to a plan or to a proposal is refused before, by the services.
   */
  private static final Set<String> FROM_PAYING =
      Set.of(
          "payment",
          "payment-attempt",
          "receipt",
          "instalment",
          "plan",
          "case",
          "proposal",
          "dispute",
          "debt");

  private static final Set<String> NEVER =
      Set.of(
          "access.delegate-given",
          "case.held",
          "case.released",
          "case.recalled",
          "proposal.submitted",
          "proposal.accepted",
          "dispute.opened",
          "dispute.replied",
          "dispute.withdrawn",
          "plan.agreed",
          "plan.method-changed");

  private CurrentActor currentActor;

  protected DelegateFence() {}

  @Inject
  DelegateFence(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  void refuse(@Observes @Priority(BEFORE_THE_RECORDER) CaseEvent event) {
    currentActor.known().filter(actor -> !allows(actor, event)).ifPresent(Actor::requireNoDelegate);
  }

  static boolean allows(Actor actor, CaseEvent event) {
    if (!actor.isDelegate()) {
      return true;
    }
    String type = event.type();
    if (!actor.maySeeCase(event.caseFileId()) || NEVER.contains(type)) {
      return false;
    }
    String subject = type.substring(0, Math.max(0, type.indexOf('.')));
    return type.startsWith(OWN) || actor.mayPay() && FROM_PAYING.contains(subject);
  }
}
