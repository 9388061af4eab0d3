package org.quittance.payment;

/**
 * Where a debtor who wants to keep a means of payment comes from.
 *
 * @param language ISO 639-1 of the page
 * @param returnPath the portal's page to come back to, beginning with a slash and without a query;
 *     {@code ?setup=} and the setup's id are added
 */
public record SetupOrigin(String language, String returnPath) {}
