package org.quittance.negotiation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.quittance.calendar.Frequency;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.money.Money;

/** What the tests of negotiation start from. */
final class Given {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final LocalDate DUE = LocalDate.of(2025, 4, 30);

  private Given() {}

  static Money euros(String amount) {
    return Money.euros(amount);
  }

  static NegotiationFacts owed(String outstanding) {
    return owed(outstanding, "0.00");
  }

  static NegotiationFacts owed(String outstanding, String penalties) {
    return facts(euros(outstanding), euros(penalties), PlanHistory.NONE);
  }

  static NegotiationFacts facts(Money outstanding, Money penalties, PlanHistory history) {
    return new NegotiationFacts(
        outstanding,
        penalties,
        DebtorKind.CONSUMER,
        Set.of(ClaimKind.INVOICE),
        DUE,
        TODAY,
        history);
  }

  /** What the product comes with, but for what the agency has set. */
  static ResolvedBounds bounds(BoundsSheet agency) {
    return Inheritance.resolve(List.of(agency(agency)), owed("1000.00"));
  }

  static PolicyLayer agency(BoundsSheet base, Segment... segments) {
    return new PolicyLayer(PolicyScope.AGENCY, 1, new PolicyRules(base, List.of(segments)));
  }

  static PolicyLayer creditor(BoundsSheet base, Segment... segments) {
    return new PolicyLayer(PolicyScope.CREDITOR, 2, new PolicyRules(base, List.of(segments)));
  }

  /** Bounds that bind nobody, in both zones. */
  static BoundsSheet open() {
    BoundsSheet sheet = BoundsSheet.EMPTY;
    for (Zone zone : Zone.values()) {
      sheet =
          sheet
              .with(BoundsField.MIN_INSTALMENT_AMOUNT, zone, "0.00")
              .with(BoundsField.MIN_INSTALMENT_PERCENT, zone, "0.00")
              .with(BoundsField.MAX_INSTALMENTS, zone, "520")
              .with(BoundsField.MAX_MONTHS, zone, "120")
              .with(BoundsField.LATEST_FIRST_DAYS, zone, "366")
              .with(BoundsField.LONGEST_GAP_DAYS, zone, "366")
              .with(BoundsField.UNEQUAL_INSTALMENTS, zone, "YES")
              .with(BoundsField.BROKEN_PLANS, zone, "99")
              .with(BoundsField.SETTLEMENT_DISCOUNT_PERCENT, zone, "100.00")
              .with(BoundsField.SETTLEMENT_DISCOUNT_AMOUNT, zone, "1000000.00")
              .with(BoundsField.SETTLEMENT_DAYS_TO_PAY, zone, "366")
              .with(BoundsField.SETTLEMENT_INSTALMENTS, zone, "12");
    }
    return sheet
        .with(BoundsField.TWO_SIGNATURES_ABOVE, "1000000.00")
        .with(BoundsField.CREDITOR_APPROVAL_WAIVER_ABOVE, "1000000.00")
        .with(BoundsField.CREDITOR_APPROVAL_MONTHS_ABOVE, "120")
        .with(BoundsField.RENEGOTIATIONS, "99");
  }

  static BoundsSheet both(BoundsSheet sheet, BoundsField field, String text) {
    return sheet.with(field, Zone.INSTANT, text).with(field, Zone.OUTER, text);
  }

  static Pace monthly(String firstOn) {
    return new Pace(LocalDate.parse(firstOn), Frequency.MONTHLY, null);
  }

  static Wish each(String amount, Pace pace) {
    return new Wish.Amount(euros(amount), pace, null, false);
  }

  static Wish times(int count, Pace pace) {
    return new Wish.Count(count, pace, null, false);
  }

  static Wish own(String... parts) {
    List<DatedAmount> dated = new ArrayList<>();
    for (String part : parts) {
      String[] dateAndAmount = part.split(" ", -1);
      dated.add(new DatedAmount(LocalDate.parse(dateAndAmount[0]), euros(dateAndAmount[1])));
    }
    return new Wish.Own(dated, false, false);
  }

