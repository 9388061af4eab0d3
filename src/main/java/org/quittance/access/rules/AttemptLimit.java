package org.quittance.access.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * At most so many tries within a window that starts with the first of them.
 *
 * @param attempts allowed within one window
 */
public record AttemptLimit(int attempts, Duration window) {

  public AttemptLimit {
    if (attempts < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("A limit allows at least one try in a real window");
    }
  }

  /**
   * How long to wait after the given number of tries, the last one included.
   *
   * @return zero when the last try was within the limit, else at least one second
   */
  public Duration waitAfter(int tries, Instant windowStartedAt, Instant now) {
    Duration left = Duration.between(now, windowStartedAt.plus(window));
    if (tries <= attempts || left.isNegative() || left.isZero()) {
      return Duration.ZERO;
    }
    return Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds());
  }

  /** A window that started before this, or then, is over. */
  public Instant windowsOverBy(Instant now) {
    return now.minus(window);
  }
}
