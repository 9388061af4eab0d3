package org.quittance.ledger.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.interest.InterestCalculator;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/**
 * What is owed on a day, line by line: each claim with its principal, the interest that accrued to
 * that day on what was still unpaid, its indemnity, and what was paid or waived. It is computed
 * from the facts each time and never edited, and its lines add up to the outstanding sum to the
 * cent.
 */
public final class DebtBreakdown {

  private final LocalDate on;
  private final Map<Long, ClaimBreakdown> claims = new LinkedHashMap<>();

  private DebtBreakdown(LocalDate on) {
    this.on = on;
  }

  /**
   * Breaks a debt down whose interest was never paused.
   *
   * @param on inclusive: interest of that day and payments of that day count
   * @param paid what was paid or waived on these claims; parts of other claims are ignored
   * @throws Refusal {@code RATE_NOT_PUBLISHED} when interest runs from a day before the tables
   *     begin
   */
  public static DebtBreakdown on(
      LocalDate on,
      List<ClaimTerms> claims,
      List<PaidComponent> paid,
      InterestCalculator calculator) {
    return on(on, DebtTerms.of(claims), paid, calculator);
  }

  /**
   * Breaks a debt down.
   *
   * @param on inclusive: interest of that day and payments of that day count
   * @param paid what was paid or waived on these claims; parts of other claims are ignored
   * @throws Refusal {@code RATE_NOT_PUBLISHED} when interest runs from a day before the tables
   *     begin
   */
  public static DebtBreakdown on(
      LocalDate on, DebtTerms terms, List<PaidComponent> paid, InterestCalculator calculator) {
    Map<Long, List<PaidComponent>> paidByClaim =
        paid.stream().collect(Collectors.groupingBy(PaidComponent::claimId));
    DebtBreakdown breakdown = new DebtBreakdown(on);
    for (ClaimTerms claim : terms.claims()) {
      List<PaidComponent> paidOnClaim = paidByClaim.getOrDefault(claim.claimId(), List.of());
      breakdown.claims.put(
          claim.claimId(), new ClaimBreakdown(claim, terms, paidOnClaim, on, calculator));
    }
    return breakdown;
  }

  /** The day the debt is broken down to. */
  public LocalDate on() {
    return on;
  }

  /** Claim by claim: principal, interest in order of time, indemnity, payments and waivers. */
  public List<BreakdownLine> lines() {
    return claims.values().stream().flatMap(claim -> claim.lines().stream()).toList();
  }

  /**
   * The sum of all lines: what is asked for, without what is contested; negative when more was paid
   * than is owed.
   */
  public Money outstanding() {
    return Money.sum(claims.values().stream().map(ClaimBreakdown::outstanding).toList());
  }

  /** What is not asked for while a dispute about it lasts. */
  public Money contested() {
    return Money.sum(claims.values().stream().map(ClaimBreakdown::contested).toList());
  }

  /**
   * The last day whose interest is included, when days up to {@link #on()} have no published rate;
   * empty when interest is complete.
   */
  public Optional<LocalDate> interestKnownUntil() {
    return claims.values().stream()
        .map(ClaimBreakdown::interestKnownUntil)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /** What is owed on one claim; zero for a claim that is not part of this debt. */
  public Money outstandingOf(long claimId) {
    ClaimBreakdown claim = claims.get(claimId);
    return claim == null ? Money.ZERO : claim.outstanding();
  }

  /** What is left of one claim, asked for or not. */
  public Money leftOf(long claimId) {
    ClaimBreakdown claim = claims.get(claimId);
    return claim == null ? Money.ZERO : claim.outstanding().plus(claim.contested());
  }

  /** The sum of the lines of one kind; of payments and waivers it is negative. */
  public Money total(BreakdownComponent component) {
    return Money.sum(
        lines().stream()
            .filter(line -> line.component() == component)
            .map(BreakdownLine::amount)
            .toList());
  }

  /**
   * The claims on which something is still owed, as a payment of that day meets them; each is named
   * by its claim id written as decimal text.
   */
  public List<PayableDebt> payableDebts() {
    return claims.values().stream()
        .map(ClaimBreakdown::payable)
        .filter(debt -> debt.total().isPositive())
        .toList();
  }

  /** What is contested of each claim, named as {@link #payableDebts()} names them. */
  public List<PayableDebt> heldDebts() {
    return claims.values().stream()
        .map(ClaimBreakdown::heldDebt)
        .filter(debt -> debt.total().isPositive())
        .toList();
  }
}
