package org.quittance.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.quittance.jurisdiction.LegalText;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.money.Money;

/**
 * Everything a statement of the claim says on paper (CPCE R124-4).
 *
 * @param claims each with the lines that make up its sum
 * @param totals what the lines come to, by their nature; the last is what is asked for
 * @param texts what the law wants reproduced word for word
 */
public record StatementContent(
    Locale locale,
    Parties parties,
    ReceiptContent.CaseTitle caseTitle,
    List<ClaimBlock> claims,
    Totals totals,
    HowToPay howToPay,
    List<LegalText> texts) {

  /** Who claims from whom. */
  public record Parties(ReceiptContent.Party creditor, ReceiptContent.Party debtor) {}

  /**
   * One claim and its cause.
   *
   * @param issuedOn null when unknown
   * @param formalNoticeOn null when none was given
   */
  public record ClaimBlock(
      CaseBreakdown.ClaimHeading heading,
      LocalDate issuedOn,
      LocalDate formalNoticeOn,
      List<BreakdownLine> lines) {}

  /**
   * The sums of the lines by their nature.
   *
   * @param on the day the statement is made to
   * @param added the accessories besides interest
   * @param taken what was paid, given up or is contested: negative or zero
   * @param interestKnownUntil the last day whose interest is included, when later days have no
   *     published rate yet; null when interest is complete
   */
  public record Totals(
      LocalDate on,
      Money principal,
      Money interest,
      Money added,
      Money taken,
      Money outstanding,
      LocalDate interestKnownUntil) {}

  /**
   * How the sum can be paid.
   *
   * @param portalUrl where it is paid online
   * @param iban the agency's account in groups of four; null when it takes no transfers
   * @param transferReference what a transfer must carry
   * @param spentBy where it is written what a part payment settles first
   */
  public record HowToPay(String portalUrl, String iban, String transferReference, String spentBy) {}
}
