package org.quittance.casefile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.jurisdiction.Retention;

class ErasureStageTest {

  private static final Retention FRANCE = Jurisdictions.of("FR").retention();
  private static final Retention BELGIUM = Jurisdictions.of("BE").retention();

  @ParameterizedTest
  @CsvSource({
    "ACCESS, 2026-03-10, 2026-05-10",
    "ACCESS, 2026-12-31, 2027-02-28",
    "FILE, 2026-03-10, 2031-03-10",
    "FILE, 2024-02-29, 2029-02-28",
    "BOOKS, 2026-03-10, 2036-12-31",
    "BOOKS, 2026-12-31, 2036-12-31"
  })
  void a_french_case_is_kept_as_long_as_french_law_has_it(
      ErasureStage stage, LocalDate closedOn, LocalDate keptUntil) {
    assertThat(stage.keptUntil(FRANCE, closedOn)).isEqualTo(keptUntil);
  }

  @Test
  void a_belgian_file_is_kept_for_ten_years() {
    assertThat(ErasureStage.FILE.keptUntil(BELGIUM, LocalDate.parse("2026-03-10")))
        .isEqualTo("2036-03-10");
  }

  @ParameterizedTest
  @EnumSource(ErasureStage.class)
  void the_latest_closing_day_that_is_due_is_exactly_that(ErasureStage stage) {
    for (String code : Jurisdictions.codes()) {
      Retention retention = Jurisdictions.of(code).retention();
      for (LocalDate today = LocalDate.parse("2027-12-20");
          today.isBefore(LocalDate.parse("2028-04-10"));
          today = today.plusDays(1)) {
        LocalDate latest = stage.latestClosingDue(retention, today);
        assertThat(stage.keptUntil(retention, latest)).isBefore(today);
        assertThat(stage.keptUntil(retention, latest.plusDays(1))).isAfterOrEqualTo(today);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01", "2026-12-31", "2028-02-29"})
  void stages_never_overtake_each_other(LocalDate closedOn) {
    for (String code : Jurisdictions.codes()) {
      Retention retention = Jurisdictions.of(code).retention();
      assertThat(ErasureStage.ACCESS.keptUntil(retention, closedOn))
          .isBefore(ErasureStage.FILE.keptUntil(retention, closedOn));
      assertThat(ErasureStage.FILE.keptUntil(retention, closedOn))
          .isBeforeOrEqualTo(ErasureStage.BOOKS.keptUntil(retention, closedOn));
    }
  }
}
