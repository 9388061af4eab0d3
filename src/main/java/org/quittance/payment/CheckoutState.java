package org.quittance.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.quittance.money.Money;

/**
 * How an attempt stands at the provider right now, as fetched, never as told by a notification.
 *
 * @param sessionId null for a collection in the debtor's absence, as are page and expiry
 * @param checkoutUrl the payment page while it is open, else null
 * @param intentId the provider's name for the payment, null before the debtor first confirmed one
 * @param declineCode why the last try was refused, null when none was
 * @param received null unless the money has arrived
 */
public record CheckoutState(
    String sessionId,
    String checkoutUrl,
    String intentId,
    Progress progress,
    String declineCode,
    Instant expiresAt,
    Funds received) {

  /** How far it came. */
  public enum Progress {
    /** The page waits for the debtor. */
    OPEN,
    /** Paid by a debit that the bank has not answered yet. */
    PROCESSING,
    PAID,
    /** Refused for good: the page cannot be used again. */
    FAILED,
    EXPIRED
  }

  /**
   * The money that really arrived, which need not be what was asked.
   *
   * @param receivedOn business day of the charge
   * @param kept what it was paid with, when the provider keeps that for later collections; else
   *     null
   */
  public record Funds(
      Money amount, PaymentChannel channel, LocalDate receivedOn, ProviderMethod kept) {}
}
