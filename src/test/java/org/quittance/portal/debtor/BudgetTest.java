package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quittance.money.Money;

class BudgetTest {

  private static Budget budget(String income, String charges, int household) {
    return new Budget(Money.euros(income), Money.euros(charges), household);
  }

  @Test
  void half_of_what_is_left_is_suggested_in_steps_of_five_euros() {
    Budget alone = budget("1650.00", "787.00", 1);

    assertThat(alone.left()).isEqualTo(Money.euros("213.00"));
    assertThat(alone.suggestion()).isEqualTo(Money.euros("105.00"));
  }

  @Test
  void each_further_person_is_counted() {
    assertThat(budget("1650.00", "600.00", 3).living()).isEqualTo(Money.euros("1100.00"));
  }

  @Test
  void nothing_is_suggested_to_whom_nothing_is_left() {
    assertThat(budget("900.00", "600.00", 1).left().isNegative()).isTrue();
    assertThat(budget("900.00", "600.00", 1).suggestion()).isEqualTo(Money.ZERO);
    assertThat(budget("1258.00", "600.00", 1).suggestion()).isEqualTo(Money.ZERO);
  }
}
