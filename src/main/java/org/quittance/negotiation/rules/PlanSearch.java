package org.quittance.negotiation.rules;

import static org.quittance.negotiation.rules.BoundsField.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.money.Remainder;

/**
 * Walks through the plans {@link NearestPlans} speaks of. What {@link Judge} says decides alone;
 * the shortcuts only spare it plans that it would refuse or that are no nearer than one already
 * found.
 */
final class PlanSearch {

  /** What another start may mend. */
  private static final Set<BoundsField> ABOUT_DATES =
      EnumSet.of(DAYS_OF_MONTH, LATEST_FIRST_DAYS, LONGEST_GAP_DAYS, MAX_MONTHS);

  private final Terms asked;
  private final NegotiationFacts facts;
  private final ResolvedBounds bounds;
  private final Money total;
  private final Money none;
  private final PlanDistance distance;
  private final int mostMonths;

  /** The day of the month asked; 0 when no monthly plan was. */
  private final int askedDay;

  private final Map<Closeness, Found> best = new EnumMap<>(Closeness.class);

  PlanSearch(Terms asked, NegotiationFacts facts, ResolvedBounds bounds) {
    this.asked = asked;
    this.facts = facts;
    this.bounds = bounds;
    total = bounds.planTotal(facts);
    none = total.minus(total);
    distance = new PlanDistance(asked);
    mostMonths = least(MAX_MONTHS);
    askedDay = asked.frequency() == Frequency.MONTHLY ? asked.dayOfMonth() : 0;
  }

  /** A plan and how far it is from what was asked. */
  private record Found(long[] distance, Terms terms) {}

  List<NearestPlan> nearest() {
    for (Money down : downPayments()) {
      List<LocalDate> starts = starts(down);
      for (Frequency frequency : Frequency.values()) {
        walk(down, frequency, frequency == Frequency.MONTHLY ? monthly(starts) : starts);
      }
    }
    Optional<Terms> settlement = nearestSettlement();
    List<NearestPlan> plans = new ArrayList<>();
    settlement.ifPresent(terms -> plans.add(new NearestPlan(Closeness.AMOUNT, terms)));
    best.forEach(
        (closeness, found) -> {
          boolean taken = closeness == Closeness.AMOUNT && settlement.isPresent();
          if (!taken && plans.stream().noneMatch(plan -> plan.terms().equals(found.terms()))) {
            plans.add(new NearestPlan(closeness, found.terms()));
          }
        });
    return List.copyOf(plans);
  }

  // The nearest amounts first: once one is accepted, nearly all others are seen to be no nearer.
  private void walk(Money down, Frequency frequency, List<LocalDate> starts) {
    int most = least(MAX_INSTALMENTS) - (down.isPositive() ? 1 : 0);
    Money leastEach = leastInstalment();
    IntStream.rangeClosed(1, most)
        .filter(count -> each(down, count).isPositive())
        .filter(count -> count == 1 || !each(down, count).isLessThan(leastEach))
        .boxed()
        .sorted(Comparator.comparing(count -> distance.ofAmounts(each(down, count), frequency)))
        .forEach(
            count ->
                tryStarts(down, count == 1 && down.isZero() ? null : frequency, count, starts));
  }

  private Money each(Money down, int count) {
    return new Money(total.minus(down).minor() / count, total.currency());
  }

  /** Keeps the plan with the nearest start that is accepted, if it is nearer than those kept. */
  private void tryStarts(Money down, Frequency frequency, int count, List<LocalDate> starts) {
    Money rest = total.minus(down);
    Money each = each(down, count);
    if (starts.isEmpty() || !isNearer(frequency, count, each, starts.get(0), down)) {
      return;
    }
    for (LocalDate start : starts) {
      Pace pace = pace(frequency, start);
      if (lastsTooLong(down, pace, count)) {
        continue;
      }
      Terms terms = terms(down, rest.split(count, Remainder.LAST), frequency, pace.dates(count));
      Judgement judgement = Judge.judge(terms, facts, bounds);
      if (judgement.isAccepted()) {
        for (Closeness closeness : Closeness.values()) {
          long[] far = distance.to(closeness, frequency, count, each, start, down);
          if (isNearer(closeness, far)) {
            best.put(closeness, new Found(far, terms));
          }
        }
        return;
      }
      if (!judgement.failedBounds().stream().allMatch(one -> ABOUT_DATES.contains(one.field()))) {
        return;
      }
    }
  }

  private boolean isNearer(
      Frequency frequency, int count, Money each, LocalDate start, Money down) {
    return Arrays.stream(Closeness.values())
        .anyMatch(
            closeness ->
                isNearer(closeness, distance.to(closeness, frequency, count, each, start, down)));
  }

  private boolean isNearer(Closeness closeness, long[] far) {
    Found found = best.get(closeness);
    return found == null || Arrays.compare(far, found.distance()) < 0;
  }

