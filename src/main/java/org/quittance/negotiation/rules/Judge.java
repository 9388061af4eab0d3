package org.quittance.negotiation.rules;

import java.util.List;
import org.quittance.refusal.Refusal;

/**
 * Holds terms against the bounds in force. The outer zone is asked first, so that terms accepted at
 * once are always inside both zones, even where somebody made the instant zone the looser one.
 */
public final class Judge {

  private Judge() {}

  /**
   * @throws Refusal with {@link WishRefusal#TERMS_STALE} when the terms and what they waive do not
   *     add up to what is owed: they were drawn up for another day or before a payment
   */
  public static Judgement judge(Terms terms, NegotiationFacts facts, ResolvedBounds bounds) {
    if (!terms.total().plus(terms.waived()).equals(facts.outstanding())) {
      throw Refusal.of(WishRefusal.TERMS_STALE, facts.outstanding());
    }
    List<FailedBound> outer = new ZoneCheck(terms, facts, bounds, Zone.OUTER).failures();
    if (!outer.isEmpty()) {
      return new Judgement(Answer.REFUSED, outer);
    }
    List<FailedBound> instant = new ZoneCheck(terms, facts, bounds, Zone.INSTANT).failures();
    return new Judgement(instant.isEmpty() ? Answer.ACCEPTED : Answer.UNDER_REVIEW, instant);
  }

  /** Every bound of one zone that the terms break, whatever the other zone says. */
  public static List<FailedBound> failures(
      Terms terms, NegotiationFacts facts, ResolvedBounds bounds, Zone zone) {
    return new ZoneCheck(terms, facts, bounds, zone).failures();
  }
}