  static List<String> amounts(Terms terms) {
    return terms.instalments().stream().map(one -> one.amount().decimal()).toList();
  }

  static List<String> dates(Terms terms) {
    return terms.instalments().stream().map(one -> one.dueOn().toString()).toList();
  }

  /** A value for any key, small enough for plans to pass and to fail. */
  static Arbitrary<BoundValue> value(BoundsField field) {
    return switch (field.type()) {
      case AMOUNT -> Arbitraries.integers().between(0, 120).map(n -> field.parse(n + ".00"));
      case PERCENT -> Arbitraries.integers().between(0, 30).map(n -> field.parse(n + ".00"));
      case NUMBER -> Arbitraries.integers().between(1, 40).map(n -> field.parse("" + n));
      case YES_NO -> Arbitraries.of("YES", "NO").map(field::parse);
      case FREQUENCIES ->
          Arbitraries.of(Frequency.class)
              .set()
              .ofMinSize(1)
              .map(set -> new BoundValue.Frequencies(EnumSet.copyOf(set)));
      case DAYS_OF_MONTH ->
          Arbitraries.integers().between(1, 31).set().ofMinSize(1).map(BoundValue.Days::new);
    };
  }

  /** Any sheet, of a few values or of nearly all. */
  static Arbitrary<BoundsSheet> sheets() {
    return Arbitraries.of(BoundsKey.ALL)
        .set()
        .flatMap(
            keys -> {
              List<BoundsKey> sorted = keys.stream().sorted().toList();
              return Combinators.combine(sorted.stream().map(key -> value(key.field())).toList())
                  .as(
                      values -> {
                        BoundsSheet sheet = BoundsSheet.EMPTY;
                        for (int i = 0; i < sorted.size(); i++) {
                          sheet = sheet.with(sorted.get(i), values.get(i));
                        }
                        return sheet;
                      });
            });
  }

  static Arbitrary<NegotiationFacts> someFacts() {
    return Combinators.combine(
            Arbitraries.longs().between(100, 300_000),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(DebtorKind.class),
            Arbitraries.of(ClaimKind.class).set().ofMinSize(1),
            Arbitraries.integers().between(0, 900),
            Combinators.combine(
                    Arbitraries.of(true, false),
                    Arbitraries.integers().between(0, 3),
                    Arbitraries.integers().between(0, 2))
                .as(PlanHistory::new))
        .as(
            (owed, share, debtor, claims, age, history) ->
                new NegotiationFacts(
                    Money.cents(owed),
                    Money.cents(owed * share / 100),
                    debtor,
                    claims,
                    TODAY.minusDays(age),
                    TODAY,
                    history));
  }

  static Arbitrary<Pace> paces() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 100),
            Arbitraries.of(Frequency.class),
            Arbitraries.integers().between(1, 31).injectNull(0.5))
        .as((day, frequency, anchor) -> new Pace(TODAY.plusDays(day), frequency, anchor));
  }

  /** Wishes that can be turned into terms, whatever is owed. */
  static Arbitrary<Wish> wishes() {
    Arbitrary<Boolean> autopay = Arbitraries.of(true, false);
    return Arbitraries.oneOf(
        Combinators.combine(Arbitraries.longs().between(500, 100_000), paces(), autopay)
            .as((each, pace, auto) -> (Wish) new Wish.Amount(Money.cents(each), pace, null, auto)),
        Combinators.combine(Arbitraries.integers().between(1, 40), paces(), autopay)
            .as((count, pace, auto) -> (Wish) new Wish.Count(count, pace, null, auto)),
        Combinators.combine(Arbitraries.integers().between(0, 100), autopay)
            .as((day, auto) -> (Wish) new Wish.ByDate(null, TODAY.plusDays(day), auto)));
  }

  static List<LocalDate> days(LocalDate from, LocalDate until) {
    return from.datesUntil(until.plusDays(1)).toList();
  }

  static IntStream upTo(int last) {
    return IntStream.rangeClosed(1, last);
  }
}
