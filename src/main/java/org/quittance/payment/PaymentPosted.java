package org.quittance.payment;

/**
 * A payment has been booked with its receipt. Fired in the same transaction, for those who tell
 * debtor and creditor.
 */
public record PaymentPosted(
    long caseFileId, long creditorId, long paymentId, long receiptId, PaymentChannel channel) {}
