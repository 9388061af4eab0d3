package org.quittance.casefile.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccrualPausesTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-11-23");

  @Test
  void its_text_is_read_back_as_it_was() {
    AccrualPauses pauses =
        AccrualPauses.NONE
            .begun(PauseCause.PROPOSAL, 7, FIRST)
            .ended(PauseCause.PROPOSAL, 7, FIRST.plusDays(3))
            .begun(PauseCause.PLAN, 9, FIRST.plusDays(2));

    assertThat(pauses.text()).isEqualTo("PROPOSAL 7 2026-11-23 2026-11-26;PLAN 9 2026-11-25 -");
    assertThat(AccrualPauses.parse(pauses.text())).isEqualTo(pauses);
    assertThat(AccrualPauses.parse("")).isEqualTo(AccrualPauses.NONE);
    assertThatThrownBy(() -> AccrualPauses.parse("PLAN 9"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_day_that_two_pauses_cover_is_left_out_once() {
    AccrualPauses pauses =
        AccrualPauses.NONE
            .begun(PauseCause.PROPOSAL, 7, FIRST)
            .ended(PauseCause.PROPOSAL, 7, FIRST.plusDays(9))
            .begun(PauseCause.PLAN, 9, FIRST.plusDays(5));

    assertThat(pauses.daysWithin(FIRST.minusDays(10), FIRST.plusDays(19))).isEqualTo(20);
    assertThat(pauses.daysWithin(FIRST.minusDays(10), FIRST.minusDays(1))).isZero();
    assertThat(pauses.daysWithin(FIRST, FIRST)).isEqualTo(1);
    assertThat(pauses.without(PauseCause.PLAN, 9).daysWithin(FIRST, FIRST.plusDays(19)))
        .isEqualTo(10);
  }

  @Test
  void a_pause_that_would_end_before_it_began_never_was() {
    AccrualPauses begun = AccrualPauses.NONE.begun(PauseCause.PLAN, 9, FIRST);

    assertThat(begun.ended(PauseCause.PLAN, 9, FIRST.minusDays(1))).isEqualTo(AccrualPauses.NONE);
    assertThat(begun.ended(PauseCause.PROPOSAL, 9, FIRST)).isEqualTo(begun);
  }

  @Test
  void an_end_is_brought_forward_and_never_put_off() {
    AccrualPauses ended =
        AccrualPauses.NONE
            .begun(PauseCause.PLAN, 9, FIRST)
            .ended(PauseCause.PLAN, 9, FIRST.plusDays(10));

    assertThat(ended.ended(PauseCause.PLAN, 9, FIRST.plusDays(20))).isEqualTo(ended);
    assertThat(ended.ended(PauseCause.PLAN, 9, FIRST.plusDays(4)).on(FIRST.plusDays(5))).isEmpty();
  }

  @Test
  void a_plan_that_is_taken_up_again_keeps_its_first_day() {
    AccrualPauses pauses =
        AccrualPauses.NONE
            .begun(PauseCause.PLAN, 9, FIRST)
            .ended(PauseCause.PLAN, 9, FIRST.plusDays(10))
            .begun(PauseCause.PLAN, 9, FIRST.plusDays(40));

    assertThat(pauses.all()).containsExactly(new AccrualPause(PauseCause.PLAN, 9, FIRST, null));
    assertThat(pauses.lasting(PauseCause.PLAN)).contains(9L);
    assertThat(pauses.lasting(PauseCause.PROPOSAL)).isEmpty();
  }

  @Test
  void of_two_pauses_on_a_day_the_longer_one_is_named() {
    AccrualPauses pauses =
        AccrualPauses.NONE
            .begun(PauseCause.PROPOSAL, 7, FIRST)
            .ended(PauseCause.PROPOSAL, 7, FIRST.plusDays(9))
            .begun(PauseCause.PLAN, 9, FIRST.plusDays(5));

    assertThat(pauses.on(FIRST)).map(AccrualPause::cause).contains(PauseCause.PROPOSAL);
    assertThat(pauses.on(FIRST.plusDays(6))).map(AccrualPause::cause).contains(PauseCause.PLAN);
    assertThat(pauses.on(FIRST.minusDays(1))).isEmpty();
  }
}
