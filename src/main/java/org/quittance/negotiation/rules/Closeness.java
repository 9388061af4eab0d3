package org.quittance.negotiation.rules;

/** In what a plan comes nearest to what was asked. */
public enum Closeness {
  /** In what there is to pay each time. */
  AMOUNT,
  /** In how long it lasts. */
  DURATION,
  /** In when it begins. */
  START
}
