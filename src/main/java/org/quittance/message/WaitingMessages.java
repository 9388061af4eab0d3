package org.quittance.message;

import java.util.List;
import org.quittance.casefile.rules.CaseStatus;

/**
 * A page of messages that wait for an answer, the earliest promised day first.
 *
 * @param next where the next page begins, null on the last
 */
public record WaitingMessages(List<Row> rows, MessageKey next) {

  /** A message with what a list tells of its case. */
  public record Row(
      MessageView message,
      String caseReference,
      CaseStatus caseStatus,
      String creditorName,
      String debtorName) {}
}
