package org.quittance.ledger;

import java.time.LocalDate;
import java.util.List;
import org.quittance.money.Money;

/**
 * Money to be spent on a case's debt.
 *
 * @param account where the money is
 * @param valueOn the day that counts as the day of payment
 * @param debtorChoice ids of the claims the debtor chose to pay first (C. civ. 1342-10), empty when
 *     they chose none
 */
public record FundsReceived(
    long caseFileId,
    long paymentId,
    Money amount,
    LedgerAccount account,
    LocalDate valueOn,
    List<Long> debtorChoice) {}
