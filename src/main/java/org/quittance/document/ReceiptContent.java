package org.quittance.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.quittance.ledger.rules.DebtComponent;
import org.quittance.money.Money;

/**
 * Everything a receipt says on paper.
 *
 * @param parts where the payment went, in the order it was spent
 */
public record ReceiptContent(
    Locale locale,
    Identity identity,
    Party creditor,
    Party debtor,
    CaseTitle caseTitle,
    Received received,
    List<Part> parts) {

  /**
   * What tells this receipt from any other.
   *
   * @param checkCode as printed, in groups of four
   * @param checkUrl where anyone can verify it; leads to nothing personal
   */
  public record Identity(String number, LocalDate issuedOn, String checkCode, String checkUrl) {}

  /**
   * @param address lines as on an envelope
   */
  public record Party(String name, List<String> address) {}

  /** The case and the letter that opened its collection. */
  public record CaseTitle(String reference, String letterReference, LocalDate letterSentOn) {}

  /**
   * What arrived and what is left.
   *
   * @param channel how it arrived, in the reader's words
   * @param byCreditor whether the creditor received it itself and the agency only acknowledges it
   * @param refundable the part beyond the debt, owed back to the debtor; zero as a rule
   * @param outstanding still owed when the receipt was issued
   * @param spentBy where it is written what a part payment settles first
   */
  public record Received(
      Money amount,
      LocalDate receivedOn,
      String channel,
      boolean byCreditor,
      Money refundable,
      Money outstanding,
      String spentBy) {}

  /** A part of one claim that the payment settled. */
  public record Part(
      String claimReference, String claimLabel, DebtComponent component, Money amount) {}

  /** Whether this payment ended the debt: the receipt then is one for the balance. */
  public boolean isFinal() {
    return received.outstanding().isZero();
  }
}
