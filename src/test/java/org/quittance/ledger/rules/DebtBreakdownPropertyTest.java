package org.quittance.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.quittance.casefile.rules.AccrualPause;
import org.quittance.casefile.rules.AccrualPauses;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestTerms;
import org.quittance.interest.RateTables;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.money.Money;
import org.quittance.money.Rate;

class DebtBreakdownPropertyTest {

  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final InterestCalculator CALCULATOR =
      new InterestCalculator(RateTables.published());

  private static final int LAST_DAY = 1200;

  /** A payment as it arrives: so many days after the start, spent by the allocator. */
  private record Arrival(int day, long cents) {}

  @Property(tries = 300)
  void the_lines_sum_to_what_is_outstanding_through_any_payments(
      @ForAll("claims") List<ClaimTerms> claims,
      @ForAll("arrivals") List<Arrival> arrivals,
      @ForAll @IntRange(min = 0, max = LAST_DAY) int day) {
    List<PaidComponent> paid = new ArrayList<>();
    Money kept = Money.ZERO;
    for (Arrival arrival : arrivals) {
      kept = kept.plus(receive(Money.cents(arrival.cents()), arrival.day(), claims, paid));
    }
    assertThat(Money.sum(paid.stream().map(PaidComponent::amount).toList())).isEqualTo(kept);

    DebtBreakdown breakdown = breakdown(day, claims, paid);
    Money sum = Money.sum(breakdown.lines().stream().map(BreakdownLine::amount).toList());
    assertThat(breakdown.outstanding()).isEqualTo(sum);
    assertThat(Money.sum(Stream.of(BreakdownComponent.values()).map(breakdown::total).toList()))
        .isEqualTo(sum);
    for (ClaimTerms claim : claims) {
      Money payable =
          Money.sum(
              breakdown.payableDebts().stream()
                  .filter(debt -> debt.id().equals(Long.toString(claim.claimId())))
                  .map(PayableDebt::total)
                  .toList());
      assertThat(payable).isEqualTo(breakdown.outstandingOf(claim.claimId()).max(Money.ZERO));
    }
  }

  @Property(tries = 300)
  void a_debt_that_is_paid_off_never_grows_again(
      @ForAll("claims") List<ClaimTerms> claims,
      @ForAll("arrivals") List<Arrival> arrivals,
      @ForAll @IntRange(min = 0, max = 200) int later) {
    List<PaidComponent> paid = new ArrayList<>();
    arrivals.forEach(a -> receive(Money.cents(a.cents()), a.day(), claims, paid));
    Money owed =
        Money.sum(
            breakdown(LAST_DAY, claims, paid).payableDebts().stream()
                .map(PayableDebt::total)
                .toList());
    assertThat(receive(owed, LAST_DAY, claims, paid)).isEqualTo(owed);

    Money left = breakdown(LAST_DAY, claims, paid).outstanding();
    assertThat(left.isPositive()).isFalse();
    DebtBreakdown after = breakdown(LAST_DAY + later, claims, paid);
    assertThat(after.outstanding()).isEqualTo(left);
    assertThat(after.payableDebts()).isEmpty();
  }

  @Property(tries = 300)
  void a_pause_never_raises_the_debt_and_voided_it_never_was(
      @ForAll("claims") List<ClaimTerms> claims,
      @ForAll("arrivals") List<Arrival> arrivals,
      @ForAll("pauses") AccrualPauses pauses,
      @ForAll @IntRange(min = 0, max = LAST_DAY) int day) {
    List<PaidComponent> paid = new ArrayList<>();
    arrivals.forEach(a -> receive(Money.cents(a.cents()), a.day(), claims, paid));
    DebtBreakdown unpaused = breakdown(day, claims, paid);
    LocalDate on = START.plusDays(day);

    DebtBreakdown paused = DebtBreakdown.on(on, new DebtTerms(claims, pauses), paid, CALCULATOR);
    for (ClaimTerms claim : claims) {
      assertThat(paused.outstandingOf(claim.claimId()))
          .isLessThanOrEqualTo(unpaused.outstandingOf(claim.claimId()));
    }
    assertThat(Money.sum(paused.lines().stream().map(BreakdownLine::amount).toList()))
        .isEqualTo(paused.outstanding());

    AccrualPauses voided = pauses;
    for (AccrualPause pause : pauses.all()) {
      voided = voided.without(pause.cause(), pause.sourceId());
    }
    assertThat(DebtBreakdown.on(on, new DebtTerms(claims, voided), paid, CALCULATOR).lines())
        .isEqualTo(unpaused.lines());
  }

