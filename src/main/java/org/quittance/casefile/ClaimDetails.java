package org.quittance.casefile;

import org.quittance.casefile.rules.ClaimKind;
import org.quittance.money.Money;

/** A sum owed for one cause, as placed by the creditor. */
public record ClaimDetails(
    String reference,
    ClaimKind kind,
    String label,
    ClaimDates dates,
    Money principal,
    ClaimAccessories accessories,
    ClaimCircumstances circumstances) {

  /** The creditor's own claim, in time. */
  public ClaimDetails(
      String reference,
      ClaimKind kind,
      String label,
      ClaimDates dates,
      Money principal,
      ClaimAccessories accessories) {
    this(reference, kind, label, dates, principal, accessories, ClaimCircumstances.USUAL);
  }
}
