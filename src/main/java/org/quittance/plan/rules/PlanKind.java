package org.quittance.plan.rules;

/** What was agreed. */
public enum PlanKind {
  /** The debt is paid off in dated parts. */
  INSTALMENTS,
  /** Less than the debt is paid by a date, and the rest is given up for it. */
  SETTLEMENT
}
