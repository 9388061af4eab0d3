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
 */
public record ContestedPart(
    long disputeId,
    long claimId,
    ClaimPart part,
    Money amount,
    LocalDate sinceOn,
    LocalDate untilOn) {

  public ContestedPart {
    Objects.requireNonNull(sinceOn, "sinceOn");
    if (amount != null && !amount.isPositive()) {
      throw new IllegalArgumentException("Nothing is contested by " + amount);
    }
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
    return new ContestedPart(disputeId, claimId, part, amount, sinceOn, day);
  }

  ContestedPart of(Money less) {
    return new ContestedPart(disputeId, claimId, part, less, sinceOn, untilOn);
  }
}
