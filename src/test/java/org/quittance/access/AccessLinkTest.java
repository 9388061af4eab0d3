package org.quittance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccessLinkTest {

  private static final Instant ISSUED = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant EXPIRES = ISSUED.plus(Duration.ofDays(30));

  private final AccessLink link =
      new AccessLink(1, LinkChannel.EMAIL, new byte[32], "start-up", ISSUED, EXPIRES);

  @Test
  void expires_at_the_very_instant() {
    assertThat(link.isUsable(EXPIRES.minusNanos(1))).isTrue();
    assertThat(link.isUsable(EXPIRES)).isFalse();
  }

  @Test
  void the_fifth_wrong_answer_locks() {
    for (int left = 4; left >= 1; left--) {
      assertThat(link.answeredWrong(ISSUED)).isEqualTo(left);
      assertThat(link.isLocked()).isFalse();
    }
    assertThat(link.answeredWrong(ISSUED)).isZero();
    assertThat(link.isLocked()).isTrue();
  }

  @Test
  void a_right_answer_gives_the_tries_back() {
    link.answeredWrong(ISSUED);
    link.answeredWrong(ISSUED);
    assertThat(link.opened(ISSUED)).isTrue();
    assertThat(link.opened(ISSUED)).isFalse();
    assertThat(link.answeredWrong(ISSUED)).isEqualTo(4);
  }

  @Test
  void is_revoked_once() {
    assertThat(link.revoke(AccessLink.Revocation.DISOWNED, ISSUED)).isTrue();
    assertThat(link.revoke(AccessLink.Revocation.WITHDRAWN, ISSUED)).isFalse();
    assertThat(link.isUsable(ISSUED)).isFalse();
    assertThat(link.summary(ISSUED).state()).isEqualTo(LinkSummary.State.REVOKED);
  }
}
