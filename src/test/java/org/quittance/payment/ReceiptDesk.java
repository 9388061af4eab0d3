package org.quittance.payment;

import java.time.LocalDate;
import org.quittance.money.Money;

/** Writes on receipts in memory what a bank's objection writes on those in the database. */
public final class ReceiptDesk {

  private ReceiptDesk() {}

  public static void takeBack(Receipt receipt, Money amount, LocalDate on) {
    receipt.takeBack(amount, on);
  }

  public static void reinstate(Receipt receipt, Money amount) {
    receipt.reinstate(amount);
  }
}
