package org.quittance.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a row that could not leave is tried again: after 1 and 5 minutes, half an hour, 2 and 12
 * hours; then it is parked for a person, never dropped.
 */
public final class RetrySchedule {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12));

  private RetrySchedule() {}

  /**
   * The next try after {@code failures} failed ones.
   *
   * @param failures at least 1
   * @return empty when the row is to be parked
   */
  public static Optional<Instant> nextAfter(int failures, Instant now) {
    return failures > PAUSES.size()
        ? Optional.empty()
        : Optional.of(now.plus(PAUSES.get(failures - 1)));
  }
}
