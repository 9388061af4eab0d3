package org.quittance.negotiation.rules;

import org.quittance.refusal.Refusal;

/**
 * Days since the oldest due date, from one number to below another.
 *
 * @param from inclusive, not negative
 * @param below exclusive; null when there is no upper end
 */
public record AgeRange(int from, Integer below) {

  public static final AgeRange ALL = new AgeRange(0, null);

  public AgeRange {
    if (from < 0 || below != null && from >= below) {
      throw Refusal.of(BoundsRefusal.BOUND_RANGE_EMPTY);
    }
  }

  public boolean contains(int days) {
    return days >= from && (below == null || days < below);
  }
}
