package org.quittance.payment;

import org.quittance.money.Money;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.DebtorView;
import org.quittance.payment.rules.DeclineReason;

/**
 * An attempt to pay as its debtor sees it.
 *
 * @param amount what was to be paid
 * @param declined why the last try was refused; null when none was
 * @param receiptId null until paid
 * @param checkoutUrl the payment page while it is still open, else null
 */
public record AttemptSummary(
    long id,
    AttemptStatus status,
    DebtorView view,
    Money amount,
    DeclineReason declined,
    Long receiptId,
    String checkoutUrl) {

  /** The same attempt, of which the debtor is told something else for now. */
  AttemptSummary as(DebtorView told) {
    return new AttemptSummary(id, status, told, amount, declined, receiptId, checkoutUrl);
  }
}
