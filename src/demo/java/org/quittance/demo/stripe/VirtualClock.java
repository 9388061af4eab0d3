package org.quittance.demo.stripe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The simulator's own time: the clock it was given, shifted forward as often as asked. */
final class VirtualClock extends Clock {

  private final Clock base;
  private volatile Duration offset = Duration.ZERO;

  VirtualClock(Clock base) {
    this.base = base;
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    VirtualClock other = new VirtualClock(base.withZone(zone));
    other.offset = offset;
    return other;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  /** Seconds since 1970, the unit of every time in the API. */
  long seconds() {
    return instant().getEpochSecond();
  }

  /** Moves to {@code moment}; a moment already passed changes nothing, time never runs back. */
  synchronized void jumpTo(Instant moment) {
    Duration ahead = Duration.between(instant(), moment);
    if (!ahead.isNegative()) {
      offset = offset.plus(ahead);
    }
  }

  /** Seconds since 1970 on the clock that this one started from: what others here think it is. */
  long unshiftedSeconds() {
    return base.instant().getEpochSecond();
  }

  Duration offset() {
    return offset;
  }

  void restore(Duration savedOffset) {
    offset = savedOffset;
  }
}
