package org.quittance.casefile;

import java.time.LocalDate;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.interest.CreditorKind;

/** The head of a case file: who owes whom, since which letter, and where it stands. */
public record CaseOverview(
    long id,
    String reference,
    CaseStatus status,
    LocalDate placedOn,
    DebtorDetails debtor,
    CreditorCard creditor,
    FirstLetter firstLetter) {

  /** What every reader of the case may know of its creditor. */
  public record CreditorCard(
      long id, String reference, String name, CreditorKind kind, String brandColour) {}
}
