package org.quittance.interest;

/**
 * The quality of the creditor, which alone decides which of the two legal rates applies. Who owes
 * plays no part: a company that claims from a consumer gets the lower, professional rate.
 */
public enum CreditorKind {
  /** Everyone who is not a private person acting outside a profession. */
  PROFESSIONAL,
  /** A private person who does not act for professional needs (CMF L313-2). */
  INDIVIDUAL
}
