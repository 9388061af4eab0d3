package org.quittance.negotiation.rules;

import java.util.List;

/**
 * The plans nearest to what was asked among all that would be accepted at once: the closest in
 * amount, in duration and in start, up to three different ones.
 *
 * <p>Searched are even plans of every number of instalments and every rhythm, and a single payment:
 *
 * <ul>
 *   <li>without a down payment, with the one that was asked, and with the least the bounds demand;
 *       it falls on the day asked or on the last allowed day before it, and where none was asked on
 *       the day of the proposal;
 *   <li>starting, that is with the first regular instalment, on any day from the day of the
 *       proposal to the last that {@code LATEST_FIRST_DAYS} allows; after a down payment on any
 *       later day within {@code LONGEST_GAP_DAYS} of it;
 *   <li>monthly on the day of the month asked where they start on it, else on the day they start;
 *   <li>paid from a saved method where that was asked or is demanded; the last instalment takes the
 *       cents that do not divide.
 * </ul>
 *
 * <p>Distances: of amounts, between what they come to in a year, so that rhythms compare (a single
 * payment and dates of one's own count as monthly); of durations, between the times from the first
 * regular instalment to the last, a year being 12 months or 52 weeks; of starts, in days.
 *
 * <p>A plan of several instalments at the rhythm asked comes before a single payment and before any
 * plan at another rhythm; then the distance in question decides; then the two others in the order
 * amount, duration, start; then the distance between the down payments; then fewer instalments, the
 * earlier start, the shorter rhythm and the smaller down payment, so that there is always exactly
 * one nearest plan.
 *
 * <p>Who offers a settlement is also shown, as the closest in amount, the settlement nearest to the
 * offer that would be accepted at once: in one payment, as near as possible to the day asked.
 * Nobody else is offered one.
 */
public final class NearestPlans {

  private NearestPlans() {}

  /**
   * @return up to three plans, in the order of {@link Closeness}; one that is the closest in
   *     several ways comes once. Empty when what was asked is accepted at once, or when nothing
   *     would be
   */
  public static List<NearestPlan> of(Terms asked, NegotiationFacts facts, ResolvedBounds bounds) {
    return Judge.judge(asked, facts, bounds).isAccepted()
        ? List.of()
        : new PlanSearch(asked, facts, bounds).nearest();
  }

  /** The plans nearest to what a wish comes to. */
  public static List<NearestPlan> of(Wish wish, NegotiationFacts facts, ResolvedBounds bounds) {
    return of(wish.terms(facts, bounds), facts, bounds);
  }
}
