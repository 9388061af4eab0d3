package org.quittance.ledger;

import java.time.LocalDate;
import java.util.List;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.money.Money;

/**
 * The itemised debt of a case at a date. The lines add up to what is outstanding, to the cent.
 *
 * @param claims the claims the lines refer to, oldest due first
 */
public record CaseBreakdown(
    long caseFileId,
    LocalDate on,
    List<ClaimHeading> claims,
    List<BreakdownLine> lines,
    Money outstanding) {

  /** A claim as a heading over its lines, with what is still owed on it. */
  public record ClaimHeading(
      long id,
      String reference,
      String label,
      LocalDate dueOn,
      Money principal,
      Money outstanding) {}
}
