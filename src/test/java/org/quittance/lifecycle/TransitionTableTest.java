package org.quittance.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TransitionTableTest {

  private enum Door {
    OPEN,
    CLOSED,
    LOCKED,
    BRICKED_UP
  }

  private enum Act {
    SHUT,
    OPEN,
    LOCK,
    UNLOCK,
    BRICK_UP
  }

  private static final TransitionTable<Door, Act> DOOR =
      TransitionTable.of("door", Door.class, Act.class)
          .edge(Door.OPEN, Act.SHUT, Door.CLOSED, null)
          .edge(Door.CLOSED, Act.OPEN, Door.OPEN, null)
          .edge(Door.CLOSED, Act.LOCK, Door.LOCKED, "door.locked")
          .edge(Door.LOCKED, Act.UNLOCK, Door.CLOSED, "door.unlocked")
          .edge(Door.CLOSED, Act.BRICK_UP, Door.BRICKED_UP, "door.bricked-up")
          .build();

  @Test
  void a_known_step_says_where_it_leads_and_what_it_raises() {
    assertThat(DOOR.fire(Door.CLOSED, Act.LOCK))
        .isEqualTo(new Transition<>(Door.CLOSED, Door.LOCKED, "door.locked"));
    assertThat(DOOR.fire(Door.OPEN, Act.SHUT).isSilent()).isTrue();
  }

  @Test
  void an_unknown_step_is_refused_by_name() {
    assertThatExceptionOfType(IllegalTransition.class)
        .isThrownBy(() -> DOOR.fire(Door.OPEN, Act.LOCK))
        .withMessage("The life cycle of door knows no LOCK from OPEN")
        .satisfies(
            refused -> {
              assertThat(refused.table()).isEqualTo("door");
              assertThat(refused.from()).isEqualTo(Door.OPEN);
              assertThat(refused.trigger()).isEqualTo(Act.LOCK);
            });
    assertThat(DOOR.allows(Door.OPEN, Act.LOCK)).isFalse();
    assertThat(DOOR.allows(Door.CLOSED, Act.LOCK)).isTrue();
  }

  @Test
  void a_state_that_nothing_leaves_is_terminal() {
    assertThat(DOOR.terminal()).containsExactly(Door.BRICKED_UP);
    assertThat(DOOR.triggersFrom(Door.BRICKED_UP)).isEmpty();
    assertThat(DOOR.triggersFrom(Door.CLOSED)).containsExactly(Act.OPEN, Act.LOCK, Act.BRICK_UP);
  }

  @Test
  void a_table_that_contradicts_itself_is_never_built() {
    var contradictory =
        TransitionTable.of("door", Door.class, Act.class)
            .edge(Door.OPEN, Act.SHUT, Door.CLOSED, null)
            .edge(Door.OPEN, Act.SHUT, Door.LOCKED, null);
    assertThatIllegalStateException()
        .isThrownBy(contradictory::build)
        .withMessage("The life cycle of door says twice where SHUT leads from OPEN");
  }

  @Test
  void a_table_draws_itself() {
    assertThat(DOOR.graphviz())
        .startsWith("digraph \"door\" {")
        .contains("  CLOSED -> LOCKED [label=\"LOCK\\ndoor.locked\"];")
        .contains("  BRICKED_UP [peripheries=2];");
    assertThat(DOOR.mermaid())
        .startsWith("stateDiagram-v2\n  OPEN --> CLOSED: SHUT\n")
        .contains("  CLOSED --> LOCKED: LOCK / door.locked\n")
        .endsWith("  BRICKED_UP --> [*]\n");
  }
}
