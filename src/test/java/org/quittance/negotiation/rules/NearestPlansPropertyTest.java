package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.money.Remainder;
import org.quittance.refusal.Refusal;

/** What the search finds, against all plans there are, each tried by itself. */
class NearestPlansPropertyTest {

  private record Tried(Terms terms, Frequency frequency, int count, LocalDate start, Money down) {}

  @Property(tries = 150)
  void the_nearest_is_accepted_at_once_and_no_plan_is_nearer(
      @ForAll("facts") NegotiationFacts facts,
      @ForAll("wishes") Wish wish,
      @ForAll("sheets") BoundsSheet sheet) {
    ResolvedBounds bounds = Inheritance.resolve(List.of(Given.agency(sheet)), facts);
    Terms asked;
    try {
      asked = wish.terms(facts, bounds);
    } catch (Refusal tooLargeADownPayment) {
      return;
    }
    List<NearestPlan> nearest = NearestPlans.of(asked, facts, bounds);
    assertThat(nearest)
        .allSatisfy(
            one -> assertThat(Judge.judge(one.terms(), facts, bounds).isAccepted()).isTrue());
    if (Judge.judge(asked, facts, bounds).isAccepted()) {
      assertThat(nearest).isEmpty();
      return;
    }
    List<Tried> accepted = all(asked, facts, bounds);
    List<Terms> expected = new ArrayList<>();
    for (Closeness closeness : Closeness.values()) {
      accepted.stream()
          .min(Comparator.comparing(one -> distance(closeness, asked, one), Arrays::compare))
          .map(Tried::terms)
          .filter(terms -> !expected.contains(terms))
          .ifPresent(expected::add);
    }
    assertThat(nearest).extracting(NearestPlan::terms).isEqualTo(expected);
  }

  private static List<Tried> all(Terms asked, NegotiationFacts facts, ResolvedBounds bounds) {
    Money total = bounds.planTotal(facts);
    List<Tried> accepted = new ArrayList<>();
    for (Money down : downs(asked, facts, bounds, total)) {
      LocalDate paidOn = downOn(asked, facts, bounds);
      LocalDate from = down.isZero() ? facts.on() : paidOn.plusDays(1);
      for (LocalDate start : Given.days(from, from.plusDays(70))) {
        for (Frequency frequency : Frequency.values()) {
          for (int count = 1; count <= 20; count++) {
            List<Money> amounts = new ArrayList<>(total.minus(down).split(count, Remainder.LAST));
            if (!amounts.get(0).isPositive()) {
              continue;
            }
            List<LocalDate> dates =
                new ArrayList<>(new Pace(start, frequency, anchor(asked, start)).dates(count));
            if (down.isPositive()) {
              amounts.add(0, down);
              dates.add(0, paidOn);
            }
            boolean autopay =
                asked.autopay()
                    || amounts.size() > 1
                        && Arrays.stream(Zone.values())
                            .anyMatch(zone -> bounds.isYes(BoundsField.AUTOPAY_REQUIRED, zone));
            Terms terms =
                Terms.of(
                    TermsKind.PLAN,
                    amounts,
                    dates,
                    frequency,
                    bounds.penaltiesSpared(facts),
                    autopay);
            if (Judge.judge(terms, facts, bounds).isAccepted()) {
              accepted.add(
                  new Tried(terms, amounts.size() == 1 ? null : frequency, count, start, down));
            }
          }
        }
      }
    }
    return accepted;
  }

  private static Integer anchor(Terms asked, LocalDate start) {
    if (asked.frequency() != Frequency.MONTHLY) {
      return null;
    }
    int day = asked.dayOfMonth();
    return Pace.onDay(YearMonth.from(start), day).equals(start) ? day : null;
  }

  private static Set<Money> downs(
      Terms asked, NegotiationFacts facts, ResolvedBounds bounds, Money total) {
    Set<Money> downs = new LinkedHashSet<>(List.of(Money.ZERO));
    Money demanded = Money.ZERO;
    for (Zone zone : Zone.values()) {
      demanded =
          demanded
              .max(bounds.amount(BoundsField.DOWN_PAYMENT_AMOUNT, zone))
              .max(
                  facts
                      .outstanding()
                      .portion(bounds.percent(BoundsField.DOWN_PAYMENT_PERCENT, zone)));
    }
    downs.add(demanded);
    if (asked.hasDownPayment()) {
      downs.add(asked.amount(0));
    }
    downs.removeIf(down -> !down.isLessThan(total));
    return downs;
  }

  private static LocalDate downOn(Terms asked, NegotiationFacts facts, ResolvedBounds bounds) {
    LocalDate latest =
        facts
            .on()
            .plusDays(
                Math.min(
                    bounds.number(BoundsField.LATEST_FIRST_DAYS, Zone.INSTANT),
                    bounds.number(BoundsField.LATEST_FIRST_DAYS, Zone.OUTER)));
    LocalDate wished = asked.hasDownPayment() ? asked.firstDueOn() : facts.on();
    return wished.isAfter(latest) ? latest : wished;
  }

