package org.quittance.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

  private enum PantryRefusal implements RefusalCode {
    CUPBOARD_BARE;

    @Override
    public String code() {
      return name();
    }
  }

  @Test
  void a_refusal_carries_its_code_and_the_parts_of_its_message() {
    Refusal refusal = Refusal.of(PantryRefusal.CUPBOARD_BARE, 2, null);
    assertThat(refusal.code()).isEqualTo(PantryRefusal.CUPBOARD_BARE);
    assertThat(refusal.arguments()).containsExactly(2, null);
    assertThat(refusal.pointer()).isNull();
  }

  @Test
  void a_refusal_can_blame_a_field_and_keeps_the_rest() {
    Refusal refusal = Refusal.of(PantryRefusal.CUPBOARD_BARE, "bread").at("/shelves/0");
    assertThat(refusal.pointer()).isEqualTo("/shelves/0");
    assertThat(refusal.code()).isEqualTo(PantryRefusal.CUPBOARD_BARE);
    assertThat(refusal.arguments()).containsExactly("bread");
  }

  @Test
  void a_refusal_names_nobody_in_a_log_and_costs_no_stack_trace() {
    Refusal refusal = Refusal.of(PantryRefusal.CUPBOARD_BARE, "Claire Martin").at("/name");
    assertThat(refusal).hasMessage("CUPBOARD_BARE at /name");
    assertThat(refusal.getStackTrace()).isEmpty();
  }
}
