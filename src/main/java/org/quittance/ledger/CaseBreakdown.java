package org.quittance.ledger;

import java.time.LocalDate;
import java.util.List;
import org.quittance.casefile.rules.AccrualPause;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.money.Money;

/**
 * The itemised debt of a case at a date. The lines add up to what is outstanding, to the cent: what
 * is asked for, without what is contested.
 *
 * @param claims the claims the lines refer to, oldest due first
 * @param interestKnownUntil the last day whose interest is included, when later days up to {@code
 *     on} have no published rate yet; null when interest is complete
 * @param interestPause why and until when no interest runs on that day; null when it does
 */
public record CaseBreakdown(
    long caseFileId,
    LocalDate on,
    List<ClaimHeading> claims,
    List<BreakdownLine> lines,
    Money outstanding,
    LocalDate interestKnownUntil,
    AccrualPause interestPause) {

  /** What is not asked for while a dispute about it lasts; no part of what is outstanding. */
  public Money contested() {
    return contestedAmong(lines);
  }

  /** What is contested of one claim. */
  public Money contestedOn(long claimId) {
    return contestedAmong(lines.stream().filter(line -> line.claimId() == claimId).toList());
  }

  private static Money contestedAmong(List<BreakdownLine> some) {
    return Money.sum(
            some.stream().filter(BreakdownLine::isContested).map(BreakdownLine::amount).toList())
        .negated();
  }

  /** All that is left of the debt, asked for or not. */
  public Money left() {
    return outstanding.plus(contested());
  }

  /** A claim as a heading over its lines, with what is still owed on it. */
  public record ClaimHeading(
      long id,
      String reference,
      String label,
      ClaimKind kind,
      LocalDate dueOn,
      Money principal,
      Money outstanding) {}
}
