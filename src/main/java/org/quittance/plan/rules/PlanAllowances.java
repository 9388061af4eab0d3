package org.quittance.plan.rules;

/**
 * How far a plan bends before it breaks.
 *
 * @param missesTolerated how many instalments may be missed before a breach is announced
 * @param graceDays days after the day an instalment can be paid on during which it is late, but not
 *     missed
 * @param skips how many instalments may be put behind the last one
 * @param repairs how many times an instalment may be given another date
 * @param longestMoveDays how many days a date may be put off at most
 * @param renegotiations how many times the plan may be replaced by another
 * @param cureDays days from the announcement of a breach during which it can be made good
 */
public record PlanAllowances(
    int missesTolerated,
    int graceDays,
    int skips,
    int repairs,
    int longestMoveDays,
    int renegotiations,
    int cureDays) {

  public PlanAllowances {
    if (missesTolerated < 0
        || graceDays < 0
        || skips < 0
        || repairs < 0
        || longestMoveDays < 0
        || renegotiations < 0
        || cureDays < 0) {
      throw new IllegalArgumentException("An allowance is never negative");
    }
  }
}
