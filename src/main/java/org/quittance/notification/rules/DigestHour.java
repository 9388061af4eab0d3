package org.quittance.notification.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a creditor that hears of payments by day is told: at six in the evening, local time. */
public final class DigestHour {

  private static final LocalTime HOUR = LocalTime.of(18, 0);

  private DigestHour() {}

  /** The first digest strictly after {@code instant}. */
  public static Instant after(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    ZonedDateTime today = local.toLocalDate().atTime(HOUR).atZone(zone);
    return (local.isBefore(today)
            ? today
            : local.toLocalDate().plusDays(1).atTime(HOUR).atZone(zone))
        .toInstant();
  }
}
