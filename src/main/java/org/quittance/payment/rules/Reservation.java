package org.quittance.payment.rules;

import java.time.Instant;
import org.quittance.money.Money;

/**
 * A live attempt seen as a claim on the balance: until it ends, its amount is spoken for.
 *
 * @param expiresAt when its payment page closes by itself
 */
public record Reservation(
    long attemptId, Fingerprint fingerprint, AttemptStatus status, Instant expiresAt) {

  /**
   * What makes two attempts the same wish.
   *
   * @param claimId null unless the scope is one claim
   */
  public record Fingerprint(PaymentScope scope, Long claimId, Money amount) {}

  public Money amount() {
    return fingerprint.amount();
  }
}
