package org.quittance.payment;

import java.time.LocalDate;
import org.quittance.money.Money;

/** What the public may learn of a receipt from its check code: never whose it is. */
public record VerifiedReceipt(
    String number, LocalDate receivedOn, Money amount, String creditorName) {}
