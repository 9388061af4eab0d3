package org.quittance.payment;

/**
 * Where to send a debtor who wants to pay.
 *
 * @param checkoutUrl the provider's payment page, to be answered as 303
 */
public record CheckoutStart(long attemptId, String checkoutUrl) {}
