package org.quittance.ledger;

import java.time.LocalDate;
import org.quittance.money.Money;

/**
 * Money that a bank takes back from a payment that was booked, or that comes again after that.
 *
 * @param chargebackId the objection it is taken back by
 * @param account where the money was, or is again
 * @param valueOn the day it was taken back; money that comes again counts from that day too, as if
 *     it had never been gone
 */
public record FundsReversed(
    long paymentId, long chargebackId, Money amount, LedgerAccount account, LocalDate valueOn) {}
