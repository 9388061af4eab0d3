package org.quittance.negotiation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.money.Remainder;
import org.quittance.refusal.Refusal;

/** Turns wishes into terms for one case on one day. */
final class WishReading {

  private static final int FARTHEST_YEARS = 10;

  private final NegotiationFacts facts;
  private final Money total;
  private final Money spared;

  WishReading(NegotiationFacts facts, ResolvedBounds bounds) {
    if (!facts.outstanding().isPositive()) {
      throw Refusal.of(WishRefusal.WISH_NOTHING_OWED);
    }
    this.facts = facts;
    total = bounds.planTotal(facts);
    spared = bounds.penaltiesSpared(facts);
  }

  Terms terms(Wish wish) {
    if (wish instanceof Wish.Amount amount) {
      return each(amount);
    } else if (wish instanceof Wish.Count count) {
      return count(count);
    } else if (wish instanceof Wish.ByDate late) {
      return byDate(late);
    }
    return own((Wish.Own) wish);
  }

  private Terms each(Wish.Amount wish) {
    Money each = payable(wish.each(), "/amount");
    Money rest = afterDownPayment(wish.pace(), wish.downPayment());
    int most = Wish.MOST_INSTALMENTS - (wish.downPayment() == null ? 0 : 1);
    long count = (rest.minor() + each.minor() - 1) / each.minor();
    List<Money> amounts;
    if (count > most) {
      amounts = new ArrayList<>(Collections.nCopies(most - 1, each));
      amounts.add(rest.minus(each.times(most - 1)));
    } else {
      amounts = rest.split((int) count, Remainder.LAST);
      if (amounts.get(amounts.size() - 1).isGreaterThan(each)) {
        amounts = rest.split((int) count, Remainder.SPREAD);
      }
    }
    return regular(amounts, wish.pace(), wish.downPayment(), wish.autopay());
  }

  private Terms count(Wish.Count wish) {
    int most = Wish.MOST_INSTALMENTS - (wish.downPayment() == null ? 0 : 1);
    if (wish.count() < 1 || wish.count() > most) {
      throw Refusal.of(WishRefusal.WISH_COUNT_OUT_OF_RANGE, most).at("/count");
    }
    List<Money> amounts =
        afterDownPayment(wish.pace(), wish.downPayment()).split(wish.count(), Remainder.LAST);
    if (!amounts.get(0).isPositive()) {
      throw Refusal.of(WishRefusal.WISH_INSTALMENT_BELOW_ONE_CENT).at("/count");
    }
    return regular(amounts, wish.pace(), wish.downPayment(), wish.autopay());
  }

  private Terms byDate(Wish.ByDate wish) {
    LocalDate dueOn = coming(wish.dueOn(), "/dueOn");
    Money amount = wish.amount() == null ? total : payable(wish.amount(), "/amount");
    if (amount.isGreaterThan(facts.outstanding())) {
      throw Refusal.of(WishRefusal.WISH_AMOUNT_ABOVE_BALANCE, facts.outstanding()).at("/amount");
    }
    boolean less = amount.isLessThan(total);
    return Terms.of(
        less ? TermsKind.SETTLEMENT : TermsKind.PLAN,
        List.of(less ? amount : total),
        List.of(dueOn),
        null,
        less ? facts.outstanding().minus(amount) : spared,
        wish.autopay());
  }

  private Terms own(Wish.Own wish) {
    List<DatedAmount> parts = wish.instalments();
    if (parts.isEmpty() || parts.size() > Wish.MOST_INSTALMENTS) {
      throw Refusal.of(WishRefusal.WISH_COUNT_OUT_OF_RANGE, Wish.MOST_INSTALMENTS)
          .at("/instalments");
    }
    Set<LocalDate> taken = new HashSet<>();
    Money sum = total.minus(total);
    for (int i = 0; i < parts.size(); i++) {
      sum = plus(sum, payable(parts.get(i).amount(), "/instalments/" + i + "/amount"), i);
      if (!taken.add(coming(parts.get(i).dueOn(), "/instalments/" + i + "/dueOn"))) {
        throw Refusal.of(WishRefusal.WISH_DATES_COLLIDE).at("/instalments/" + i + "/dueOn");
      }
    }
    if (wish.settlement() ? !sum.isLessThan(total) : !sum.equals(total)) {
      throw Refusal.of(WishRefusal.WISH_SUM_DIFFERS, total, sum).at("/instalments");
    }
    List<DatedAmount> sorted =
        parts.stream().sorted(Comparator.comparing(DatedAmount::dueOn)).toList();
    List<Money> amounts = sorted.stream().map(DatedAmount::amount).toList();
    List<LocalDate> dates = sorted.stream().map(DatedAmount::dueOn).toList();
    return Terms.of(
        wish.settlement() ? TermsKind.SETTLEMENT : TermsKind.PLAN,
        amounts,
        dates,
        rhythm(dates),
        wish.settlement() ? facts.outstanding().minus(sum) : spared,
        wish.autopay());
  }

