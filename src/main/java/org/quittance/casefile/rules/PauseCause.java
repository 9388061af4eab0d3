package org.quittance.casefile.rules;

/** Why interest does not run for a while. */
public enum PauseCause {
  /** The debtor has proposed terms and waits for the answer. */
  PROPOSAL,
  /** An agreed plan is being kept. */
  PLAN,
  /** A procedure that stops interest has opened (C. conso L722-14, C. com. L622-28). */
  PROCEDURE
}
