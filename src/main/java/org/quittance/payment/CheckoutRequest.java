package org.quittance.payment;

import java.time.Instant;
import org.quittance.money.Money;

/**
 * Everything the provider is told to make a payment page. Built from the stored attempt and nothing
 * else, so that asking again under the same key asks the same thing. Holds no name, no reason of
 * the debt, no contact.
 *
 * @param idempotencyKey the provider answers equal keys with the first answer
 * @param account the provider account whose money it is; null for the installation's only one
 * @param keepsMethod whether what it is paid with is kept for later collections
 * @param expiresAt when the page closes by itself
 */
public record CheckoutRequest(
    long attemptId,
    String idempotencyKey,
    String account,
    Money amount,
    boolean keepsMethod,
    Wording wording,
    Instant expiresAt) {

  /**
   * Where and in which language the debtor is met.
   *
   * @param label what they read beside the amount
   * @param portalUrl without a slash at the end
   * @param language ISO 639-1
   */
  public record Wording(String label, String portalUrl, String language) {}
}
