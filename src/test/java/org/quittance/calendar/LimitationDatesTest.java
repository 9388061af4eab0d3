package org.quittance.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationDatesTest {

  /** The first line is example FR1: C. conso L218-2 counted by C. civ. 2228 and 2229. */
  @ParameterizedTest
  @CsvSource({"2024-11-20, 2026-11-20, 2026-11-21", "2024-02-29, 2026-02-28, 2026-03-01"})
  void a_consumer_may_be_sued_for_two_years(LocalDate due, LocalDate last, LocalDate tooLate) {
    LimitationDates limitation = LimitationDates.consumer(due);
    assertThat(limitation.lastDayToAct()).isEqualTo(last);
    assertThat(limitation.prescribedFrom()).isEqualTo(tooLate);
    assertThat(limitation.isPrescribedOn(last)).isFalse();
    assertThat(limitation.isPrescribedOn(tooLate)).isTrue();
    assertThat(limitation.article()).isEqualTo("C. conso L218-2");
  }

  @Test
  void any_other_debtor_may_be_sued_for_five_years() {
    LimitationDates limitation = LimitationDates.general(LocalDate.of(2021, 11, 20));
    assertThat(limitation.lastDayToAct()).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(limitation.article()).isEqualTo("C. civ. 2224");
  }
}
