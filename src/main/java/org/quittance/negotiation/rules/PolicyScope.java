package org.quittance.negotiation.rules;

/** Whose values they are; a later one overrides an earlier one, field by field. */
public enum PolicyScope {
  /** What the product comes with. */
  SYSTEM,
  AGENCY,
  CREDITOR
}
