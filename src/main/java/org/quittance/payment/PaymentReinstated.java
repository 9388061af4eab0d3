package org.quittance.payment;

import org.quittance.money.Money;

/**
 * Money that a bank had taken back has come again, because the objection to the payment was
 * rejected. Fired in the transaction that books it.
 */
public record PaymentReinstated(long caseFileId, long creditorId, long paymentId, Money amount) {}
