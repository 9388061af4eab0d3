package org.quittance.contact.rules;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * When a person wishes to be left in peace: a stretch of every day, which may run over midnight,
 * and whole days of the week.
 *
 * @param from first quiet moment, inclusive; null with {@code until} when no hour is quiet
 * @param until end of the quiet stretch, exclusive
 */
public record QuietTimes(LocalTime from, LocalTime until, Set<DayOfWeek> days) {

  public static final QuietTimes NONE = new QuietTimes(null, null, Set.of());

  public QuietTimes {
    days = Set.copyOf(days);
    if (from == null != (until == null) || from != null && from.equals(until)) {
      throw new IllegalArgumentException("Not a stretch of a day: " + from + " to " + until);
    }
  }

  public boolean hasHours() {
    return from != null;
  }

  boolean isQuietDay(LocalDateTime at) {
    return days.contains(at.getDayOfWeek());
  }

  boolean isQuietHour(LocalTime time) {
    if (from == null) {
      return false;
    }
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  /** Whether the person is left in peace at that moment. */
  public boolean cover(LocalDateTime at) {
    return isQuietDay(at) || isQuietHour(at.toLocalTime());
  }

  /** From a moment on, the first of the same day that is not within the quiet hours. */
  Optional<LocalTime> next(LocalTime time) {
    if (!isQuietHour(time)) {
      return Optional.of(time);
    }
    // A stretch that runs over midnight ends on the next day, unless it began on the day before.
    return time.isBefore(until) ? Optional.of(until) : Optional.empty();
  }
}
