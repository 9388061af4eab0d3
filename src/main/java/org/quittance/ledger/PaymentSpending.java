package org.quittance.ledger;

import java.util.List;
import org.quittance.money.Money;

/**
 * How a payment was spent. Settled parts and surplus add up to the payment.
 *
 * @param refundable paid beyond what was owed
 * @param outstanding still owed today, after it; never negative
 */
public record PaymentSpending(List<SettledPart> settled, Money refundable, Money outstanding) {}
