package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quittance.negotiation.rules.Given.agency;
import static org.quittance.negotiation.rules.Given.creditor;
import static org.quittance.negotiation.rules.Given.euros;
import static org.quittance.negotiation.rules.Given.owed;

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

class InheritanceTest {

  private static final BoundsKey GRACE = BoundsKey.of(BoundsField.GRACE_DAYS);

  @Test
  void the_creditor_goes_before_the_agency_and_a_segment_before_the_rest() {
    NegotiationFacts facts = owed("150.00");
    PolicyLayer agency = agency(grace("1"));
    PolicyLayer agencySegment = agency(grace("1"), small(grace("2")));
    PolicyLayer creditor = creditor(grace("3"));
    PolicyLayer creditorSegment = creditor(grace("3"), small(grace("4")));

    assertInForce(List.of(), facts, 5, new BoundSource(PolicyScope.SYSTEM, 0, null));
    assertInForce(List.of(agency), facts, 1, new BoundSource(PolicyScope.AGENCY, 1, null));
    assertInForce(
        List.of(agencySegment), facts, 2, new BoundSource(PolicyScope.AGENCY, 1, "small"));
    assertInForce(
        List.of(agencySegment, creditor), facts, 3, new BoundSource(PolicyScope.CREDITOR, 2, null));
    assertInForce(
        List.of(agencySegment, creditorSegment),
        facts,
        4,
        new BoundSource(PolicyScope.CREDITOR, 2, "small"));
    assertInForce(
        List.of(agencySegment, creditorSegment),
        owed("200.00"),
        3,
        new BoundSource(PolicyScope.CREDITOR, 2, null));
  }

  @Test
  void each_field_is_inherited_by_itself() {
    BoundsSheet ours = BoundsSheet.EMPTY.with(BoundsField.MAX_MONTHS, Zone.INSTANT, "6");
    BoundsSheet theirs = BoundsSheet.EMPTY.with(BoundsField.MAX_MONTHS, Zone.OUTER, "9");
    ResolvedBounds bounds =
        Inheritance.resolve(List.of(agency(ours), creditor(theirs)), owed("1000.00"));
    assertThat(bounds.number(BoundsField.MAX_MONTHS, Zone.INSTANT)).isEqualTo(6);
    assertThat(bounds.number(BoundsField.MAX_MONTHS, Zone.OUTER)).isEqualTo(9);
    assertThat(bounds.sourceOf(BoundsKey.of(BoundsField.MAX_INSTALMENTS, Zone.OUTER)).scope())
        .isEqualTo(PolicyScope.SYSTEM);
  }

  @Test
  void a_case_with_several_kinds_of_claims_needs_a_segment_that_takes_them_all() {
    Segment rents = segment("rents", Set.of(ClaimKind.RENT));
    NegotiationFacts facts = owed("100.00");
    NegotiationFacts mixed =
        new NegotiationFacts(
            facts.outstanding(),
            facts.penalties(),
            facts.debtorKind(),
            Set.of(ClaimKind.RENT, ClaimKind.INVOICE),
            facts.oldestDueOn(),
            facts.on(),
            facts.history());
    assertThat(rents.contains(mixed)).isFalse();
    assertThat(segment("both", mixed.claimKinds()).contains(mixed)).isTrue();
    assertThat(segment("all", Set.of()).contains(mixed)).isTrue();
  }

  @Test
  void a_range_takes_its_start_and_not_its_end() {
    Segment segment =
        new Segment(
            "s",
            new BalanceRange(euros("100.00"), euros("200.00")),
            new AgeRange(571, 572),
            Set.of(),
            Set.of(DebtorKind.CONSUMER),
            BoundsSheet.EMPTY);
    assertThat(owed("100.00").ageInDays()).isEqualTo(571);
    assertThat(segment.contains(owed("99.99"))).isFalse();
    assertThat(segment.contains(owed("100.00"))).isTrue();
    assertThat(segment.contains(owed("199.99"))).isTrue();
    assertThat(segment.contains(owed("200.00"))).isFalse();
    assertThat(new AgeRange(570, 571).contains(571)).isFalse();
    assertThat(new AgeRange(572, null).contains(571)).isFalse();
  }

