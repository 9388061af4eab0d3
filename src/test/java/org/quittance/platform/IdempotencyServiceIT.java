package org.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.testing.InContainer;

class IdempotencyServiceIT extends InContainer {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Inject private IdempotencyService calls;
  @Inject private Clock clock;

  private final byte[] call = new byte[32];

  @BeforeEach
  void a_call() {
    new SecureRandom().nextBytes(call);
    calls.once(call, this::answer);
  }

  private KeptAnswer answer() {
    return new KeptAnswer(call, 201, new byte[] {1, 2, 3});
  }

  @Test
  void an_answer_is_kept_as_it_was() {
    KeptAnswer kept = calls.find(call).orElseThrow();
    assertThat(kept.requestHash()).isEqualTo(call);
    assertThat(kept.status()).isEqualTo(201);
    assertThat(kept.answer()).containsExactly(1, 2, 3);
  }

  @Test
  void the_same_call_cannot_be_carried_out_twice() {
    assertThatThrownBy(() -> calls.once(call, this::answer))
        .isInstanceOf(PersistenceException.class);
    assertThat(calls.find(call)).isPresent();
  }

  @Test
  void an_answer_is_forgotten_when_its_time_is_over_and_not_before() {
    ShiftableClock movable = (ShiftableClock) clock;
    Duration before = movable.offset();
    try {
      movable.shiftTo(before.plus(IdempotencyService.KEPT).minus(A_MINUTE));
      calls.forgetExpired();
      assertThat(calls.find(call)).isPresent();
      movable.shiftTo(before.plus(IdempotencyService.KEPT).plus(A_MINUTE));
      calls.forgetExpired();
      assertThat(calls.find(call)).isEmpty();
    } finally {
      movable.shiftTo(before);
    }
  }
}
