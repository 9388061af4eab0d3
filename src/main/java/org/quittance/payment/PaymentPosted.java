package org.quittance.payment;

import org.quittance.access.Actor;
import org.quittance.money.Money;

/**
 * A payment has been booked with its receipt. Fired in the same transaction, for those who tell
 * debtor and creditor and for the plan it belongs to.
 *
 * @param settled what it took off the debt; the payment less what is to be given back
 * @param cause the attempt that brought it; null when it came by another way than the provider
 */
public record PaymentPosted(
    long caseFileId,
    long creditorId,
    long paymentId,
    long receiptId,
    PaymentChannel channel,
    Money settled,
    Cause cause) {

  /**
   * @param instalmentId the instalment it was collected for; null when the debtor paid by their own
   *     choice
   * @param payer whoever paid on a page; null when nobody did
   */
  public record Cause(long attemptId, Long instalmentId, Actor payer) {}

  /** Null when it came by another way than the provider. */
  public Long attemptId() {
    return cause == null ? null : cause.attemptId();
  }

  /** Null unless it was collected for an instalment. */
  public Long instalmentId() {
    return cause == null ? null : cause.instalmentId();
  }
}