  // Whoever writes down a regular plan date by date has asked for a regular plan.
  private static Frequency rhythm(List<LocalDate> dates) {
    if (dates.size() == 1) {
      return null;
    }
    return Stream.of(Frequency.MONTHLY, Frequency.FORTNIGHTLY, Frequency.WEEKLY)
        .filter(
            frequency ->
                Pace.keeps(dates, frequency)
                    || dates.size() > 2 && Pace.keeps(dates.subList(1, dates.size()), frequency))
        .findFirst()
        .orElse(null);
  }

  private Terms regular(List<Money> amounts, Pace pace, DownPayment downPayment, boolean autopay) {
    List<LocalDate> dates = pace.dates(amounts.size());
    if (downPayment != null) {
      amounts = Stream.concat(Stream.of(downPayment.amount()), amounts.stream()).toList();
      dates = Stream.concat(Stream.of(paidOn(downPayment)), dates.stream()).toList();
    }
    return Terms.of(TermsKind.PLAN, amounts, dates, pace.frequency(), spared, autopay);
  }

  private Money afterDownPayment(Pace pace, DownPayment downPayment) {
    coming(pace.firstOn(), "/firstOn");
    if (pace.dayOfMonth() != null
        && (pace.dayOfMonth() < 1 || pace.dayOfMonth() > BoundValue.Days.LAST_DAY)) {
      throw Refusal.of(WishRefusal.WISH_DAY_OF_MONTH_WRONG).at("/dayOfMonth");
    }
    if (downPayment == null) {
      return total;
    }
    Money first = payable(downPayment.amount(), "/downPayment/amount");
    if (!first.isLessThan(total)) {
      throw Refusal.of(WishRefusal.WISH_DOWN_PAYMENT_TOO_LARGE, total).at("/downPayment/amount");
    }
    if (!coming(paidOn(downPayment), "/downPayment/dueOn").isBefore(pace.start())) {
      throw Refusal.of(WishRefusal.WISH_DATES_COLLIDE).at("/downPayment/dueOn");
    }
    return total.minus(first);
  }

  private LocalDate paidOn(DownPayment downPayment) {
    return downPayment.dueOn() == null ? facts.on() : downPayment.dueOn();
  }

  private Money plus(Money sum, Money amount, int index) {
    // Stops short of amounts too large to be added.
    if (amount.isGreaterThan(facts.outstanding())) {
      throw Refusal.of(WishRefusal.WISH_AMOUNT_ABOVE_BALANCE, facts.outstanding())
          .at("/instalments/" + index + "/amount");
    }
    return sum.plus(amount);
  }

  private Money payable(Money amount, String pointer) {
    if (!amount.currency().equals(facts.outstanding().currency())) {
      throw Refusal.of(
              WishRefusal.WISH_CURRENCY_DIFFERS, facts.outstanding().currency().getCurrencyCode())
          .at(pointer);
    }
    if (!amount.isPositive()) {
      throw Refusal.of(WishRefusal.WISH_AMOUNT_NOT_POSITIVE).at(pointer);
    }
    return amount;
  }

  private LocalDate coming(LocalDate date, String pointer) {
    LocalDate farthest = facts.on().plusYears(FARTHEST_YEARS);
    if (date.isBefore(facts.on())) {
      throw Refusal.of(WishRefusal.WISH_DATE_PAST).at(pointer);
    }
    if (date.isAfter(farthest)) {
      throw Refusal.of(WishRefusal.WISH_DATE_TOO_FAR, farthest).at(pointer);
    }
    return date;
  }
}
