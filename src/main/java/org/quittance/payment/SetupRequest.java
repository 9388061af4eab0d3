package org.quittance.payment;

import java.time.Instant;

/**
 * Everything the provider is told to make a page on which a means of payment is kept. Built from
 * the stored wish and nothing else, so that asking again under the same key asks the same thing.
 *
 * @param account the provider account that keeps it; null for the installation's only one
 * @param returnUrl where the debtor comes back to, whatever they did
 * @param language ISO 639-1
 * @param expiresAt when the page closes by itself
 */
public record SetupRequest(
    long setupId,
    String idempotencyKey,
    String account,
    String returnUrl,
    String language,
    Instant expiresAt) {}
