package org.quittance.casefile.rules;

/** How far a hold of a case reaches. */
public enum HoldReach {
  /** Nobody is reminded, nothing is collected or agreed on; who wants to pay may. */
  ACTIONS,
  /** The debtor may not pay either: the law forbids it, or protects them from it. */
  PAYMENTS_TOO
}
