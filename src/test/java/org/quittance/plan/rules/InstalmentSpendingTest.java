package org.quittance.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.money.Money;

class InstalmentSpendingTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-12-10");

  private static final List<InstalmentSpending.Part> OPEN =
      List.of(
          part(1, "2026-10-05", "40.00"),
          part(2, "2026-12-05", "100.00"),
          part(3, "2027-01-05", "100.00"),
          part(4, "2027-02-05", "100.00"),
          part(5, "2027-03-05", "50.00"));

  @Test
  void what_is_due_comes_first_oldest_first_then_the_next_one() {
    assertThat(spend("60.00", null)).isEqualTo(Map.of(1, euros("40.00"), 2, euros("20.00")));
    assertThat(spend("200.00", null))
        .isEqualTo(Map.of(1, euros("40.00"), 2, euros("100.00"), 3, euros("60.00")));
  }

  @Test
  void what_was_collected_for_an_instalment_goes_to_it() {
    assertThat(spend("100.00", 4)).isEqualTo(Map.of(4, euros("100.00")));
  }

  @Test
  void extra_money_takes_off_the_last_ones_or_a_share_of_all_to_come() {
    assertThat(spend("320.00", null, Respread.SHORTEN))
        .isEqualTo(
            Map.of(
                1, euros("40.00"),
                2, euros("100.00"),
                3, euros("100.00"),
                5, euros("50.00"),
                4, euros("30.00")));
    assertThat(spend("315.00", null, Respread.LIGHTEN))
        .isEqualTo(
            Map.of(
                1, euros("40.00"),
                2, euros("100.00"),
                3, euros("100.00"),
                4, euros("50.00"),
                5, euros("25.00")));
  }

  @Test
  void what_is_under_way_from_the_bank_comes_last() {
    List<InstalmentSpending.Part> open =
        List.of(
            new InstalmentSpending.Part(1, LocalDate.parse("2026-12-05"), euros("100.00"), true),
            part(2, "2027-01-05", "100.00"));

    assertThat(
            InstalmentSpending.spend(
                new InstalmentSpending.Receipts(euros("150.00"), null, TODAY),
                open,
                Respread.SHORTEN))
        .isEqualTo(Map.of(2, euros("100.00"), 1, euros("50.00")));
  }

  @Test
  void more_than_all_is_left_over() {
    assertThat(Money.sum(spend("1000.00", null).values())).isEqualTo(euros("390.00"));
  }

  private static Map<Integer, Money> spend(String amount, Integer collectedFor) {
    return spend(amount, collectedFor, Respread.SHORTEN);
  }

  private static Map<Integer, Money> spend(String amount, Integer collectedFor, Respread extra) {
    return InstalmentSpending.spend(
        new InstalmentSpending.Receipts(euros(amount), collectedFor, TODAY), OPEN, extra);
  }

  private static InstalmentSpending.Part part(int number, String dueOn, String left) {
    return new InstalmentSpending.Part(number, LocalDate.parse(dueOn), euros(left), false);
  }

  private static Money euros(String amount) {
    return Money.euros(amount);
  }
}
