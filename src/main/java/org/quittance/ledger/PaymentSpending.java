package org.quittance.ledger;

import java.util.List;
import org.quittance.money.Money;

/**
 * How a payment was spent. Settled parts and surplus add up to the payment.
 *
 * @param refundable paid beyond what was owed
 * @param outstanding still asked for today, after it; never negative
 * @param contested what else is left, not asked for while a dispute about it lasts
 */
public record PaymentSpending(
    List<SettledPart> settled, Money refundable, Money outstanding, Money contested) {

  /** All that is left of the debt, asked for or not. */
  public Money left() {
    return outstanding.plus(contested);
  }
}
