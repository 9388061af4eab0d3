package org.quittance.ledger.rules;

import org.quittance.money.Money;

/**
 * Part of a payment, spent on one component of one debt.
 *
 * @param amount always positive
 */
public record Allocation(String debtId, DebtComponent component, Money amount) {}
