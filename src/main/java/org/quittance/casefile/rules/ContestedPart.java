package org.quittance.casefile.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.money.Money;

/**
 * Something of a claim that the debtor says is not owed, and that is therefore not asked for while
 * the dispute lasts.
 *
 * @param part null when the claim is contested whatever it consists of
 * @param amount how much of it; null for all of it, also what it grows by
 * @param sinceOn first day on which it is not asked for and bears no interest
 * @param untilOn last such day, null while it lasts
 * @param paid what of the amount its debtor has insisted on paying all the same; zero without an
 *     amount, because then it holds what is left by itself
 */
public record ContestedPart(
    long disputeId,
    long claimId,
    ClaimPart part,
    Money amount,
    LocalDate sinceOn,
    LocalDate untilOn,
    Money paid) {

  public ContestedPart {
    Objects.requireNonNull(sinceOn, "sinceOn");
    Objects.requireNonNull(paid, "paid");
    if (amount != null && !amount.isPositive()) {
      throw new IllegalArgumentException("Nothing is contested by " + amount);
    }
  }

  /** One of which nothing is paid. */
  public ContestedPart(
      long disputeId,
      long claimId,
      ClaimPart part,
      Money amount,
      LocalDate sinceOn,
      LocalDate untilOn) {
    this(disputeId, claimId, part, amount, sinceOn, untilOn, Money.ZERO);
  }

  /** A whole claim. */
  public static ContestedPart wholeClaim(long disputeId, long claimId, LocalDate sinceOn) {
    return new ContestedPart(disputeId, claimId, null, null, sinceOn, null);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(sinceOn) && (untilOn == null || !day.isAfter(untilOn));
  }

  /** Whether principal is contested by it, so that this principal bears no interest meanwhile. */
  public boolean touchesPrincipal() {
    return part == null || part == ClaimPart.PRINCIPAL;
  }

  ContestedPart endedOn(LocalDate day) {
    return new ContestedPart(disputeId, claimId, part, amount, sinceOn, day, paid);
  }

  ContestedPart of(Money less) {
    return new ContestedPart(disputeId, claimId, part, less, sinceOn, untilOn, paid.min(less));
  }

  /** How much of it is neither asked for nor paid; null for all there is. */
  public Money held() {
    return amount == null ? null : amount.minus(paid);
  }

  /**
   * @param more what is paid of it now; negative when it was taken back
   */
  ContestedPart paid(Money more) {
    return new ContestedPart(disputeId, claimId, part, amount, sinceOn, untilOn, paid.plus(more));
  }
}
