package org.quittance.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.money.Remainder;
import org.quittance.refusal.Refusal;

class ScheduleTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);

  @ParameterizedTest
  @CsvSource({
    "1000.00, 3, LAST, 333.33 333.33 333.34",
    "1000.00, 3, FIRST, 333.34 333.33 333.33",
    "999.99, 7, LAST, 142.85 142.85 142.85 142.85 142.85 142.85 142.89",
    "999.99, 7, SPREAD, 142.86 142.86 142.86 142.86 142.85 142.85 142.85",
    "100.01, 2, SPREAD, 50.01 50.00",
    "0.03, 3, LAST, 0.01 0.01 0.01"
  })
  void a_schedule_adds_up_to_the_debt(
      String total, int count, Remainder remainder, String amounts) {
    assertThat(
            Schedule.spread(Money.euros(total), count, FIRST, Frequency.MONTHLY, remainder)
                .instalments())
        .extracting(instalment -> instalment.amount().decimal())
        .containsExactlyElementsOf(Arrays.asList(amounts.split(" ")));
  }

  @Test
  void instalments_are_numbered_from_one_and_keep_their_day() {
    Schedule schedule =
        Schedule.spread(Money.euros("400"), 4, FIRST, Frequency.MONTHLY, Remainder.LAST);
    assertThat(schedule.instalments())
        .extracting(ScheduledInstalment::number)
        .containsExactly(1, 2, 3, 4);
    assertThat(schedule.instalments())
        .extracting(instalment -> instalment.dueOn().toString())
        .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
    assertThat(schedule.firstDueOn()).isEqualTo(FIRST);
    assertThat(schedule.lastDueOn()).isEqualTo(LocalDate.of(2026, 4, 30));
    assertThat(schedule.count()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, TOTAL_NOT_POSITIVE",
    "-5, 3, TOTAL_NOT_POSITIVE",
    "100, 0, COUNT_OUT_OF_RANGE",
    "100, 601, COUNT_OUT_OF_RANGE",
    "0.02, 3, INSTALMENT_BELOW_ONE_CENT"
  })
  void what_cannot_be_spread_is_refused(String total, int count, ScheduleRefusal code) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                Schedule.spread(
                    Money.euros(total), count, FIRST, Frequency.MONTHLY, Remainder.LAST))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Property
  void a_schedule_never_loses_a_cent_nor_drifts(
      @ForAll @LongRange(min = 60_000, max = 100_000_000) long cents,
      @ForAll @IntRange(min = 1, max = Schedule.MOST_INSTALMENTS) int count,
      @ForAll @IntRange(min = 0, max = 3650) int day,
      @ForAll Frequency frequency,
      @ForAll Remainder remainder) {
    LocalDate first = FIRST.plusDays(day);
    Schedule schedule = Schedule.spread(Money.cents(cents), count, first, frequency, remainder);
    assertThat(schedule.total()).isEqualTo(Money.cents(cents));
    assertThat(schedule.count()).isEqualTo(count);
    for (ScheduledInstalment instalment : schedule.instalments()) {
      assertThat(instalment.amount().isPositive()).isTrue();
      assertThat(instalment.dueOn()).isEqualTo(frequency.dueOn(first, instalment.number() - 1));
    }
  }
}
