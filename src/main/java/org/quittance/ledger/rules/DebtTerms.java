package org.quittance.ledger.rules;

import java.util.List;
import java.util.Objects;
import org.quittance.casefile.rules.AccrualPauses;

/**
 * The debt of a case as far as its amount depends on terms.
 *
 * @param pauses the days for which none of the claims bears interest
 */
public record DebtTerms(List<ClaimTerms> claims, AccrualPauses pauses) {

  public DebtTerms {
    claims = List.copyOf(claims);
    Objects.requireNonNull(pauses, "pauses");
  }

  /** Claims whose interest was never paused. */
  static DebtTerms of(List<ClaimTerms> claims) {
    return new DebtTerms(claims, AccrualPauses.NONE);
  }
}
