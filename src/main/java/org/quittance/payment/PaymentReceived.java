package org.quittance.payment;

import java.time.LocalDate;
import java.util.List;
import org.quittance.money.Money;

/**
 * Money that has arrived for a case.
 *
 * @param receivedOn the day that counts as the day of payment, not in the future
 * @param externalReference the payer's, bank's or provider's own name for it: the same channel and
 *     reference on one case are the same payment
 * @param debtorChoice ids of the claims the debtor chose to pay first (C. civ. 1342-10); empty when
 *     they chose none
 */
public record PaymentReceived(
    Money amount,
    LocalDate receivedOn,
    PaymentChannel channel,
    String externalReference,
    List<Long> debtorChoice) {}
