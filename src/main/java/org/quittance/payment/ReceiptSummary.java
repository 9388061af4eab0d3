package org.quittance.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.quittance.money.Money;

/**
 * A receipt with the payment it acknowledges.
 *
 * @param outstanding what was still owed when it was issued
 */
public record ReceiptSummary(
    long id,
    Identity identity,
    long paymentId,
    PaymentChannel channel,
    LocalDate receivedOn,
    Money amount,
    Money outstanding) {

  /**
   * What is printed on the receipt to tell it from any other.
   *
   * @param checkCode 16 characters, shown in groups of four
   */
  public record Identity(String number, String checkCode, Instant issuedAt) {}

  public String number() {
    return identity.number();
  }

  /** The check code as it is printed: four groups of four. */
  public String printedCheckCode() {
    return String.join("-", identity.checkCode().split("(?<=\\G.{4})"));
  }

  public Instant issuedAt() {
    return identity.issuedAt();
  }
}
