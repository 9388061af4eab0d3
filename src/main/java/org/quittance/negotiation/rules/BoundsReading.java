package org.quittance.negotiation.rules;

import static org.quittance.negotiation.rules.FieldStanding.Sense.LEAST;
import static org.quittance.negotiation.rules.FieldStanding.Sense.MOST;
import static org.quittance.negotiation.rules.FieldStanding.Sense.ONE_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;

/**
 * Lays terms beside the bounds, field by field, for a person who has to decide on them. Whether a
 * bound is broken is left to {@link Judge}; bounds that bind nobody and are kept are left out.
 */
public final class BoundsReading {

  private final Terms terms;
  private final NegotiationFacts facts;
  private final ResolvedBounds bounds;
  private final Set<BoundsField> beyondInstant;
  private final Set<BoundsField> beyondOuter;
  private final List<FieldStanding> standings = new ArrayList<>();

  private BoundsReading(Terms terms, NegotiationFacts facts, ResolvedBounds bounds) {
    this.terms = terms;
    this.facts = facts;
    this.bounds = bounds;
    beyondInstant = fields(Zone.INSTANT);
    beyondOuter = fields(Zone.OUTER);
  }

  /** The bounds that concern these terms, in the order of the fields. */
  public static List<FieldStanding> of(Terms terms, NegotiationFacts facts, ResolvedBounds bounds) {
    BoundsReading reading = new BoundsReading(terms, facts, bounds);
    reading.read();
    reading.standings.sort((a, b) -> a.field().compareTo(b.field()));
    return List.copyOf(reading.standings);
  }

  private void read() {
    firstPayment();
    if (terms.kind() == TermsKind.PLAN) {
      instalments();
      dates();
      count(BoundsField.BROKEN_PLANS, facts.history().broken());
    } else {
      count(BoundsField.SETTLEMENT_INSTALMENTS, terms.count());
      until(BoundsField.SETTLEMENT_DAYS_TO_PAY, terms.lastDueOn());
    }
    givenUp();
    if (facts.history().running()) {
      count(BoundsField.RENEGOTIATIONS, facts.history().renegotiations() + 1);
    }
  }

  private void instalments() {
    Money smallest = terms.amount(0);
    for (int i = 1; i < terms.count() - 1; i++) {
      smallest = smallest.min(terms.amount(i));
    }
    least(BoundsField.MIN_INSTALMENT_AMOUNT, smallest);
    least(BoundsField.MIN_INSTALMENT_PERCENT, smallest);
    count(BoundsField.MAX_INSTALMENTS, terms.count());
    if (terms.count() == 1) {
      return;
    }
    least(BoundsField.SINGLE_PAYMENT_BELOW, facts.outstanding());
    boolean uneven = !terms.isEven() || terms.frequency() == null;
    if (uneven) {
      asSet(BoundsField.UNEQUAL_INSTALMENTS, new BoundValue.YesNo(true));
    }
    if (bounds.isYes(BoundsField.AUTOPAY_REQUIRED, Zone.INSTANT)
        || bounds.isYes(BoundsField.AUTOPAY_REQUIRED, Zone.OUTER)) {
      asSet(BoundsField.AUTOPAY_REQUIRED, new BoundValue.YesNo(terms.autopay()));
    }
  }

  private void dates() {
    until(BoundsField.LATEST_FIRST_DAYS, terms.firstDueOn());
    if (terms.count() == 1) {
      return;
    }
    count(BoundsField.MAX_MONTHS, terms.months());
    count(BoundsField.LONGEST_GAP_DAYS, terms.longestGapDays());
    count(BoundsField.CREDITOR_APPROVAL_MONTHS_ABOVE, terms.months());
    if (terms.frequency() != null) {
      asSet(BoundsField.FREQUENCIES, new BoundValue.Frequencies(Set.of(terms.frequency())));
    }
    if (terms.frequency() == Frequency.MONTHLY) {
      asSet(BoundsField.DAYS_OF_MONTH, new BoundValue.Days(Set.of(terms.dayOfMonth())));
    }
  }

  private void firstPayment() {
    least(BoundsField.DOWN_PAYMENT_AMOUNT, terms.amount(0));
    least(BoundsField.DOWN_PAYMENT_PERCENT, terms.amount(0));
  }

  private void givenUp() {
    Money givenUp = bounds.givenUp(terms, facts);
    if (givenUp.isPositive()) {
      for (BoundsField field :
          List.of(
              BoundsField.SETTLEMENT_DISCOUNT_PERCENT,
              BoundsField.SETTLEMENT_DISCOUNT_AMOUNT,
              BoundsField.TWO_SIGNATURES_ABOVE,
              BoundsField.CREDITOR_APPROVAL_WAIVER_ABOVE)) {
        add(field, MOST, amount(givenUp), key -> amount(euros(key)));
      }
    }
  }

  // A minimum of nothing binds nobody.
  private void least(BoundsField field, Money asked) {
    if (field.keys().stream().anyMatch(key -> euros(key).isPositive())) {
      add(field, LEAST, amount(asked), key -> amount(euros(key)));
    }
  }

  private void count(BoundsField field, int asked) {
    add(field, MOST, new BoundValue.Number(asked), bounds::value);
  }

  private void asSet(BoundsField field, BoundValue asked) {
    add(field, ONE_OF, asked, bounds::value);
  }

  private void until(BoundsField field, LocalDate asked) {
    add(
        field,
        MOST,
        new BoundValue.OnDate(asked),
        key ->
            new BoundValue.OnDate(
                facts.on().plusDays(((BoundValue.Number) bounds.value(key)).value())));
  }

  private Money euros(BoundsKey key) {
    return bounds.value(key) instanceof BoundValue.Percent share
        ? facts.outstanding().portion(share.value())
        : ((BoundValue.Amount) bounds.value(key)).value();
  }

  private void add(
      BoundsField field,
      FieldStanding.Sense sense,
      BoundValue asked,
      Function<BoundsKey, BoundValue> limit) {
    List<BoundsKey> keys = field.keys();
    standings.add(
        new FieldStanding(
            field,
            sense,
            asked,
            limit.apply(keys.get(0)),
            field.isZoned() ? limit.apply(keys.get(1)) : null,
            beyondOuter.contains(field)
                ? Zone.OUTER
                : beyondInstant.contains(field) ? Zone.INSTANT : null));
  }

  private Set<BoundsField> fields(Zone zone) {
    return Judge.failures(terms, facts, bounds, zone).stream()
        .map(FailedBound::field)
        .collect(Collectors.toSet());
  }

  private static BoundValue amount(Money amount) {
    return new BoundValue.Amount(amount);
  }
}
