package org.quittance.ledger.rules;

import java.time.LocalDate;
import org.quittance.interest.InterestLine;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/**
 * One line of a breakdown, with what a debtor needs to check it.
 *
 * @param paidComponent what a payment or waiver was spent on, or what is contested; null on every
 *     other line
 * @param span the days the line is about; null when it has none
 * @param article where its rule is written
 * @param amount negative for payments, waivers and what is contested, so that the lines add up to
 *     the debt
 */
public record BreakdownLine(
    long claimId,
    String claimReference,
    BreakdownComponent component,
    DebtComponent paidComponent,
    Span span,
    String article,
    Money amount) {

  /**
   * The days a line is about: those that bore interest, or the one a payment counts from.
   *
   * @param until last day, inclusive; null on a payment or waiver, as are days and rate
   * @param days those that bore interest
   * @param pausedDays those between the two ends for which no interest is claimed
   */
  public record Span(
      LocalDate from, LocalDate until, Integer days, Rate rate, Integer pausedDays) {}

  static BreakdownLine principal(ClaimTerms claim) {
    return line(
        claim,
        BreakdownComponent.PRINCIPAL,
        null,
        null,
        claim.added().articles().principal(),
        claim.principal());
  }

  static BreakdownLine interest(ClaimTerms claim, InterestLine accrued, int pausedDays) {
    return line(
        claim,
        BreakdownComponent.INTEREST,
        null,
        new Span(accrued.from(), accrued.until(), accrued.days(), accrued.rate(), pausedDays),
        accrued.article(),
        accrued.interest());
  }

  static BreakdownLine indemnity(ClaimTerms claim, Money amount, String article) {
    return line(claim, BreakdownComponent.INDEMNITY, null, null, article, amount);
  }

  static BreakdownLine paid(ClaimTerms claim, PaidComponent paid) {
    return line(
        claim,
        componentOf(paid),
        paid.component(),
        new Span(paid.valueOn(), null, null, null, null),
        paid.waiver() ? claim.added().articles().waiver() : claim.added().spending().articles(),
        paid.amount().negated());
  }

  private static BreakdownComponent componentOf(PaidComponent paid) {
    if (paid.refund()) {
      return BreakdownComponent.REFUND;
    }
    return paid.waiver() ? BreakdownComponent.WAIVER : BreakdownComponent.PAYMENT;
  }

  static BreakdownLine contested(
      ClaimTerms claim, DebtComponent component, LocalDate since, Money amount) {
    return line(
        claim,
        BreakdownComponent.CONTESTED,
        component,
        new Span(since, null, null, null, null),
        claim.added().articles().contested(),
        amount.negated());
  }

  static BreakdownLine interestEnded(ClaimTerms claim, LocalDate fromOn) {
    return line(
        claim,
        BreakdownComponent.INTEREST_ENDED,
        DebtComponent.INTEREST,
        new Span(fromOn, null, null, null, null),
        claim.added().articles().contested(),
        Money.ZERO);
  }

  private static BreakdownLine line(
      ClaimTerms claim,
      BreakdownComponent component,
      DebtComponent paidComponent,
      Span span,
      String article,
      Money amount) {
    return new BreakdownLine(
        claim.claimId(), claim.reference(), component, paidComponent, span, article, amount);
  }

  /** Whether it takes a payment back that a bank had taken back, instead of counting one. */
  public boolean isTakenBack() {
    return component == BreakdownComponent.PAYMENT && amount.isPositive();
  }

  /** The name under which it is put into words: what is undone reads otherwise. */
  public String wording() {
    if (isTakenBack()) {
      return "TAKEN_BACK";
    }
    boolean undone = component == BreakdownComponent.REFUND && amount.isNegative();
    return undone ? "REFUND_UNDONE" : component.name();
  }

  /** Whether it takes off what is contested. */
  public boolean isContested() {
    return component == BreakdownComponent.CONTESTED;
  }

  /** First day the line is about, or the value date of a payment; null when it has no days. */
  public LocalDate from() {
    return span == null ? null : span.from();
  }

  /** Last day that bore interest, inclusive; null on every other line. */
  public LocalDate until() {
    return span == null ? null : span.until();
  }

  /** How many days bore interest; null on every other line. */
  public Integer days() {
    return span == null ? null : span.days();
  }

  /** How many days of an interest line bore none because interest was paused; null elsewhere. */
  public Integer pausedDays() {
    return span == null ? null : span.pausedDays();
  }

  /** The rate the interest accrued at; null on every other line. */
  public Rate rate() {
    return span == null ? null : span.rate();
  }

  /** The component of the debt that this line adds to or takes from. */
  public DebtComponent touches() {
    return switch (component) {
      case PRINCIPAL -> DebtComponent.PRINCIPAL;
      case INTEREST -> DebtComponent.INTEREST;
      case INDEMNITY -> DebtComponent.INDEMNITY;
      case PAYMENT, WAIVER, REFUND, CONTESTED, INTEREST_ENDED -> paidComponent;
    };
  }
}
