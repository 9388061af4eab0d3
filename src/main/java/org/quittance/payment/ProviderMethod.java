package org.quittance.payment;

import java.time.YearMonth;
import org.quittance.payment.rules.SavedMethodKind;

/**
 * A means of payment as the provider keeps it. Never its number.
 *
 * @param customerId the provider's name for whose it is; it is charged for nobody else
 * @param brand of a card its scheme, of an account its country
 * @param expires the last month a card is good for; null for an account
 * @param mandate null for a card
 */
public record ProviderMethod(
    String customerId,
    String methodId,
    SavedMethodKind kind,
    String brand,
    String last4,
    YearMonth expires,
    Mandate mandate) {

  /**
   * A SEPA mandate as the provider keeps it.
   *
   * @param reference its unique reference, printed on every bank statement
   * @param url where it can be read; null when the provider shows none
   * @param active whether it still allows a debit
   */
  public record Mandate(String id, String reference, String url, boolean active) {}
}
