package org.quittance.negotiation.rules;

/**
 * The two fences around what may be agreed. What lies inside both is accepted at once, what lies
 * only inside the outer one is answered by a person, what lies outside it is refused at once.
 */
public enum Zone {
  INSTANT,
  OUTER
}
