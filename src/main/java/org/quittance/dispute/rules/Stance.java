package org.quittance.dispute.rules;

/** What a creditor answers to a dispute. */
public enum Stance {
  /** The debtor is right: nothing of what is contested is owed. */
  AGREES,
  /** A part of it is not owed. */
  AGREES_IN_PART,
  /** All of it is owed. */
  MAINTAINS
}
