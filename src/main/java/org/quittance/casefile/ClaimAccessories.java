package org.quittance.casefile;

import org.quittance.interest.InterestBasis;
import org.quittance.jurisdiction.Accessories;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/**
 * What a claim bears besides its principal. There is no other accessory: a collection cost cannot
 * reach a debtor without an enforceable title (CPCE L111-8).
 *
 * @param contractualRate given exactly when the basis is contractual, else null
 * @param indemnity whether the fixed sum is claimed that the law gives between professionals (C.
 *     com. D441-5), or in Belgium the clause that follows its caps (CDE XIX.4)
 * @param penaltyClause the lump sum that the contract agrees for lateness; null without one
 * @param costs what collecting has cost, which is said only to be refused: null on every claim that
 *     was placed
 */
public record ClaimAccessories(
    InterestBasis basis,
    Rate contractualRate,
    boolean indemnity,
    Money penaltyClause,
    Money costs) {

  public ClaimAccessories {
    penaltyClause = somethingOf(penaltyClause);
    costs = somethingOf(costs);
  }

  /** Without a clause and without costs. */
  public ClaimAccessories(InterestBasis basis, Rate contractualRate, boolean indemnity) {
    this(basis, contractualRate, indemnity, null, null);
  }

  private static Money somethingOf(Money amount) {
    return amount == null || amount.isZero() ? null : amount;
  }

  Accessories asked() {
    return new Accessories(basis, contractualRate, indemnity, penaltyClause, costs);
  }
}
