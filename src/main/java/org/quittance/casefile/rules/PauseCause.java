package org.quittance.casefile.rules;

/** Why interest does not run for a while. */
public enum PauseCause {
  /** The debtor has proposed terms and waits for the answer. */
  PROPOSAL,
  /** An agreed plan is being kept. */
  PLAN
}
