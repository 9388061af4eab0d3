package org.quittance.payment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.payment.rules.AttemptLifecycle.TABLE;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.lifecycle.IllegalTransition;
import org.quittance.lifecycle.TransitionTable.Edge;

class AttemptLifecycleTest {

  @Test
  void every_status_can_be_reached_and_only_success_is_never_left() {
    Set<AttemptStatus> reached = EnumSet.of(AttemptStatus.CREATED);
    TABLE.edges().forEach(edge -> reached.add(edge.to()));

    assertThat(reached).containsExactlyInAnyOrder(AttemptStatus.values());
    assertThat(TABLE.terminal()).containsExactly(AttemptStatus.SUCCEEDED);
  }

  // Money is never turned away: not by an expired page, not by one we closed ourselves.
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUCCEEDED")
  void money_is_taken_from_every_other_status(AttemptStatus status) {
    assertThat(TABLE.fire(status, AttemptTrigger.SUCCEED).to()).isEqualTo(AttemptStatus.SUCCEEDED);
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "EXPIRED", "CANCELLED"})
  void an_attempt_that_is_over_only_ever_succeeds_late(AttemptStatus over) {
    assertThat(TABLE.triggersFrom(over)).containsExactly(AttemptTrigger.SUCCEED);
    assertThat(over.isLive()).isFalse();
  }

  @Test
  void no_way_leads_back() {
    assertThat(TABLE.edges())
        .filteredOn(edge -> edge.to() != AttemptStatus.SUCCEEDED)
        .allSatisfy(edge -> assertThat(edge.to()).isGreaterThan(edge.from()));
  }

  @ParameterizedTest
  @MethodSource("refusedSteps")
  void a_step_that_is_not_in_the_table_is_refused(Edge<AttemptStatus, AttemptTrigger> step) {
    assertThatThrownBy(() -> TABLE.fire(step.from(), step.trigger()))
        .isInstanceOf(IllegalTransition.class)
        .hasMessageContaining("payment attempt")
        .hasMessageContaining(step.from().name())
        .hasMessageContaining(step.trigger().name());
  }

  static Stream<Edge<AttemptStatus, AttemptTrigger>> refusedSteps() {
    return TABLE.states().stream()
        .flatMap(
            from ->
                TABLE.triggers().stream()
                    .filter(trigger -> !TABLE.allows(from, trigger))
                    .map(trigger -> new Edge<>(from, trigger, null, null)));
  }

  @Test
  void the_table_has_sixteen_steps_and_refuses_the_other_twenty_six() {
    assertThat(TABLE.edges()).hasSize(16);
    assertThat(refusedSteps()).hasSize(26);
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED, PENDING",
    "OPEN, NOT_FINISHED",
    "PROCESSING, PENDING",
    "SUCCEEDED, PAID",
    "FAILED, REFUSED",
    "EXPIRED, NOT_FINISHED",
    "CANCELLED, NOT_FINISHED"
  })
  void a_debtor_is_told(AttemptStatus status, DebtorView view) {
    assertThat(status.debtorView()).isEqualTo(view);
  }

  @Test
  void what_was_never_opened_ends_without_news() {
    assertThat(TABLE.fire(AttemptStatus.CREATED, AttemptTrigger.CANCEL).isSilent()).isTrue();
    assertThat(TABLE.fire(AttemptStatus.OPEN, AttemptTrigger.CANCEL).event())
        .isEqualTo("payment-attempt.cancelled");
  }
}
