package org.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BusinessDateTest {

  @Test
  void the_business_day_changes_at_midnight_in_paris() {
    assertThat(BusinessDate.of(Instant.parse("2026-06-30T21:59:59Z")))
        .isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(BusinessDate.of(Instant.parse("2026-06-30T22:00:00Z")))
        .isEqualTo(LocalDate.of(2026, 7, 1));
  }

  @Test
  void winter_time_counts() {
    assertThat(BusinessDate.of(Instant.parse("2026-12-31T22:59:59Z")))
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }
}
