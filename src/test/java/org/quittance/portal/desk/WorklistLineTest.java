package org.quittance.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.portal.desk.WorklistLine.Urgency;

class WorklistLineTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, CALM",
    "2026-11-24, CALM",
    "2026-11-28, SOON",
    "2026-11-30, SOON",
    "2026-12-01, LATE"
  })
  void only_the_last_quarter_of_the_time_is_marked(LocalDate today, Urgency marked) {
    LocalDate made = LocalDate.parse("2026-11-22");
    LocalDate promised = LocalDate.parse("2026-11-30");

    assertThat(WorklistLine.urgency(made, promised, today)).isEqualTo(marked);
  }
}
