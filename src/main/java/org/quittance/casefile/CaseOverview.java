package org.quittance.casefile;

import java.time.LocalDate;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.interest.CreditorKind;
import org.quittance.jurisdiction.Jurisdiction;
import org.quittance.jurisdiction.Jurisdictions;

/**
 * The head of a case file: who owes whom, since which letter, and where it stands.
 *
 * @param jurisdiction ISO 3166-1 alpha-2 of the law it is collected under
 */
public record CaseOverview(
    long id,
    String reference,
    Standing standing,
    LocalDate placedOn,
    DebtorDetails debtor,
    CreditorCard creditor,
    FirstLetter firstLetter,
    String jurisdiction) {

  public Jurisdiction law() {
    return Jurisdictions.of(jurisdiction);
  }

  /**
   * Where the case stands.
   *
   * @param paymentsForbidden the debtor may not be led to pay
   * @param unreadMessages how many of the agency's messages the debtor has not opened
   */
  public record Standing(CaseStatus status, boolean paymentsForbidden, int unreadMessages) {}

  public CaseStatus status() {
    return standing.status();
  }

  /** The same for pages, whose expressions find components and getters. */
  public CaseStatus getStatus() {
    return standing.status();
  }

  /** True while the law forbids the debtor to pay, or protects them from it. */
  public boolean isPaymentForbidden() {
    return standing.paymentsForbidden();
  }

  /** What every reader of the case may know of its creditor. */
  public record CreditorCard(
      long id, String reference, String name, CreditorKind kind, String brandColour) {}
}
