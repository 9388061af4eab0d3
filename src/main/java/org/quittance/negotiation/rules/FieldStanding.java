package org.quittance.negotiation.rules;

/**
 * One bound beside what the terms ask of it.
 *
 * @param asked in the unit of the limits
 * @param instant where the inner fence stands for this case; of a field without zones the only one
 * @param outer where the outer fence stands; null for a field without zones
 * @param broken the outermost fence the terms lie beyond; null when they keep both
 */
public record FieldStanding(
    BoundsField field,
    Sense sense,
    BoundValue asked,
    BoundValue instant,
    BoundValue outer,
    Zone broken) {

  /** On which side of a limit terms keep it. */
  public enum Sense {
    LEAST,
    MOST,
    ONE_OF
  }
}
