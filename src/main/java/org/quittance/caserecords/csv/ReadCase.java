package org.quittance.caserecords.csv;

import java.util.List;
import java.util.Optional;
import org.quittance.casefile.CasePlacement;
import org.quittance.creditor.CreditorRefusal;
import org.quittance.refusal.Refusal;

/**
 * A case as read from consecutive lines of a file.
 *
 * @param lines where its claims stand, in their order
 * @param reference null when it could not be read
 * @param placement null when there are faults
 */
public record ReadCase(
    List<Long> lines, String reference, CasePlacement placement, List<LineFault> faults) {

  public boolean isSound() {
    return faults.isEmpty();
  }

  public long firstLine() {
    return lines.get(0);
  }

  public long lastLine() {
    return lines.get(lines.size() - 1);
  }

  /** Tells a refusal of this case's placement by the line and the column it blames. */
  public LineFault blame(Refusal refusal) {
    int claim = Math.min(CaseColumn.claimAt(refusal.pointer()), lines.size() - 1);
    return new LineFault(
        lines.get(claim),
        column(refusal).map(CaseColumn::header).orElse(null),
        refusal.code().code(),
        refusal.arguments().stream().map(String::valueOf).toList(),
        null);
  }

  private static Optional<CaseColumn> column(Refusal refusal) {
    return refusal.code() == CreditorRefusal.CREDITOR_UNKNOWN
        ? Optional.of(CaseColumn.CREDITOR)
        : CaseColumn.at(refusal.pointer());
  }
}
