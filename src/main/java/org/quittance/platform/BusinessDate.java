package org.quittance.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The agency's accounting day. Debts fall due, interest runs and terms expire by the calendar of
 * the home market, wherever the server stands: a payment at 23:30 UTC on 30 June is one of 1 July.
 */
public final class BusinessDate {

  /** The zone whose midnight separates two business days. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private BusinessDate() {}

  public static LocalDate today(Clock clock) {
    return of(clock.instant());
  }

  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
