package org.quittance.casefile.rules;

/** What moves a case from one standing to another. */
public enum CaseTrigger {
  HOLD,
  RELEASE,
  /** The last cent has been received. */
  SETTLE,
  /** Something became owed again: a claim was added or a payment taken back. */
  REOPEN,
  RECALL
}
