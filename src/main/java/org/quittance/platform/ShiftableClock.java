package org.quittance.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The system clock seen through an offset. A server uses it only when it was started with {@code
 * quittance.clock.movable=true}, and nothing in the application moves it: the door that does
 * belongs to the test archive, so that a scenario can live through the months of a plan in seconds.
 */
public final class ShiftableClock extends Clock {

  private final Clock base;
  private final AtomicReference<Duration> offset;

  public ShiftableClock(Clock base) {
    this(base, new AtomicReference<>(Duration.ZERO));
  }

  private ShiftableClock(Clock base, AtomicReference<Duration> offset) {
    this.base = base;
    this.offset = offset;
  }

  /**
   * @param newOffset how far this clock stands from the system's; negative is the past
   */
  public void shiftTo(Duration newOffset) {
    offset.set(newOffset);
  }

  public Duration offset() {
    return offset.get();
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  /** The copy follows the same offset. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new ShiftableClock(base.withZone(zone), offset);
  }
}
