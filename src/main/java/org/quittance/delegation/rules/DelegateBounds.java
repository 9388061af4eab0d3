package org.quittance.delegation.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long an access may last, and how many there may be at a time.
 *
 * @param longestDays from its first to its last day, both counted
 * @param most live ones of one case
 */
public record DelegateBounds(int longestDays, int most) {

  /** The first day is today or later, never so late that the debtor has forgotten about it. */
  public boolean allowsStart(LocalDate from, LocalDate today) {
    return !from.isBefore(today) && !from.isAfter(today.plusDays(longestDays));
  }

  /** The last day is within the bound and not before the first. */
  public boolean allowsEnd(LocalDate from, LocalDate until) {
    long days = ChronoUnit.DAYS.between(from, until) + 1;
    return days >= 1 && days <= longestDays;
  }

  /** The latest last day of an access that starts then. */
  public LocalDate latestEnd(LocalDate from) {
    return from.plusDays(longestDays - 1L);
  }
}
