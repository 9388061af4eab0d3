package org.quittance.dispute.rules;

import java.util.List;
import java.util.Objects;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/**
 * What a dispute is about: the whole file, or parts of its claims.
 *
 * @param parts empty for the whole file
 */
public record DisputeScope(List<Item> parts) {

  public static final DisputeScope WHOLE_FILE = new DisputeScope(List.of());

  public DisputeScope {
    parts = List.copyOf(parts);
  }

  /**
   * A claim, a line of one, or an amount of either.
   *
   * @param claim its reference
   * @param part null for whatever the claim consists of
   * @param amount null for all of it
   */
  public record Item(String claim, ClaimPart part, Money amount) {

    /**
     * @throws Refusal when the amount is not more than nothing
     */
    public Item {
      Objects.requireNonNull(claim, "claim");
      if (amount != null && !amount.isPositive()) {
        throw Refusal.of(DisputeRuleRefusal.DISPUTE_AMOUNT_INVALID).at("/amount");
      }
    }

    public static Item claim(String reference) {
      return new Item(reference, null, null);
    }
  }

  /**
   * Whole claims.
   *
   * @throws Refusal when none is named
   */
  public static DisputeScope claims(List<String> references) {
    return of(references.stream().map(Item::claim).toList());
  }

  /**
   * @throws Refusal when there is none
   */
  public static DisputeScope of(List<Item> items) {
    if (items.isEmpty()) {
      throw Refusal.of(DisputeRuleRefusal.DISPUTE_SCOPE_EMPTY).at("/scope");
    }
    return new DisputeScope(items);
  }

  public boolean isWholeFile() {
    return parts.isEmpty();
  }
}
