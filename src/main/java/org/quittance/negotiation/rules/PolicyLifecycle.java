package org.quittance.negotiation.rules;

import static org.quittance.negotiation.rules.PolicyStatus.DISCARDED;
import static org.quittance.negotiation.rules.PolicyStatus.DRAFT;
import static org.quittance.negotiation.rules.PolicyStatus.PUBLISHED;

import org.quittance.lifecycle.TransitionTable;

/**
 * The legal moves of a version of the bounds. What was published stays as it was, because proposals
 * were judged by it; it is replaced by publishing another. They concern no single case and raise no
 * case event.
 */
public final class PolicyLifecycle {

  public static final TransitionTable<PolicyStatus, PolicyTrigger> TABLE =
      TransitionTable.of("negotiation policy", PolicyStatus.class, PolicyTrigger.class)
          .edge(DRAFT, PolicyTrigger.PUBLISH, PUBLISHED, null)
          .edge(DRAFT, PolicyTrigger.DISCARD, DISCARDED, null)
          .build();

  private PolicyLifecycle() {}
}