  @Test
  void layers_in_another_order_are_an_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Inheritance.resolve(
                    List.of(creditor(grace("1")), agency(grace("1"))), owed("1.00")));
  }

  @Property(tries = 300)
  void inheriting_answers_as_if_every_value_had_been_set_explicitly(
      @ForAll("layers") List<PolicyLayer> layers,
      @ForAll("facts") NegotiationFacts facts,
      @ForAll("wishes") Wish wish) {
    ResolvedBounds inherited = Inheritance.resolve(layers, facts);
    ResolvedBounds explicit = Inheritance.resolve(List.of(creditor(inherited.sheet())), facts);
    assertThat(explicit.sheet()).isEqualTo(inherited.sheet());

    Terms terms = wish.terms(facts, inherited);
    assertThat(wish.terms(facts, explicit)).isEqualTo(terms);
    assertThat(Judge.judge(terms, facts, explicit)).isEqualTo(Judge.judge(terms, facts, inherited));
  }

  @Property(tries = 300)
  void every_value_is_the_one_its_source_has_set(
      @ForAll("layers") List<PolicyLayer> layers, @ForAll("facts") NegotiationFacts facts) {
    ResolvedBounds bounds = Inheritance.resolve(layers, facts);
    for (BoundsKey key : BoundsKey.ALL) {
      // The strongest that says anything, found the slow way.
      BoundValue expected = SystemDefaults.LAYER.rules().base().values().get(key);
      for (PolicyLayer layer : layers) {
        expected = layer.rules().base().value(key).orElse(expected);
        for (Segment segment : layer.rules().segments()) {
          if (segment.contains(facts)) {
            expected = segment.bounds().value(key).orElse(expected);
          }
        }
      }
      assertThat(bounds.value(key)).isEqualTo(expected);
      BoundSource source = bounds.sourceOf(key);
      PolicyLayer layer =
          layers.stream()
              .filter(one -> one.scope() == source.scope())
              .findFirst()
              .orElse(SystemDefaults.LAYER);
      BoundsSheet sheet =
          source.segment() == null
              ? layer.rules().base()
              : layer.rules().segmentOf(facts).orElseThrow().bounds();
      assertThat(sheet.value(key)).contains(expected);
    }
  }

  @Provide
  Arbitrary<List<PolicyLayer>> layers() {
    Arbitrary<PolicyRules> rules =
        Combinators.combine(
                Given.sheets(),
                Given.sheets(),
                Given.sheets(),
                Arbitraries.longs().between(1, 3000))
            .as(
                (base, low, high, cut) ->
                    new PolicyRules(
                        base,
                        List.of(
                            new Segment(
                                "low",
                                new BalanceRange(euros("0.00"), euros(cut + ".00")),
                                AgeRange.ALL,
                                Set.of(),
                                Set.of(),
                                low),
                            new Segment(
                                "high",
                                new BalanceRange(euros(cut + ".00"), null),
                                AgeRange.ALL,
                                Set.of(),
                                Set.of(DebtorKind.CONSUMER),
                                high))));
    return Combinators.combine(rules, rules)
        .as(
            (agency, creditor) ->
                List.of(
                    new PolicyLayer(PolicyScope.AGENCY, 7, agency),
                    new PolicyLayer(PolicyScope.CREDITOR, 8, creditor)));
  }

  @Provide
  Arbitrary<NegotiationFacts> facts() {
    return Given.someFacts();
  }

  @Provide
  Arbitrary<Wish> wishes() {
    return Given.wishes();
  }

  private static void assertInForce(
      List<PolicyLayer> layers, NegotiationFacts facts, int days, BoundSource source) {
    ResolvedBounds bounds = Inheritance.resolve(layers, facts);
    assertThat(bounds.number(BoundsField.GRACE_DAYS)).isEqualTo(days);
    assertThat(bounds.sourceOf(GRACE)).isEqualTo(source);
  }

  private static BoundsSheet grace(String days) {
    return BoundsSheet.EMPTY.with(BoundsField.GRACE_DAYS, days);
  }

  private static Segment small(BoundsSheet bounds) {
    return new Segment(
        "small",
        new BalanceRange(euros("0.00"), euros("200.00")),
        AgeRange.ALL,
        Set.of(),
        Set.of(),
        bounds);
  }

  private static Segment segment(String name, Set<ClaimKind> kinds) {
    return new Segment(name, BalanceRange.ALL, AgeRange.ALL, kinds, Set.of(), BoundsSheet.EMPTY);
  }
}
