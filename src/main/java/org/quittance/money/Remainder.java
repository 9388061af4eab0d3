package org.quittance.money;

/** Who takes the cents that do not divide when an amount is split into equal parts. */
public enum Remainder {
  /** The last part takes them all, so every earlier part is a round repetition. */
  LAST,
  /** The first part takes them all. */
  FIRST,
  /** One cent each, from the first part on, so no two parts differ by more than a cent. */
  SPREAD
}
