package org.quittance.access.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptLimitTest {

  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final AttemptLimit limit = new AttemptLimit(20, Duration.ofMinutes(10));

  @Test
  void the_last_try_allowed_does_not_wait() {
    assertThat(limit.waitAfter(20, START, START.plusSeconds(60))).isZero();
  }

  @Test
  void the_next_one_waits_for_the_end_of_the_window() {
    assertThat(limit.waitAfter(21, START, START.plusSeconds(60))).isEqualTo(Duration.ofMinutes(9));
  }

  @Test
  void a_wait_is_never_shorter_than_a_second() {
    Instant almostOver = START.plus(Duration.ofMinutes(10)).minusMillis(1);
    assertThat(limit.waitAfter(21, START, almostOver)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void nobody_waits_once_the_window_is_over() {
    assertThat(limit.waitAfter(500, START, START.plus(Duration.ofMinutes(10)))).isZero();
    assertThat(limit.waitAfter(500, START, START.plus(Duration.ofMinutes(11)))).isZero();
  }

  @Test
  void a_limit_of_nothing_is_refused() {
    assertThatThrownBy(() -> new AttemptLimit(0, Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AttemptLimit(1, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
