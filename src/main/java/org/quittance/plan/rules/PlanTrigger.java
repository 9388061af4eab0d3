package org.quittance.plan.rules;

/** What moves a plan from one standing to another. */
public enum PlanTrigger {
  ANNOUNCE_BREACH,
  /** What was missing has been paid, moved or skipped in time. */
  CURE,
  /** The time to make it good has passed. */
  BREACH,
  SUSPEND,
  RESUME,
  /** The last cent agreed has been paid. */
  COMPLETE,
  /** A bank took money back after the plan was complete. */
  REOPEN,
  REPLACE,
  CANCEL
}
