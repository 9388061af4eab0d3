package org.quittance.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.quittance.platform.BusinessDate;

/** A clock for plain tests that stands still until it is told to move. */
public final class MovableClock extends Clock {

  private Instant now;

  private MovableClock(Instant now) {
    this.now = now;
  }

  /** Noon of a business day. */
  public static MovableClock on(String isoDate) {
    return new MovableClock(noonOf(LocalDate.parse(isoDate)));
  }

  public static MovableClock at(String isoInstant) {
    return new MovableClock(Instant.parse(isoInstant));
  }

  public void moveTo(LocalDate date) {
    now = noonOf(date);
  }

  public void moveTo(Instant instant) {
    now = instant;
  }

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  public void advanceDays(int days) {
    moveTo(BusinessDate.of(now).plusDays(days));
  }

  private static Instant noonOf(LocalDate date) {
    return date.atTime(LocalTime.NOON).atZone(BusinessDate.ZONE).toInstant();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return BusinessDate.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
