package org.quittance.plan.rules;

import static org.quittance.plan.rules.PlanStatus.ACTIVE;
import static org.quittance.plan.rules.PlanStatus.BREACHED;
import static org.quittance.plan.rules.PlanStatus.BREACH_ANNOUNCED;
import static org.quittance.plan.rules.PlanStatus.CANCELLED;
import static org.quittance.plan.rules.PlanStatus.COMPLETED;
import static org.quittance.plan.rules.PlanStatus.REPLACED;
import static org.quittance.plan.rules.PlanStatus.SUSPENDED;

import org.quittance.lifecycle.TransitionTable;

/**
 * The legal moves of a plan and the event each one raises. No plan is breached that was not told
 * before: the law asks for a notice and a time to make good before the whole sum falls due (C. civ.
 * 1225, 1305-4).
 */
public final class PlanLifecycle {

  /** Raised when a plan comes into being; it has no edge, because nothing was there before. */
  public static final String AGREED = "plan.agreed";

  public static final TransitionTable<PlanStatus, PlanTrigger> TABLE =
      TransitionTable.of("instalment plan", PlanStatus.class, PlanTrigger.class)
          .edge(ACTIVE, PlanTrigger.ANNOUNCE_BREACH, BREACH_ANNOUNCED, "plan.breach-announced")
          .edge(ACTIVE, PlanTrigger.SUSPEND, SUSPENDED, "plan.suspended")
          .edge(ACTIVE, PlanTrigger.COMPLETE, COMPLETED, "plan.completed")
          .edge(ACTIVE, PlanTrigger.REPLACE, REPLACED, "plan.replaced")
          .edge(ACTIVE, PlanTrigger.CANCEL, CANCELLED, "plan.cancelled")
          .edge(BREACH_ANNOUNCED, PlanTrigger.CURE, ACTIVE, "plan.cured")
          .edge(BREACH_ANNOUNCED, PlanTrigger.BREACH, BREACHED, "plan.breached")
          .edge(BREACH_ANNOUNCED, PlanTrigger.SUSPEND, SUSPENDED, "plan.suspended")
          .edge(BREACH_ANNOUNCED, PlanTrigger.COMPLETE, COMPLETED, "plan.completed")
          .edge(BREACH_ANNOUNCED, PlanTrigger.REPLACE, REPLACED, "plan.replaced")
          .edge(BREACH_ANNOUNCED, PlanTrigger.CANCEL, CANCELLED, "plan.cancelled")
          .edge(SUSPENDED, PlanTrigger.RESUME, ACTIVE, "plan.resumed")
          .edge(SUSPENDED, PlanTrigger.COMPLETE, COMPLETED, "plan.completed")
          .edge(SUSPENDED, PlanTrigger.CANCEL, CANCELLED, "plan.cancelled")
          .edge(COMPLETED, PlanTrigger.REOPEN, ACTIVE, "plan.reopened")
          .build();

  private PlanLifecycle() {}
}