  @Property(tries = 200)
  void a_longer_pause_never_costs_more(
      @ForAll("claims") List<ClaimTerms> claims,
      @ForAll("pauses") AccrualPauses pauses,
      @ForAll @IntRange(min = 0, max = LAST_DAY) int from,
      @ForAll @IntRange(min = 0, max = LAST_DAY) int day) {
    LocalDate on = START.plusDays(day);
    AccrualPauses longer = pauses.begun(PauseCause.PLAN, 99, START.plusDays(from));

    assertThat(
            DebtBreakdown.on(on, new DebtTerms(claims, longer), List.of(), CALCULATOR)
                .outstanding())
        .isLessThanOrEqualTo(
            DebtBreakdown.on(on, new DebtTerms(claims, pauses), List.of(), CALCULATOR)
                .outstanding());
  }

  @Provide
  Arbitrary<AccrualPauses> pauses() {
    return Combinators.combine(
            Arbitraries.integers().between(0, LAST_DAY),
            Arbitraries.integers().between(0, 300).injectNull(0.2))
        .as((from, days) -> new Integer[] {from, days})
        .list()
        .ofMaxSize(4)
        .map(DebtBreakdownPropertyTest::paused);
  }

  private static AccrualPauses paused(List<Integer[]> runs) {
    AccrualPauses pauses = AccrualPauses.NONE;
    for (int i = 0; i < runs.size(); i++) {
      LocalDate from = START.plusDays(runs.get(i)[0]);
      PauseCause cause = i % 2 == 0 ? PauseCause.PLAN : PauseCause.PROPOSAL;
      pauses = pauses.begun(cause, i, from);
      if (runs.get(i)[1] != null) {
        pauses = pauses.ended(cause, i, from.plusDays(runs.get(i)[1]));
      }
    }
    return pauses;
  }

  /** Spends what arrives and returns what was kept; a value date may lie before earlier ones. */
  private static Money receive(
      Money amount, int day, List<ClaimTerms> claims, List<PaidComponent> paid) {
    LocalDate on = START.plusDays(day);
    AllocationResult result =
        new PaymentAllocator(Jurisdictions.of("FR").spending())
            .allocate(amount, breakdown(day, claims, paid).payableDebts(), on, null);
    result.allocations().forEach(allocation -> paid.add(part(on, allocation)));
    return amount.minus(result.refundable());
  }

  private static DebtBreakdown breakdown(
      int day, List<ClaimTerms> claims, List<PaidComponent> paid) {
    return DebtBreakdown.on(START.plusDays(day), claims, paid, CALCULATOR);
  }

  @Provide
  Arbitrary<List<ClaimTerms>> claims() {
    Arbitrary<LocalDate> due = Arbitraries.integers().between(0, 600).map(START::plusDays);
    Arbitrary<Integer> notice = Arbitraries.integers().between(-30, 300).injectNull(0.3);
    Arbitrary<Money> principal = Arbitraries.longs().between(0, 500_000).map(Money::cents);
    Arbitrary<InterestTerms> interest =
        Arbitraries.of(InterestBasis.class)
            .map(
                basis ->
                    new InterestTerms(
                        basis, CreditorKind.PROFESSIONAL, Rate.percent("15.21"), null));
    return Combinators.combine(due, notice, principal, interest, Arbitraries.of(true, false))
        .as(
            (dueOn, days, amount, terms, indemnity) ->
                FrenchClaims.claim(
                    0,
                    "F",
                    dueOn,
                    days == null ? null : dueOn.plusDays(days),
                    amount,
                    terms,
                    indemnity))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(DebtBreakdownPropertyTest::numbered);
  }

  @Provide
  Arbitrary<List<Arrival>> arrivals() {
    return Combinators.combine(
            Arbitraries.integers().between(0, LAST_DAY), Arbitraries.longs().between(1, 400_000))
        .as(Arrival::new)
        .list()
        .ofMaxSize(6);
  }

  private static List<ClaimTerms> numbered(List<ClaimTerms> claims) {
    List<ClaimTerms> numbered = new ArrayList<>();
    for (ClaimTerms claim : claims) {
      numbered.add(
          new ClaimTerms(
              numbered.size() + 1,
              "F-" + (numbered.size() + 1),
              claim.dueOn(),
              claim.interestFrom(),
              claim.principal(),
              claim.interest(),
              claim.added()));
    }
    return numbered;
  }

  private static PaidComponent part(LocalDate on, Allocation allocation) {
    return new PaidComponent(
        1,
        on,
        Long.parseLong(allocation.debtId()),
        allocation.component(),
        allocation.amount(),
        false);
  }
}
