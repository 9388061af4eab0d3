package org.quittance.plan.rules;

/** Where a plan stands. */
public enum PlanStatus {
  /** Binding and being kept. */
  ACTIVE,
  /** Its allowances are spent and the debtor was told; what is missing can be made good in time. */
  BREACH_ANNOUNCED,
  /** The case is held: nothing falls due, nothing is collected, no time passes. */
  SUSPENDED,
  /** Paid as agreed; what was promised for it is given up. */
  COMPLETED,
  /** Not kept: the whole debt is due again. */
  BREACHED,
  /** Another agreement has taken its place. */
  REPLACED,
  /** Called off, as when the creditor takes the case back. */
  CANCELLED;

  /** Whether the parties are bound by it: no other plan may run beside it. */
  public boolean isRunning() {
    return this == ACTIVE || this == BREACH_ANNOUNCED || this == SUSPENDED;
  }
}