  private Terms terms(Money down, List<Money> amounts, Frequency frequency, List<LocalDate> dates) {
    boolean several = down.isPositive() || amounts.size() > 1;
    boolean demanded =
        bounds.isYes(AUTOPAY_REQUIRED, Zone.INSTANT) || bounds.isYes(AUTOPAY_REQUIRED, Zone.OUTER);
    return Terms.of(
        TermsKind.PLAN,
        down.isZero() ? amounts : join(down, amounts),
        down.isZero() ? dates : join(downOn(), dates),
        frequency,
        bounds.penaltiesSpared(facts),
        asked.autopay() || several && demanded);
  }

  // The day asked is kept only where the plan starts on it, be it on the last of a short month.
  private Pace pace(Frequency frequency, LocalDate start) {
    if (askedDay > 0
        && frequency == Frequency.MONTHLY
        && Pace.onDay(YearMonth.from(start), askedDay).equals(start)) {
      return new Pace(start, Frequency.MONTHLY, askedDay);
    }
    return new Pace(start, frequency == null ? Frequency.MONTHLY : frequency, null);
  }

  private boolean lastsTooLong(Money down, Pace pace, int count) {
    LocalDate first = down.isPositive() ? downOn() : pace.firstOn();
    return count > 1 && !pace.date(count - 1).isBefore(first.plusMonths(mostMonths));
  }

  private Set<Money> downPayments() {
    Money demanded =
        Stream.of(Zone.values())
            .map(
                zone ->
                    bounds
                        .amount(DOWN_PAYMENT_AMOUNT, zone)
                        .max(
                            facts
                                .outstanding()
                                .portion(bounds.percent(DOWN_PAYMENT_PERCENT, zone))))
            .reduce(none, Money::max);
    Set<Money> downs = new LinkedHashSet<>(List.of(none));
    if (asked.hasDownPayment() && asked.amount(0).isLessThan(total)) {
      downs.add(asked.amount(0));
    }
    if (demanded.isLessThan(total)) {
      downs.add(demanded);
    }
    return downs;
  }

  private LocalDate downOn() {
    LocalDate latest = facts.on().plusDays(least(LATEST_FIRST_DAYS));
    LocalDate wished = asked.hasDownPayment() ? asked.firstDueOn() : facts.on();
    return wished.isAfter(latest) ? latest : wished.isBefore(facts.on()) ? facts.on() : wished;
  }

  /**
   * The days a plan may start on, the nearest to the one asked first, of two as near the earlier.
   */
  private List<LocalDate> starts(Money down) {
    LocalDate from = down.isPositive() ? downOn().plusDays(1) : facts.on();
    LocalDate until =
        down.isPositive()
            ? downOn().plusDays(least(LONGEST_GAP_DAYS))
            : facts.on().plusDays(least(LATEST_FIRST_DAYS));
    return from.datesUntil(until.plusDays(1))
        .sorted(
            Comparator.comparing(
                (LocalDate day) -> Math.abs(ChronoUnit.DAYS.between(distance.start(), day))))
        .toList();
  }

  // The last day of a month may stand for a later day that the month is too short for.
  private List<LocalDate> monthly(List<LocalDate> starts) {
    Set<Integer> instant = bounds.daysOfMonth(Zone.INSTANT);
    Set<Integer> outer = bounds.daysOfMonth(Zone.OUTER);
    return starts.stream()
        .filter(
            day ->
                instant.contains(day.getDayOfMonth()) && outer.contains(day.getDayOfMonth())
                    || day.getDayOfMonth() == day.lengthOfMonth())
        .toList();
  }

  private Optional<Terms> nearestSettlement() {
    if (asked.kind() != TermsKind.SETTLEMENT) {
      return Optional.empty();
    }
    Money waived =
        Stream.of(
                bounds.mostDiscount(facts, Zone.INSTANT),
                bounds.mostDiscount(facts, Zone.OUTER),
                bounds.amount(TWO_SIGNATURES_ABOVE),
                bounds.amount(CREDITOR_APPROVAL_WAIVER_ABOVE))
            .reduce(asked.waived(), Money::min);
    // Giving up no more than a kept plan does would be a worse bargain than a plan.
    if (!waived.isGreaterThan(bounds.penaltiesSpared(facts))) {
      return Optional.empty();
    }
    LocalDate latest = facts.on().plusDays(least(SETTLEMENT_DAYS_TO_PAY));
    LocalDate dueOn = asked.lastDueOn().isAfter(latest) ? latest : asked.lastDueOn();
    Terms terms =
        Terms.of(
            TermsKind.SETTLEMENT,
            List.of(facts.outstanding().minus(waived)),
            List.of(dueOn),
            null,
            waived,
            asked.autopay());
    return Optional.of(terms).filter(one -> Judge.judge(one, facts, bounds).isAccepted());
  }

  private Money leastInstalment() {
    return Stream.of(Zone.values())
        .map(
            zone ->
                bounds
                    .amount(MIN_INSTALMENT_AMOUNT, zone)
                    .max(facts.outstanding().portion(bounds.percent(MIN_INSTALMENT_PERCENT, zone))))
        .reduce(none, Money::max)
        .min(total);
  }

  private int least(BoundsField field) {
    return Math.min(bounds.number(field, Zone.INSTANT), bounds.number(field, Zone.OUTER));
  }

  private static <T> List<T> join(T first, List<T> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }
}
