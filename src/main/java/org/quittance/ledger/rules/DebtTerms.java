package org.quittance.ledger.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quittance.casefile.rules.AccrualPauses;
import org.quittance.casefile.rules.ContestedParts;
import org.quittance.jurisdiction.SpendingRule;

/**
 * The debt of a case as far as its amount depends on terms.
 *
 * @param pauses the days for which none of the claims bears interest
 * @param contested what is not asked for while a dispute about it lasts
 */
public record DebtTerms(List<ClaimTerms> claims, AccrualPauses pauses, ContestedParts contested) {

  public DebtTerms {
    claims = List.copyOf(claims);
    Objects.requireNonNull(pauses, "pauses");
    Objects.requireNonNull(contested, "contested");
  }

  /** Claims of which nothing is contested. */
  public DebtTerms(List<ClaimTerms> claims, AccrualPauses pauses) {
    this(claims, pauses, ContestedParts.NONE);
  }

  /** How the law of the case spends a payment; empty when there is nothing to spend one on. */
  Optional<SpendingRule> spending() {
    return claims.stream().findFirst().map(claim -> claim.added().spending());
  }

  /** Claims whose interest was never paused. */
  static DebtTerms of(List<ClaimTerms> claims) {
    return new DebtTerms(claims, AccrualPauses.NONE);
  }
}
