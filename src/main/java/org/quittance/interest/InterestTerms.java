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
 * @param agreedRateRule what the law of the claim says of a rate that was agreed; null for French
 *     law, which lets it stand as it is
 */
public record InterestTerms(
    InterestBasis basis,
    CreditorKind creditorKind,
    Rate contractualRate,
    LocalDate enforceableOn,
    AgreedRateRule agreedRateRule) {

  public InterestTerms {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(creditorKind, "creditorKind");
  }

  /** Terms under French law. */
  public InterestTerms(
      InterestBasis basis,
      CreditorKind creditorKind,
      Rate contractualRate,
      LocalDate enforceableOn) {
    this(basis, creditorKind, contractualRate, enforceableOn, null);
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

  /** Whether an agreed rate is kept under a ceiling that moves with the semesters. */
  boolean hasCeiling() {
    return basis == InterestBasis.CONTRACTUAL
        && agreedRateRule != null
        && agreedRateRule.mostAboveRefinancing() != null;
  }

  /** Where the rule is written; null for terms that bear nothing. */
  String article() {
    return basis == InterestBasis.CONTRACTUAL && agreedRateRule != null
        ? agreedRateRule.article()
        : basis.article();
  }
}