  /** The distance as {@link NearestPlans} tells it, reckoned in its own way. */
  private static long[] distance(Closeness closeness, Terms asked, Tried one) {
    int first = asked.hasDownPayment() ? 1 : 0;
    Money each = one.terms().amount(one.down().isPositive() ? 1 : 0);
    long amount =
        Math.abs(
            each.minor() * perYear(one.frequency())
                - asked.usualAmount().minor() * perYear(asked.frequency()));
    long askedTime =
        asked.frequency() == null
            ? ChronoUnit.DAYS.between(asked.firstDueOn(), asked.lastDueOn()) * 624 / 365
            : (asked.count() - first - 1L) * (624 / perYear(asked.frequency()));
    long time = Math.abs((one.count() - 1L) * (624 / perYear(one.frequency())) - askedTime);
    long start = Math.abs(ChronoUnit.DAYS.between(one.start(), asked.dueOn(first)));
    long askedDown = first == 1 ? asked.amount(0).minor() : 0;
    boolean otherRhythm = asked.frequency() != null && one.frequency() != asked.frequency();
    long own =
        switch (closeness) {
          case AMOUNT -> amount;
          case DURATION -> time;
          case START -> start;
        };
    return new long[] {
      otherRhythm ? 1 : 0,
      own,
      closeness == Closeness.AMOUNT ? time : amount,
      closeness == Closeness.START ? time : start,
      Math.abs(one.down().minor() - askedDown),
      one.terms().count(),
      one.start().toEpochDay(),
      one.frequency() == null ? 0 : one.frequency().ordinal(),
      one.down().minor()
    };
  }

  private static long perYear(Frequency frequency) {
    return frequency == null || frequency == Frequency.MONTHLY
        ? 12
        : frequency == Frequency.WEEKLY ? 52 : 26;
  }

  @Provide
  Arbitrary<NegotiationFacts> facts() {
    return Given.someFacts()
        .map(
            facts ->
                Given.facts(facts.outstanding(), facts.penalties(), new PlanHistory(false, 0, 0)));
  }

  @Provide
  Arbitrary<Wish> wishes() {
    Arbitrary<Wish> withDown =
        Combinators.combine(
                Given.paces().filter(pace -> pace.start().isAfter(Given.TODAY.plusDays(10))),
                Arbitraries.integers().between(1, 15),
                Arbitraries.longs().between(1, 6_000),
                Arbitraries.integers().between(0, 10))
            .as(
                (pace, count, down, day) ->
                    new Wish.Count(
                        count,
                        pace,
                        new DownPayment(Money.cents(down), Given.TODAY.plusDays(day)),
                        true));
    Arbitrary<Wish> larger =
        Combinators.combine(
                Given.paces().filter(pace -> pace.start().isAfter(Given.TODAY)),
                Arbitraries.integers().between(1, 10))
            .as(
                (pace, count) ->
                    new Wish.Count(count, pace, new DownPayment(Money.cents(60), null), false));
    return Arbitraries.frequencyOf(
        Tuple.of(6, Given.wishes()), Tuple.of(1, withDown), Tuple.of(1, larger));
  }

  /** Bounds narrow enough for all plans inside them to be tried. */
  @Provide
  Arbitrary<BoundsSheet> sheets() {
    Arbitrary<BoundsSheet> rest =
        Combinators.combine(
                text(0, 70, ".00"),
                text(0, 20, ".00"),
                text(0, 150, ".00"),
                text(1, 15, ""),
                text(0, 40, ""),
                text(20, 62, ""),
                Arbitraries.of("YES", "NO"))
            .as(
                (least, down, single, months, latest, gap, autopay) ->
                    BoundsSheet.EMPTY
                        .with(BoundsField.MIN_INSTALMENT_AMOUNT, Zone.INSTANT, least)
                        .with(BoundsField.DOWN_PAYMENT_PERCENT, Zone.INSTANT, down)
                        .with(BoundsField.SINGLE_PAYMENT_BELOW, Zone.OUTER, single)
                        .with(BoundsField.MAX_MONTHS, Zone.INSTANT, months)
                        .with(BoundsField.LATEST_FIRST_DAYS, Zone.OUTER, latest)
                        .with(BoundsField.LONGEST_GAP_DAYS, Zone.INSTANT, gap)
                        .with(BoundsField.AUTOPAY_REQUIRED, Zone.INSTANT, autopay));
    return Combinators.combine(
            rest,
            text(1, 20, ""),
            text(0, 40, ""),
            text(0, 10, ".00"),
            Given.value(BoundsField.FREQUENCIES),
            Given.value(BoundsField.DAYS_OF_MONTH))
        .as(
            (sheet, most, latest, share, frequencies, days) ->
                sheet
                    .with(BoundsField.MAX_INSTALMENTS, Zone.INSTANT, most)
                    .with(BoundsField.LATEST_FIRST_DAYS, Zone.INSTANT, latest)
                    .with(BoundsField.MIN_INSTALMENT_PERCENT, Zone.INSTANT, share)
                    .with(BoundsField.MIN_INSTALMENT_PERCENT, Zone.OUTER, "3.00")
                    .with(BoundsKey.of(BoundsField.FREQUENCIES, Zone.INSTANT), frequencies)
                    .with(BoundsKey.of(BoundsField.DAYS_OF_MONTH, Zone.INSTANT), days));
  }

  private static Arbitrary<String> text(int from, int to, String after) {
    return Arbitraries.integers().between(from, to).map(n -> n + after);
  }
}
