package org.quittance.notification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestHourTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource({
    // winter: 18:00 in Paris is 17:00 UTC
    "2026-11-23T08:00:00Z, 2026-11-23T17:00:00Z",
    "2026-11-23T16:59:59Z, 2026-11-23T17:00:00Z",
    "2026-11-23T17:00:00Z, 2026-11-24T17:00:00Z",
    // summer: 16:00 UTC
    "2026-07-01T23:30:00Z, 2026-07-02T16:00:00Z",
    // the evening before the clocks go back
    "2026-10-24T17:00:00Z, 2026-10-25T17:00:00Z",
  })
  void the_next_digest_is_at_six_in_the_evening(String instant, String digest) {
    assertThat(DigestHour.after(Instant.parse(instant), PARIS)).isEqualTo(Instant.parse(digest));
  }
}
