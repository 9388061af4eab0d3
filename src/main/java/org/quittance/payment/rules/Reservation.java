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
   * @param keepsMethod whether what it is paid with is kept for instalments
   */
  public record Fingerprint(PaymentScope scope, Long claimId, Money amount, boolean keepsMethod) {

    /** A wish to pay and to keep nothing. */
    public Fingerprint(PaymentScope scope, Long claimId, Money amount) {
      this(scope, claimId, amount, false);
    }

    /** The same sum, and what it is paid with is kept if so wished. */
    public Fingerprint keeping(boolean wished) {
      return new Fingerprint(scope, claimId, amount, wished);
    }
  }

  /**
   * Whether nobody can stop it any more: a debit at the bank, or a collection that the provider has
   * been asked for. A page, in contrast, can be closed while nobody has paid on it.
   */
  public boolean isOnItsWay() {
    return status == AttemptStatus.PROCESSING || fingerprint.scope() == PaymentScope.INSTALMENT;
  }

  public Money amount() {
    return fingerprint.amount();
  }
}
