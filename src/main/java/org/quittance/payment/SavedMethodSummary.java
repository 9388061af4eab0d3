package org.quittance.payment;

import java.time.YearMonth;
import org.quittance.payment.rules.SavedMethodKind;

/**
 * A means of payment that a debtor keeps with the provider. All there is to tell it from another;
 * its number is known to the provider only.
 *
 * @param brand {@code visa}, {@code mastercard} …; of an account the code of its country
 * @param last4 the last digits of the card, or of the account's IBAN
 * @param expires the last month a card is good for; null for an account
 * @param mandateReference the unique reference of the SEPA mandate; null for a card
 * @param usable whether it may be charged: kept, not expired, not refused for good
 */
public record SavedMethodSummary(
    long id,
    SavedMethodKind kind,
    String brand,
    String last4,
    YearMonth expires,
    String mandateReference,
    boolean usable) {}
