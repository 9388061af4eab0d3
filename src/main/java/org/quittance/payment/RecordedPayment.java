package org.quittance.payment;

import java.util.List;
import org.quittance.ledger.SettledPart;
import org.quittance.money.Money;

/**
 * A payment as booked: where it went, what is to be given back, what is still owed, and its
 * receipt.
 */
public record RecordedPayment(
    long id,
    List<SettledPart> settled,
    Money refundable,
    Money outstanding,
    ReceiptSummary receipt) {}
