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
 * @param label what the debtor reads beside the amount
 * @param expiresAt when the page closes by itself
 */
public record CheckoutRequest(
    long attemptId,
    String idempotencyKey,
    String account,
    Money amount,
    String label,
    Wording wording,
    Instant expiresAt) {

  /**
   * Where and in which language the debtor is met.
   *
   * @param portalUrl without a slash at the end
   * @param language ISO 639-1
   */
  public record Wording(String portalUrl, String language) {}
}
