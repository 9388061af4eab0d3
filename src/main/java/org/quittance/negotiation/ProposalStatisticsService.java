package org.quittance.negotiation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.quittance.access.CurrentActor;
import org.quittance.refusal.Refusal;

/** Says how negotiation went, in four statements whatever the period. */
@ApplicationScoped
@Transactional
public class ProposalStatisticsService {

  /** Longer periods are shortened from their beginning. */
  public static final int LONGEST_DAYS = 366;

  private ProposalFigures figures;
  private CurrentActor currentActor;

  protected ProposalStatisticsService() {}

  @Inject
  public ProposalStatisticsService(ProposalFigures figures, CurrentActor currentActor) {
    this.figures = figures;
    this.currentActor = currentActor;
  }

  /**
   * @param from first day proposals were made on, inclusive
   * @param until last day, inclusive; when it is before the first, the first alone is counted
   */
  public ProposalStatistics of(LocalDate from, LocalDate until) {
    if (currentActor.actor().creditorId() != null) {
      throw Refusal.of(NegotiationRefusal.AGENCY_MUST_ANSWER);
    }
    LocalDate last = until.isBefore(from) ? from : until;
    LocalDate earliest = last.minusDays(LONGEST_DAYS - 1L);
    LocalDate first = from.isBefore(earliest) ? earliest : from;
    return new ProposalStatistics(
        first,
        last,
        figures.weeks(first, last),
        figures.speeds(first, last),
        figures.speed(first, last),
        figures.outcomes(first, last));
  }
}
