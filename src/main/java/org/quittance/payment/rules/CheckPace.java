package org.quittance.payment.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an attempt is next looked at without anybody asking. The provider's notification or the
 * debtor's return nearly always comes first; this is for the day when neither does.
 */
public final class CheckPace {

  /** Longer than the slowest answer with all its retries, so that a request in flight is let be. */
  public static final Duration UNANSWERED = Duration.ofMinutes(3);

  static final Duration OPEN = Duration.ofMinutes(3);

  /** Banks take weeks to decide. */
  static final Duration OBJECTION = Duration.ofHours(6);

  static final Duration PROCESSING = Duration.ofMinutes(10);

  /** As {@link #next(AttemptStatus, Instant)}, for the wish to keep a means of payment. */
  public static Optional<Instant> next(SetupProgress progress, Instant now) {
    return switch (progress) {
      case CREATED -> Optional.of(now.plus(UNANSWERED));
      case OPEN -> Optional.of(now.plus(OPEN));
      case SAVED, FAILED, EXPIRED, CANCELLED -> Optional.empty();
    };
  }

  /** As {@link #next(AttemptStatus, Instant)}, for a bank's objection. */
  public static Optional<Instant> next(ChargebackStatus status, Instant now) {
    return switch (status) {
      case INQUIRY, TAKEN -> Optional.of(now.plus(OBJECTION));
      case LOST, WON, DROPPED -> Optional.empty();
    };
  }

  private CheckPace() {}

  /**
   * @return empty when the attempt is over
   */
  public static Optional<Instant> next(AttemptStatus status, Instant now) {
    return switch (status) {
      case CREATED -> Optional.of(now.plus(UNANSWERED));
      case OPEN -> Optional.of(now.plus(OPEN));
      case PROCESSING -> Optional.of(now.plus(PROCESSING));
      case SUCCEEDED, FAILED, EXPIRED, CANCELLED -> Optional.empty();
    };
  }
}
