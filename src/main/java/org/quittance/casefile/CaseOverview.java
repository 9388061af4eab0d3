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
    CaseStatus status,
    LocalDate placedOn,
    DebtorDetails debtor,
    CreditorCard creditor,
    FirstLetter firstLetter,
    String jurisdiction) {

  public Jurisdiction law() {
    return Jurisdictions.of(jurisdiction);
  }

  /** What every reader of the case may know of its creditor. */
  public record CreditorCard(
      long id, String reference, String name, CreditorKind kind, String brandColour) {}
}
