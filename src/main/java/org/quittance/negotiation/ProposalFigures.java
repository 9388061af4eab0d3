package org.quittance.negotiation;

import java.time.LocalDate;
import java.util.List;
import org.quittance.negotiation.ProposalStatistics.PolicyOutcome;
import org.quittance.negotiation.ProposalStatistics.Speed;
import org.quittance.negotiation.ProposalStatistics.Week;

/**
 * Counts proposals by when they were made; every question is answered from an index of that day.
 */
public interface ProposalFigures {

  /** What the bounds said of debtors' first terms, week by week, the earliest first. */
  List<Week> weeks(LocalDate from, LocalDate until);

  /** How long people took to answer, week by week, the earliest first. */
  List<Speed> speeds(LocalDate from, LocalDate until);

  /** The same over the whole period; without numbers when nobody answered anything. */
  Speed speed(LocalDate from, LocalDate until);

  /** What became of proposals, by the versions of the bounds they were judged by. */
  List<PolicyOutcome> outcomes(LocalDate from, LocalDate until);
}
