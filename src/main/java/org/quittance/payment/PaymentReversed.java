package org.quittance.payment;

import org.quittance.money.Money;

/**
 * A bank has taken money back from a payment that was booked. Fired in the transaction that books
 * it; the debt is already as high again.
 *
 * @param creditorId whose debt it had settled
 * @param amount what was taken back, at most the payment
 */
public record PaymentReversed(long caseFileId, long creditorId, long paymentId, Money amount) {}
