package org.quittance.dispute;

import java.util.List;

/**
 * A page of disputes that wait for someone.
 *
 * @param next where the next page begins, null on the last
 */
public record DisputePage(List<Row> rows, DisputeKey next) {

  /** A dispute with what a list tells of its case. */
  public record Row(
      DisputeView dispute, String caseReference, String creditorName, String debtorName) {}
}
