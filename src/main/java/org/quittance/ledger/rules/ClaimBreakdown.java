package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quittance.casefile.rules.AccrualPauses;
import org.quittance.casefile.rules.ContestedParts;
import org.quittance.interest.DayCount;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestLine;
import org.quittance.jurisdiction.LumpSum;
import org.quittance.money.Money;

/**
 * One claim on one day: its lines and what a payment would meet. It relives the claim from its
 * first payment to that day, because interest runs on what was unpaid at each moment.
 */
final class ClaimBreakdown {

  private final ClaimTerms claim;
  private final LocalDate on;
  private final InterestCalculator calculator;
  private final AccrualPauses pauses;
  private final ContestedParts contested;

  private final List<BreakdownLine> interestLines = new ArrayList<>();
  private final List<BreakdownLine> indemnityLines = new ArrayList<>();
  private final List<BreakdownLine> paidLines = new ArrayList<>();

  private final Map<DebtComponent, Money> owed = new EnumMap<>(DebtComponent.class);
  private final ContestedSums held;
  private final List<LumpSum> pendingSums;
  // The first day without interest, because a dispute has shown that none is owed; else null.
  private final LocalDate interestEndsOn;
  private LocalDate accruedUntil;

  /**
   * @param terms of the case: the days for which no interest is claimed, and what is contested
   * @param paid what was taken off this claim, in any order; what counts after {@code on} is
   *     ignored, as it has not happened yet on that day
   */
  ClaimBreakdown(
      ClaimTerms claim,
      DebtTerms terms,
      List<PaidComponent> paid,
      LocalDate on,
      InterestCalculator calculator) {
    this.claim = claim;
    this.pauses = terms.pauses();
    this.contested = terms.contested();
    this.on = on;
    this.calculator = calculator;
    this.accruedUntil = claim.interestFrom();
    this.interestEndsOn = contested.interestEndsOn(claim.claimId()).orElse(null);
    this.pendingSums = new ArrayList<>(claim.added().lumpSums());
    owed.put(DebtComponent.INTEREST, Money.ZERO);
    owed.put(DebtComponent.INDEMNITY, Money.ZERO);
    owed.put(DebtComponent.PRINCIPAL, claim.principal());
    byValueDate(paid).headMap(on, true).forEach(this::reliveDay);
    reliveDay(on, List.of());
    held = ContestedSums.of(contested.on(claim.claimId(), on), owed);
  }

  List<BreakdownLine> lines() {
    List<BreakdownLine> lines = new ArrayList<>();
    lines.add(BreakdownLine.principal(claim));
    lines.addAll(interestLines);
    if (interestEndsOn != null && !interestEndsOn.isAfter(on)) {
      lines.add(BreakdownLine.interestEnded(claim, interestEndsOn));
    }
    lines.addAll(indemnityLines);
    lines.addAll(paidLines);
    held.parts()
        .forEach(
            (component, sum) ->
                lines.add(BreakdownLine.contested(claim, component, held.since(component), sum)));
    return lines;
  }

  /** What is asked for: without what is contested. Negative when more was paid than is owed. */
  Money outstanding() {
    return Money.sum(lines().stream().map(BreakdownLine::amount).toList());
  }

  /** What is not asked for while a dispute about it lasts. */
  Money contested() {
    return held.total();
  }

  /** The last day whose interest is included, when later days have no published rate; else null. */
  LocalDate interestKnownUntil() {
    LocalDate published = calculator.publishedUntil(claim.interest());
    boolean accrues =
        accruedUntil != null
            && (interestEndsOn == null || interestEndsOn.isAfter(published.plusDays(1)))
            && owed.get(DebtComponent.PRINCIPAL).isPositive();
    return accrues && on.isAfter(published) ? published : null;
  }

  /** The claim as a payment meets it: its parts add up to what is outstanding, or to nothing. */
  PayableDebt payable() {
    return debt(component -> whole(component).minus(held.of(component)));
  }

  /** What is contested of the claim, as a payment meets it that nothing else can take. */
  PayableDebt heldDebt() {
    return debt(held::of);
  }

  private Money whole(DebtComponent component) {
    return owed.get(component).max(Money.ZERO);
  }

