package org.quittance.jurisdiction;

import java.util.Objects;
import org.quittance.interest.InterestBasis;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/**
 * What a creditor asks for besides the principal.
 *
 * @param rate the rate agreed; null unless the basis is contractual
 * @param indemnity whether the fixed sum of the law, or of a clause that follows it, is asked for
 * @param penaltyClause the lump sum a contract agrees for lateness; null without such a clause
 * @param costs what collecting has cost; null for nothing. No pack lets any reach a debtor without
 *     an enforceable title: it can be said so that it is refused
 */
public record Accessories(
    InterestBasis basis, Rate rate, boolean indemnity, Money penaltyClause, Money costs) {

  public Accessories {
    Objects.requireNonNull(basis, "basis");
  }

  boolean bearsInterest() {
    return basis != InterestBasis.NONE;
  }

  boolean hasPenaltyClause() {
    return penaltyClause != null && penaltyClause.isPositive();
  }

  boolean hasCosts() {
    return costs != null && costs.isPositive();
  }
}
