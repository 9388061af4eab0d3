package org.quittance.casefile;

import java.time.LocalDate;
import org.quittance.money.Money;

/**
 * Books what a creditor says it was paid itself. Payments answer; whoever hears of such money and
 * may not know payments only says so.
 */
public interface DirectPayments {

  /**
   * @param lockedCase its row is locked by this transaction
   * @param reference unique on the case: the same money is never booked twice
   */
  void received(CaseFile lockedCase, Money amount, LocalDate on, String reference);
}
