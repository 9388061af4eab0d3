package org.quittance.ledger;

import org.quittance.ledger.rules.DebtComponent;
import org.quittance.money.Money;

/** A part of one claim that a payment settled. */
public record SettledPart(
    long claimId, String claimReference, DebtComponent component, Money amount) {}
