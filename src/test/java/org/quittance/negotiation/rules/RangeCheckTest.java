package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quittance.negotiation.rules.Given.euros;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

class RangeCheckTest {

  @Test
  void where_there_are_no_segments_nothing_is_missing() {
    assertThat(RangeCheck.of(List.of())).isEmpty();
  }

  @Test
  void ranges_that_meet_are_fine() {
    assertThat(RangeCheck.of(List.of(balance("small", 0, 200), balance("large", 200, null))))
        .isEmpty();
  }

  @Test
  void a_gap_is_named_from_its_first_to_below_its_last_value() {
    assertThat(RangeCheck.of(List.of(balance("small", 0, 200), balance("large", 250, null))))
        .containsExactly(
            new RangeFault(
                List.of(), new Region(range(200, 250), AgeRange.ALL, Set.of(), Set.of())));
  }

  @Test
  void an_overlap_names_both_segments() {
    assertThat(RangeCheck.of(List.of(balance("small", 0, 250), balance("large", 200, null))))
        .containsExactly(
            new RangeFault(
                List.of("small", "large"),
                new Region(range(200, 250), AgeRange.ALL, Set.of(), Set.of())));
  }

  @Test
  void a_corner_left_out_is_named_in_all_its_measures() {
    Segment old =
        new Segment(
            "old", BalanceRange.ALL, new AgeRange(90, null), Set.of(), Set.of(), BoundsSheet.EMPTY);
    Segment young =
        new Segment(
            "young", range(0, 1000), new AgeRange(0, 90), Set.of(), Set.of(), BoundsSheet.EMPTY);
    Segment business =
        new Segment(
            "business",
            range(1000, null),
            new AgeRange(0, 90),
            Set.of(),
            Set.of(DebtorKind.BUSINESS),
            BoundsSheet.EMPTY);
    Segment rents =
        new Segment(
            "rents",
            range(1000, null),
            new AgeRange(0, 90),
            Set.of(ClaimKind.RENT),
            Set.of(DebtorKind.CONSUMER),
            BoundsSheet.EMPTY);
    assertThat(RangeCheck.of(List.of(old, young, business, rents)))
        .containsExactly(
            new RangeFault(
                List.of(),
                new Region(
                    range(1000, null),
                    new AgeRange(0, 90),
                    Set.of(ClaimKind.INVOICE, ClaimKind.LOAN_INSTALMENT, ClaimKind.OTHER),
                    Set.of(DebtorKind.CONSUMER))));
  }

  @Test
  void a_range_that_holds_nothing_is_refused() {
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> range(200, 200));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new AgeRange(5, 4));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new AgeRange(-1, null));
  }

  @Test
  void two_segments_of_one_name_are_refused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                new PolicyRules(
                    BoundsSheet.EMPTY, List.of(balance("a", 0, 1), balance("a", 1, null))))
        .satisfies(refusal -> assertThat(refusal.pointer()).isEqualTo("/segments/1/name"));
  }

  @Property(tries = 500)
  void every_case_is_in_a_gap_or_an_overlap_exactly_when_it_is_named(
      @ForAll("segments") List<Segment> segments) {
    List<RangeFault> faults = RangeCheck.of(segments);
    for (int balance = 0; balance <= 60; balance += 5) {
      for (int age = 0; age <= 60; age += 5) {
        for (ClaimKind claim : ClaimKind.values()) {
          for (DebtorKind debtor : DebtorKind.values()) {
            Money owed = Money.cents(balance);
            int days = age;
            List<String> in =
                segments.stream()
                    .filter(
                        one ->
                            contains(
                                one.balance(),
                                one.age(),
                                one.claimKinds(),
                                one.debtorKinds(),
                                owed,
                                days,
                                claim,
                                debtor))
                    .map(Segment::name)
                    .toList();
            List<RangeFault> here =
                faults.stream()
                    .filter(
                        fault ->
                            contains(
                                fault.region().balance(),
                                fault.region().age(),
                                fault.region().claimKinds(),
                                fault.region().debtorKinds(),
                                owed,
                                days,
                                claim,
                                debtor))
                    .toList();
            long pairs = (long) in.size() * (in.size() - 1) / 2;
            assertThat(here.stream().filter(RangeFault::isGap).count())
                .isEqualTo(in.isEmpty() ? 1 : 0);
            assertThat(here.stream().filter(fault -> !fault.isGap()).count()).isEqualTo(pairs);
            assertThat(here).allSatisfy(fault -> assertThat(in).containsAll(fault.segments()));
          }
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Segment>> segments() {
    Arbitrary<Integer> from = Arbitraries.integers().between(0, 10).map(n -> n * 5);
    Arbitrary<Integer> length =
        Arbitraries.integers().between(1, 8).map(n -> n * 5).injectNull(0.3);
    Arbitrary<Segment> one =
        Combinators.combine(
                from,
                length,
                from,
                length,
                Arbitraries.of(ClaimKind.class).set(),
                Arbitraries.of(DebtorKind.class).set())
            .as(
                (low, width, age, days, claims, debtors) ->
                    new Segment(
                        "s",
                        new BalanceRange(
                            Money.cents(low), width == null ? null : Money.cents(low + width)),
                        new AgeRange(age, days == null ? null : age + days),
                        claims,
                        debtors,
                        BoundsSheet.EMPTY));
    return one.list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(
            list ->
                Given.upTo(list.size())
                    .mapToObj(
                        i -> {
                          Segment s = list.get(i - 1);
                          return new Segment(
                              "s" + i,
                              s.balance(),
                              s.age(),
                              s.claimKinds(),
                              s.debtorKinds(),
                              s.bounds());
                        })
                    .toList());
  }

  private static boolean contains(
      BalanceRange balance,
      AgeRange age,
      Set<ClaimKind> claims,
      Set<DebtorKind> debtors,
      Money owed,
      int days,
      ClaimKind claim,
      DebtorKind debtor) {
    return balance.contains(owed)
        && age.contains(days)
        && (claims.isEmpty() || claims.contains(claim))
        && (debtors.isEmpty() || debtors.contains(debtor));
  }

  private static Segment balance(String name, int from, Integer below) {
    return new Segment(
        name, range(from, below), AgeRange.ALL, Set.of(), Set.of(), BoundsSheet.EMPTY);
  }

  private static BalanceRange range(int from, Integer below) {
    return new BalanceRange(euros(from + ".00"), below == null ? null : euros(below + ".00"));
  }
}
