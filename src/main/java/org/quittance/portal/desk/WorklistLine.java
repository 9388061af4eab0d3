package org.quittance.portal.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.quittance.casefile.CaseOverview;
import org.quittance.negotiation.OfferView;
import org.quittance.negotiation.ProposalSummary;
import org.quittance.negotiation.WorklistRow;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.platform.Ids;

/**
 * A line of a worklist.
 *
 * @param deadline the promised day of our answer, or the last day of an offer the debtor holds;
 *     null once nobody owes an answer
 * @param urgency how near it is
 * @param age days since the proposal was made
 */
public record WorklistLine(
    ProposalSummary head,
    OfferView offer,
    CaseOverview file,
    LocalDate deadline,
    Urgency urgency,
    long age) {

  /** How much of the time we gave ourselves is left. */
  public enum Urgency {
    CALM,
    /** The last quarter has begun. */
    SOON,
    LATE
  }

  public static WorklistLine of(WorklistRow row, CaseOverview file, LocalDate today) {
    ProposalSummary head = row.head();
    LocalDate deadline =
        head.deadlines().answerBy() == null
            ? head.deadlines().validUntil()
            : head.deadlines().answerBy();
    return new WorklistLine(
        head,
        row.offer(),
        file,
        deadline,
        urgency(head.madeOn(), deadline, today),
        ChronoUnit.DAYS.between(head.madeOn(), today));
  }

  static Urgency urgency(LocalDate madeOn, LocalDate deadline, LocalDate today) {
    if (deadline == null) {
      return Urgency.CALM;
    } else if (deadline.isBefore(today)) {
      return Urgency.LATE;
    }
    long whole = ChronoUnit.DAYS.between(madeOn, deadline);
    long left = ChronoUnit.DAYS.between(today, deadline);
    return 4 * left <= whole ? Urgency.SOON : Urgency.CALM;
  }

  /** The proposal's id in an address. */
  public String key() {
    return Ids.text(head.id());
  }

  /** The first bound the terms on the table do not keep; null when they keep all. */
  public FailedBound firstFailed() {
    return offer.failedBounds().isEmpty() ? null : offer.failedBounds().get(0);
  }
}
