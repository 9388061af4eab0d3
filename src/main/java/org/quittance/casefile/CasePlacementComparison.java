package org.quittance.casefile;

import java.util.Map;
import java.util.TreeMap;
import org.quittance.money.Money;

/** What a second placement of the same case would change. */
final class CasePlacementComparison {

  private final CasePlacement before;
  private final CasePlacement after;

  CasePlacementComparison(CasePlacement before, CasePlacement after) {
    this.before = before;
    this.after = after;
  }

  /** The order in which claims are listed says nothing. */
  boolean isSame() {
    return before.placedOn().equals(after.placedOn())
        && before.debtor().equals(after.debtor())
        && before.firstLetter().equals(after.firstLetter())
        && byReference(before).equals(byReference(after));
  }

  boolean owesMore() {
    return principalOf(after).isGreaterThan(principalOf(before));
  }

  private static Map<String, ClaimDetails> byReference(CasePlacement placement) {
    Map<String, ClaimDetails> claims = new TreeMap<>();
    placement.claims().forEach(claim -> claims.put(claim.reference(), claim));
    return claims;
  }

  private static Money principalOf(CasePlacement placement) {
    return Money.sum(placement.claims().stream().map(ClaimDetails::principal).toList());
  }
}