  private PayableDebt debt(Function<DebtComponent, Money> sums) {
    LocalDate interestFrom = claim.interestFrom();
    return new PayableDebt(
        Long.toString(claim.claimId()),
        claim.dueOn(),
        interestFrom != null && !interestFrom.isAfter(on),
        sums.apply(DebtComponent.INTEREST),
        sums.apply(DebtComponent.INDEMNITY),
        sums.apply(DebtComponent.PRINCIPAL));
  }

  private static NavigableMap<LocalDate, List<PaidComponent>> byValueDate(
      List<PaidComponent> paid) {
    return paid.stream()
        .collect(Collectors.groupingBy(PaidComponent::valueOn, TreeMap::new, Collectors.toList()));
  }

  // The day a payment counts is still late, so interest to that day comes first.
  private void reliveDay(LocalDate day, List<PaidComponent> paidThatDay) {
    accrueTo(day);
    chargeLumpSums(day);
    for (PaidComponent part : paidThatDay) {
      paidLines.add(BreakdownLine.paid(claim, part));
      owed.merge(part.component(), part.amount(), Money::minus);
    }
    settleExcess();
  }

  // No interest is claimed for days whose rate is not published: what cannot be shown is not owed
  // yet.
  private void accrueTo(LocalDate asked) {
    LocalDate published = calculator.publishedUntil(claim.interest());
    LocalDate known = asked.isAfter(published) ? published : asked;
    LocalDate day =
        interestEndsOn == null || known.isBefore(interestEndsOn)
            ? known
            : interestEndsOn.minusDays(1);
    while (accruedUntil != null && day.isAfter(accruedUntil)) {
      LocalDate first = accruedUntil.plusDays(1);
      accrueAlikeTo(contested.sameUntil(claim.claimId(), first, day));
    }
  }

  // Up to a day before which nothing begins or ceases to be contested.
  private void accrueAlikeTo(LocalDate day) {
    Money unpaid =
        ContestedSums.uncontested(
            owed.get(DebtComponent.PRINCIPAL).max(Money.ZERO),
            contested.on(claim.claimId(), accruedUntil.plusDays(1)));
    List<InterestLine> accrued =
        calculator.accrue(
            unpaid, claim.interest(), accruedUntil, day, DayCount.AFTER_START_THROUGH_END);
    for (InterestLine wholeLine : accrued) {
      int paused = pauses.daysWithin(wholeLine.from(), wholeLine.until());
      InterestLine line = calculator.without(paused, wholeLine, unpaid);
      interestLines.add(BreakdownLine.interest(claim, line, paused));
      owed.merge(DebtComponent.INTEREST, line.interest(), Money::plus);
    }
    accruedUntil = day;
  }

  // Each is charged once, for what was unpaid when it fell due: nothing is paid between that day
  // and the first one relived after it.
  private void chargeLumpSums(LocalDate day) {
    Money unpaid = owed.get(DebtComponent.PRINCIPAL);
    for (LumpSum sum : List.copyOf(pendingSums)) {
      if (day.isAfter(sum.after()) && unpaid.isPositive()) {
        Money amount = sum.ofUnpaid().apply(unpaid);
        indemnityLines.add(BreakdownLine.indemnity(claim, amount, sum.article()));
        owed.merge(DebtComponent.INDEMNITY, amount, Money::plus);
        pendingSums.remove(sum);
      }
    }
  }

  // Interest may prove overpaid when an earlier payment turns up late: what was too much counts
  // towards the principal from then on. Principal paid beyond the debt covers the rest of the
  // claim;
  // what no part can take stays as a negative principal.
  private void settleExcess() {
    move(DebtComponent.INTEREST, DebtComponent.PRINCIPAL);
    move(DebtComponent.INDEMNITY, DebtComponent.PRINCIPAL);
    Money excess = owed.get(DebtComponent.PRINCIPAL).negated().max(Money.ZERO);
    for (DebtComponent component : List.of(DebtComponent.INTEREST, DebtComponent.INDEMNITY)) {
      Money absorbed = excess.min(owed.get(component));
      owed.merge(component, absorbed, Money::minus);
      owed.merge(DebtComponent.PRINCIPAL, absorbed, Money::plus);
      excess = excess.minus(absorbed);
    }
  }

  private void move(DebtComponent overpaid, DebtComponent to) {
    Money excess = owed.get(overpaid).min(Money.ZERO);
    owed.merge(overpaid, excess, Money::minus);
    owed.merge(to, excess, Money::plus);
  }
}
