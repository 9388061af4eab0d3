package org.quittance.negotiation.rules;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.quittance.calendar.Frequency;
import org.quittance.calendar.WorkingDays;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/** The values in force for one case on one day: every field is set, and says by whom. */
public final class ResolvedBounds implements Serializable {

  private final Map<BoundsKey, BoundValue> values;
  private final Map<BoundsKey, BoundSource> sources;

  ResolvedBounds(Map<BoundsKey, BoundValue> values, Map<BoundsKey, BoundSource> sources) {
    this.values = Map.copyOf(values);
    this.sources = Map.copyOf(sources);
    for (BoundsKey key : BoundsKey.ALL) {
      if (!this.values.containsKey(key) || !this.sources.containsKey(key)) {
        throw new IllegalArgumentException("Nobody has set " + key);
      }
    }
  }

  public BoundValue value(BoundsKey key) {
    return values.get(key);
  }

  public BoundSource sourceOf(BoundsKey key) {
    return sources.get(key);
  }

  /** All values in one sheet, as if one scope had set them all. */
  public BoundsSheet sheet() {
    return new BoundsSheet(new TreeMap<>(values));
  }

  public Money amount(BoundsField field, Zone zone) {
    return ((BoundValue.Amount) value(BoundsKey.of(field, zone))).value();
  }

  public Money amount(BoundsField field) {
    return amount(field, null);
  }

  public Rate percent(BoundsField field, Zone zone) {
    return ((BoundValue.Percent) value(BoundsKey.of(field, zone))).value();
  }

  public int number(BoundsField field, Zone zone) {
    return ((BoundValue.Number) value(BoundsKey.of(field, zone))).value();
  }

  public int number(BoundsField field) {
    return number(field, null);
  }

  public boolean isYes(BoundsField field, Zone zone) {
    return ((BoundValue.YesNo) value(BoundsKey.of(field, zone))).value();
  }

  public boolean isYes(BoundsField field) {
    return isYes(field, null);
  }

  public Set<Frequency> frequencies(Zone zone) {
    return ((BoundValue.Frequencies) value(BoundsKey.of(BoundsField.FREQUENCIES, zone))).value();
  }

  public SortedSet<Integer> daysOfMonth(Zone zone) {
    return ((BoundValue.Days) value(BoundsKey.of(BoundsField.DAYS_OF_MONTH, zone))).value();
  }

  /**
   * The last day on which we answer a proposal made on {@code on}: what is promised.
   *
   * @param offices as they work where the case is collected
   */
  public LocalDate answerBy(LocalDate on, WorkingDays offices) {
    return offices.after(on, number(BoundsField.ANSWER_WORKING_DAYS));
  }

  /** The last day on which a counter-offer made on {@code on} can be accepted. */
  public LocalDate counterOfferUntil(LocalDate on) {
    return on.plusDays(number(BoundsField.COUNTER_OFFER_DAYS));
  }

  /**
   * The penalties a plan is spared when it is kept. Nothing is spared when nothing but penalties is
   * owed: a promise needs something to keep.
   */
  public Money penaltiesSpared(NegotiationFacts facts) {
    boolean spared =
        isYes(BoundsField.PENALTIES_WAIVED) && facts.penalties().isLessThan(facts.outstanding());
    return spared ? facts.penalties() : facts.outstanding().minus(facts.outstanding());
  }

  /** What an instalment plan adds up to: what is owed, less the penalties a kept plan is spared. */
  public Money planTotal(NegotiationFacts facts) {
    return facts.outstanding().minus(penaltiesSpared(facts));
  }

  /**
   * The most that may be given up in a settlement in a zone: the share of what is owed, and never
   * more than the guard.
   */
  public Money mostDiscount(NegotiationFacts facts, Zone zone) {
    return facts
        .outstanding()
        .portion(percent(BoundsField.SETTLEMENT_DISCOUNT_PERCENT, zone))
        .min(amount(BoundsField.SETTLEMENT_DISCOUNT_AMOUNT, zone));
  }

  /**
   * What the terms give up by decision: of a settlement everything, of a plan what goes beyond the
   * penalties every kept plan is spared.
   */
  public Money givenUp(Terms terms, NegotiationFacts facts) {
    if (terms.kind() == TermsKind.SETTLEMENT) {
      return terms.waived();
    }
    Money spared = penaltiesSpared(facts);
    return terms.waived().minus(spared.min(terms.waived()));
  }

  /** Whether two people of the agency must sign these terms. */
  public boolean needsTwoSignatures(Terms terms, NegotiationFacts facts) {
    return givenUp(terms, facts).isGreaterThan(amount(BoundsField.TWO_SIGNATURES_ABOVE));
  }

  /** Whether the creditor must approve these terms. */
  public boolean needsCreditorApproval(Terms terms, NegotiationFacts facts) {
    return givenUp(terms, facts).isGreaterThan(amount(BoundsField.CREDITOR_APPROVAL_WAIVER_ABOVE))
        || terms.months() > number(BoundsField.CREDITOR_APPROVAL_MONTHS_ABOVE);
  }
}
