package org.quittance.payment;

import org.quittance.money.Money;
import org.quittance.payment.rules.SavedMethodKind;

/**
 * Everything the provider is told to collect an instalment. Built from stored rows whose parts
 * never change, so that asking again under the same key asks the same thing.
 *
 * @param account the provider account whose money it is; null for the installation's only one
 * @param label names the case file only
 */
public record AutopayRequest(
    long attemptId,
    String idempotencyKey,
    String account,
    Money amount,
    String label,
    Means means) {

  /**
   * By what it is collected, in the provider's names.
   *
   * @param mandateId null for a card
   */
  public record Means(SavedMethodKind kind, String customerId, String methodId, String mandateId) {}
}
