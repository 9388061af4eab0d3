package org.quittance.interest;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.quittance.money.Rate;

/** One series of rates over time, without a gap or an overlap. */
final class PublishedRates {

  private record Period(LocalDate until, Rate rate) {}

  private final NavigableMap<LocalDate, Period> periods = new TreeMap<>();

  /**
   * Adds the period that follows the last one.
   *
   * @param until inclusive
   * @throws IllegalStateException when it leaves a gap, overlaps, or ends before it starts: a wrong
   *     table must stop the start, not falsify an amount
   */
  void add(LocalDate from, LocalDate until, Rate rate) {
    if (until.isBefore(from)) {
      throw new IllegalStateException("A rate period ends before it starts, on " + from);
    }
    if (!periods.isEmpty() && !from.equals(publishedUntil().plusDays(1))) {
      throw new IllegalStateException("A rate period must follow the one before it: " + from);
    }
    periods.put(from, new Period(until, rate));
  }

  Optional<Rate> on(LocalDate day) {
    Map.Entry<LocalDate, Period> period = periods.floorEntry(day);
    return period == null || day.isAfter(period.getValue().until())
        ? Optional.empty()
        : Optional.of(period.getValue().rate());
  }

  /** The last day with a published rate. */
  LocalDate publishedUntil() {
    return periods.lastEntry().getValue().until();
  }
}
