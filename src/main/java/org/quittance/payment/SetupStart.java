package org.quittance.payment;

/**
 * Where to send a debtor who wants to keep a means of payment.
 *
 * @param checkoutUrl the provider's page, to be answered as 303
 */
public record SetupStart(long setupId, String checkoutUrl) {}
