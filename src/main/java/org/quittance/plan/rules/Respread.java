package org.quittance.plan.rules;

/** What becomes of money paid beyond the instalment that comes next. */
public enum Respread {
  /** It pays the last instalments, from the end: the plan ends sooner. */
  SHORTEN,
  /** It takes a share off every instalment to come: the dates stay. */
  LIGHTEN
}
