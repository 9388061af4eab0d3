package org.quittance.portal.debtor;

import org.quittance.money.Money;

/**
 * What a household can set aside each month, from what it told us. Reckoned and forgotten: nobody
 * else ever sees it.
 *
 * @param income of all in the household, each month
 * @param charges fixed each month: rent, energy, insurance, transport, other credits
 * @param household how many people live on it, at least one
 */
record Budget(Money income, Money charges, int household) {

  /** Food, clothes and the like for one person a month: an estimate of ours, said on the page. */
  static final Money LIVING_FIRST = Money.euros("650");

  /** The same for each further person. */
  static final Money LIVING_EACH = Money.euros("225");

  private static final long ROUND_TO_CENTS = 500;

  Money living() {
    return LIVING_FIRST.plus(LIVING_EACH.times(household - 1));
  }

  /** What remains once everything is paid; negative when it does not suffice. */
  Money left() {
    return income.minus(charges).minus(living());
  }

  /**
   * Half of what remains, in steps of five euros, so that something is left for what nobody
   * foresees; zero when nothing can be set aside.
   */
  Money suggestion() {
    return left().isPositive()
        ? Money.cents(left().minor() / 2 / ROUND_TO_CENTS * ROUND_TO_CENTS)
        : Money.ZERO;
  }
}
