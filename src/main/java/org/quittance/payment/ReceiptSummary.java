package org.quittance.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.quittance.money.Money;

/**
 * A receipt with the payment it acknowledges.
 *
 * @param outstanding what was still owed when it was issued
 * @param takenBack what a bank took back of the payment since; null when nothing
 */
public record ReceiptSummary(
    long id,
    Identity identity,
    PaymentChannel channel,
    LocalDate receivedOn,
    Money amount,
    Money outstanding,
    TakenBack takenBack) {

  /**
   * What is printed on the receipt to tell it from any other.
   *
   * @param checkCode 16 characters, shown in groups of four
   * @param paymentId the payment it acknowledges; not printed
   */
  public record Identity(String number, String checkCode, Instant issuedAt, long paymentId) {}

  /** What a bank took back of the payment after the receipt was issued. */
  public record TakenBack(Money amount, LocalDate on) {}

  public long paymentId() {
    return identity.paymentId();
  }

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
