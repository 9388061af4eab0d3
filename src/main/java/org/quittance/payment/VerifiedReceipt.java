package org.quittance.payment;

import java.time.LocalDate;
import org.quittance.money.Money;

/**
 * What the public may learn of a receipt from its check code: never whose it is.
 *
 * @param takenBack what a bank took back of the payment since, so that the receipt no longer proves
 *     all of it; null when nothing
 */
public record VerifiedReceipt(
    String number,
    LocalDate receivedOn,
    Money amount,
    String creditorName,
    ReceiptSummary.TakenBack takenBack) {}
