package org.quittance.interest;

import java.time.LocalDate;
import java.util.Objects;
import org.quittance.money.Rate;

/**
 * Why and at what rate a claim bears interest.
 *
 * @param contractualRate null unless the basis is {@link InterestBasis#CONTRACTUAL}
 * @param enforceableOn when a judgment on the claim became enforceable; null without one. Two
 *     months later the legal rate rises by five points (CMF L313-3)
 */
public record InterestTerms(
    InterestBasis basis, CreditorKind creditorKind, Rate contractualRate, LocalDate enforceableOn) {

  public InterestTerms {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(creditorKind, "creditorKind");
  }

  public static InterestTerms none() {
    return new InterestTerms(InterestBasis.NONE, CreditorKind.PROFESSIONAL, null, null);
  }

  public static InterestTerms legal(CreditorKind creditorKind) {
    return new InterestTerms(InterestBasis.LEGAL, creditorKind, null, null);
  }

  public static InterestTerms defaultPenalty() {
    return new InterestTerms(InterestBasis.L441_10_DEFAULT, CreditorKind.PROFESSIONAL, null, null);
  }

  public static InterestTerms contractual(CreditorKind creditorKind, Rate rate) {
    return new InterestTerms(InterestBasis.CONTRACTUAL, creditorKind, rate, null);
  }
}
