package org.quittance.caserecords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.refusal.Refusal;

class ImportJobTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final ImportJob job =
      new ImportJob("mars.csv", ImportFormat.CSV, Actor.staff("alice@agency.example"), NOW);

  @BeforeEach
  void being_checked() {
    job.received(StandardCharsets.UTF_8, 1_000, 100);
    job.beginCheck(NOW);
  }

  @Test
  void a_lost_server_leaves_the_step_to_the_next_one() {
    assertThat(job.loseServer(NOW)).isTrue();
    assertThat(job.summary().status()).isEqualTo(ImportStatus.CHECKING);
  }

  @Test
  void servers_lost_again_and_again_at_the_same_place_end_in_a_failure() {
    for (int i = 0; i < ImportJob.LOST_SERVERS_ALLOWED; i++) {
      assertThat(job.loseServer(NOW)).isTrue();
    }
    assertThat(job.loseServer(NOW)).isFalse();
    assertThat(job.summary().status()).isEqualTo(ImportStatus.FAILED);
    assertThat(job.summary().failure()).isEqualTo(ImportFailure.SERVER_LOST);
  }

  @Test
  void progress_between_two_lost_servers_starts_the_count_afresh() {
    for (int i = 0; i < 3 * ImportJob.LOST_SERVERS_ALLOWED; i++) {
      assertThat(job.loseServer(NOW)).isTrue();
      job.checked(1, 0, 0, i + 2, NOW);
    }
  }

  @Test
  void a_failed_step_goes_on_as_what_it_was() {
    job.fail(ImportFailure.BROKEN_OFF, NOW);
    assertThat(job.summary().failure()).isEqualTo(ImportFailure.BROKEN_OFF);
    job.resume(NOW);
    assertThat(job.summary().status()).isEqualTo(ImportStatus.CHECKING);
    assertThat(job.summary().failure()).isNull();
  }

  @Test
  void a_checked_file_has_nothing_to_take_up_and_nothing_to_fail() {
    job.stepDone(NOW);
    job.fail(ImportFailure.BROKEN_OFF, NOW);
    assertThat(job.summary().status()).isEqualTo(ImportStatus.CHECKED);
    assertThatThrownBy(() -> job.resume(NOW))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ImportRefusal.IMPORT_NOT_STOPPED));
  }
}
