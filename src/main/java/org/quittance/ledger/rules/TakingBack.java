package org.quittance.ledger.rules;

import java.util.ArrayList;
import java.util.List;
import org.quittance.money.Money;

/**
 * From which parts of a spent payment money is taken back when it is not all of it: what the debtor
 * had paid too much first, then what was settled last. So the oldest debt stays settled longest, as
 * if the smaller sum had been paid in the first place.
 */
public final class TakingBack {

  private TakingBack() {}

  /**
   * @param parts what is left of the payment in the order it was spent, the surplus last
   * @param amount what is taken; at most all of the parts
   * @return what is taken from each part, in the order of the parts
   */
  public static List<Money> of(List<Money> parts, Money amount) {
    if (amount.isNegative() || amount.isGreaterThan(Money.sum(parts))) {
      throw new IllegalArgumentException("Cannot take " + amount + " from " + parts);
    }
    List<Money> taken = new ArrayList<>(parts);
    Money left = amount;
    for (int i = parts.size() - 1; i >= 0; i--) {
      taken.set(i, left.min(parts.get(i)));
      left = left.minus(taken.get(i));
    }
    return List.copyOf(taken);
  }
}
