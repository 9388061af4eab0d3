package org.quittance.negotiation.rules;

import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/**
 * Amounts owed from one to below another.
 *
 * @param from inclusive, not negative
 * @param below exclusive; null when there is no upper end
 */
public record BalanceRange(Money from, Money below) {

  public static final BalanceRange ALL = new BalanceRange(Money.ZERO, null);

  public BalanceRange {
    if (from.isNegative() || below != null && !from.isLessThan(below)) {
      throw Refusal.of(BoundsRefusal.BOUND_RANGE_EMPTY);
    }
  }

  public boolean contains(Money balance) {
    return !balance.isLessThan(from) && (below == null || balance.isLessThan(below));
  }
}
