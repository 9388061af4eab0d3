package org.quittance.negotiation.rules;

import static org.quittance.negotiation.rules.BoundsField.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;

/** Collects every bound of one zone that terms break, in the order of the fields. */
final class ZoneCheck {

  private final Terms terms;
  private final NegotiationFacts facts;
  private final ResolvedBounds bounds;
  private final Zone zone;
  private final Money total;
  private final List<FailedBound> failures = new ArrayList<>();

  ZoneCheck(Terms terms, NegotiationFacts facts, ResolvedBounds bounds, Zone zone) {
    this.terms = terms;
    this.facts = facts;
    this.bounds = bounds;
    this.zone = zone;
    total = terms.total();
  }

  List<FailedBound> failures() {
    failures.clear();
    if (terms.kind() == TermsKind.PLAN) {
      instalments();
      dates();
      firstPayment();
      standing();
    } else {
      firstPayment();
      number(SETTLEMENT_INSTALMENTS, terms.count());
      until(SETTLEMENT_DAYS_TO_PAY, terms.lastDueOn());
    }
    givenUp();
    if (zone == Zone.INSTANT) {
      people();
    }
    failures.sort((a, b) -> a.field().compareTo(b.field()));
    return List.copyOf(failures);
  }

  private void instalments() {
    leastInstalment(MIN_INSTALMENT_AMOUNT, bounds.amount(MIN_INSTALMENT_AMOUNT, zone));
    leastInstalment(MIN_INSTALMENT_PERCENT, share(MIN_INSTALMENT_PERCENT));
    number(MAX_INSTALMENTS, terms.count());
    if (terms.count() == 1) {
      return;
    }
    Money single = bounds.amount(SINGLE_PAYMENT_BELOW, zone);
    if (facts.outstanding().isLessThan(single)) {
      fail(SINGLE_PAYMENT_BELOW, amount(single), amount(facts.outstanding()));
    }
    if (!bounds.isYes(UNEQUAL_INSTALMENTS, zone)
        && (!terms.isEven() || terms.frequency() == null)) {
      fail(UNEQUAL_INSTALMENTS, new BoundValue.YesNo(false), new BoundValue.YesNo(true));
    }
    if (bounds.isYes(AUTOPAY_REQUIRED, zone) && !terms.autopay()) {
      fail(AUTOPAY_REQUIRED, new BoundValue.YesNo(true), new BoundValue.YesNo(false));
    }
  }

  private void leastInstalment(BoundsField field, Money least) {
    Money limit = least.min(total);
    int last = terms.count() - 1;
    // What division leaves is fewer cents than there are instalments, and only the last may lack
    // it.
    boolean lastTooSmall = limit.minor() - terms.amount(last).minor() > last;
    Money smallest = lastTooSmall ? terms.amount(last) : limit;
    for (int i = 0; i < last; i++) {
      smallest = smallest.min(terms.amount(i));
    }
    if (smallest.isLessThan(limit)) {
      fail(field, amount(limit), amount(smallest));
    }
  }

  private void dates() {
    if (terms.count() > 1) {
      number(MAX_MONTHS, terms.months());
      number(LONGEST_GAP_DAYS, terms.longestGapDays());
      rhythm();
    }
    until(LATEST_FIRST_DAYS, terms.firstDueOn());
  }

  private void rhythm() {
    Frequency frequency = terms.frequency();
    if (frequency != null && !bounds.frequencies(zone).contains(frequency)) {
      fail(FREQUENCIES, configured(FREQUENCIES), new BoundValue.Frequencies(Set.of(frequency)));
    }
    if (frequency == Frequency.MONTHLY && !bounds.daysOfMonth(zone).contains(terms.dayOfMonth())) {
      fail(
          DAYS_OF_MONTH,
          configured(DAYS_OF_MONTH),
          new BoundValue.Days(Set.of(terms.dayOfMonth())));
    }
  }

  private void firstPayment() {
    least(DOWN_PAYMENT_AMOUNT, bounds.amount(DOWN_PAYMENT_AMOUNT, zone));
    least(DOWN_PAYMENT_PERCENT, share(DOWN_PAYMENT_PERCENT));
  }

  private void least(BoundsField field, Money least) {
    Money limit = least.min(total);
    if (terms.amount(0).isLessThan(limit)) {
      fail(field, amount(limit), amount(terms.amount(0)));
    }
  }

  private void standing() {
    number(BROKEN_PLANS, facts.history().broken());
  }

  private void givenUp() {
    Money givenUp = bounds.givenUp(terms, facts);
    most(SETTLEMENT_DISCOUNT_PERCENT, share(SETTLEMENT_DISCOUNT_PERCENT), givenUp);
    most(SETTLEMENT_DISCOUNT_AMOUNT, bounds.amount(SETTLEMENT_DISCOUNT_AMOUNT, zone), givenUp);
  }

  // Without a zone: these keep nobody from agreeing, but a person has to.
  private void people() {
    Money givenUp = bounds.givenUp(terms, facts);
    most(TWO_SIGNATURES_ABOVE, bounds.amount(TWO_SIGNATURES_ABOVE), givenUp);
    most(CREDITOR_APPROVAL_WAIVER_ABOVE, bounds.amount(CREDITOR_APPROVAL_WAIVER_ABOVE), givenUp);
    number(CREDITOR_APPROVAL_MONTHS_ABOVE, terms.months());
    if (facts.history().running()) {
      // The one asked for now is counted too.
      number(RENEGOTIATIONS, facts.history().renegotiations() + 1);
    }
  }

  private void most(BoundsField field, Money most, Money actual) {
    if (actual.isGreaterThan(most)) {
      fail(field, amount(most), amount(actual));
    }
  }

  private void number(BoundsField field, int actual) {
    if (actual > ((BoundValue.Number) configured(field)).value()) {
      fail(field, configured(field), new BoundValue.Number(actual));
    }
  }

  private void until(BoundsField field, LocalDate actual) {
    LocalDate limit = facts.on().plusDays(bounds.number(field, zone));
    if (actual.isAfter(limit)) {
      fail(field, new BoundValue.OnDate(limit), new BoundValue.OnDate(actual));
    }
  }

  private Money share(BoundsField field) {
    return facts.outstanding().portion(bounds.percent(field, zone));
  }

  private BoundValue configured(BoundsField field) {
    return bounds.value(BoundsKey.of(field, field.isZoned() ? zone : null));
  }

  private static BoundValue amount(Money amount) {
    return new BoundValue.Amount(amount);
  }

  private void fail(BoundsField field, BoundValue limit, BoundValue actual) {
    failures.add(new FailedBound(field, zone, configured(field), limit, actual));
  }
}
