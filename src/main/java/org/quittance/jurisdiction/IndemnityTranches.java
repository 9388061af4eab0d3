package org.quittance.jurisdiction;

import org.quittance.money.Money;
import org.quittance.money.Rate;

/**
 * The most a consumer may owe as a lump sum for paying late, by what is unpaid (CDE XIX.4): 20 € up
 * to 150 €; 30 € and 10 % of what exceeds 150 € up to 500 €; 65 € and 5 % of what exceeds 500 €, at
 * most 2,000 €.
 */
final class IndemnityTranches {

  private static final Money FIRST_UP_TO = Money.euros("150.00");
  private static final Money FIRST = Money.euros("20.00");
  private static final Money SECOND_UP_TO = Money.euros("500.00");
  private static final Money SECOND = Money.euros("30.00");
  private static final Rate OF_SECOND = Rate.percent("10");
  private static final Money THIRD = Money.euros("65.00");
  private static final Rate OF_THIRD = Rate.percent("5");
  private static final Money MOST = Money.euros("2000.00");

  private IndemnityTranches() {}

  static Money capOf(Money unpaid) {
    if (!unpaid.isPositive()) {
      return Money.ZERO;
    }
    if (!unpaid.isGreaterThan(FIRST_UP_TO)) {
      return FIRST;
    }
    if (!unpaid.isGreaterThan(SECOND_UP_TO)) {
      return SECOND.plus(unpaid.minus(FIRST_UP_TO).portion(OF_SECOND));
    }
    return THIRD.plus(unpaid.minus(SECOND_UP_TO).portion(OF_THIRD)).min(MOST);
  }
}
