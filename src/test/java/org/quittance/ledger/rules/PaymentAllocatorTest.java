package org.quittance.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.jurisdiction.SpendingRule;
import org.quittance.jurisdiction.SpendingRule.OwedPart;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

class PaymentAllocatorTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 22);
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
  private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);

  private final PaymentAllocator allocator =
      new PaymentAllocator(Jurisdictions.of("FR").spending());

  @Nested
  class Within_one_debt {

    /** Example I1, published at cours-de-droit.net/imputation-paiements. */
    @Test
    void interest_is_paid_before_principal() {
      AllocationResult result =
          allocate("18000", List.of(debt("A", JANUARY, true, "3000", "0", "20000")));
      assertThat(result.allocations())
          .containsExactly(
              spent("A", DebtComponent.INTEREST, "3000"),
              spent("A", DebtComponent.PRINCIPAL, "15000"));
      assertThat(result.refundable()).isEqualTo(Money.ZERO);
    }

    /** Example I2: the indemnity of C. com. D441-5 stands between interest and principal. */
    @Test
    void the_indemnity_is_paid_between_interest_and_principal() {
      AllocationResult result =
          allocate("200.00", List.of(debt("A", JANUARY, true, "14.30", "40.00", "1200.00")));
      assertThat(result.allocations())
          .containsExactly(
              spent("A", DebtComponent.INTEREST, "14.30"),
              spent("A", DebtComponent.INDEMNITY, "40.00"),
              spent("A", DebtComponent.PRINCIPAL, "145.70"));
    }

    @Test
    void a_payment_too_small_for_the_interest_touches_nothing_else() {
      assertThat(
              allocate("10", List.of(debt("A", JANUARY, true, "14.30", "40", "1200")))
                  .allocations())
          .containsExactly(spent("A", DebtComponent.INTEREST, "10"));
    }

    @Test
    void money_that_arrives_twice_is_refundable() {
      AllocationResult result =
          allocate("300", List.of(debt("A", JANUARY, false, "0", "0", "250")));
      assertThat(result.allocations()).containsExactly(spent("A", DebtComponent.PRINCIPAL, "250"));
      assertThat(result.refundable()).isEqualTo(Money.euros("50"));
    }
  }

  @Nested
  class Between_debts {

    /** Example I4: equal debts share pro rata, the odd cent goes to the lowest id. */
    @Test
    void equal_debts_share() {
      AllocationResult result =
          allocate(
              "100.00",
              List.of(
                  debt("C", JANUARY, false, "0", "0", "100"),
                  debt("A", JANUARY, false, "0", "0", "100"),
                  debt("B", JANUARY, false, "0", "0", "100")));
      assertThat(result.allocations())
          .containsExactly(
              spent("A", DebtComponent.PRINCIPAL, "33.34"),
              spent("B", DebtComponent.PRINCIPAL, "33.33"),
              spent("C", DebtComponent.PRINCIPAL, "33.33"));
    }

    @Test
    void debts_share_by_what_is_owed_in_all() {
      AllocationResult result =
          allocate(
              "60.00",
              List.of(
                  debt("A", JANUARY, true, "10", "0", "90"),
                  debt("B", JANUARY, true, "0", "0", "200")));
      assertThat(result.allocations())
          .containsExactly(
              spent("A", DebtComponent.INTEREST, "10"),
              spent("A", DebtComponent.PRINCIPAL, "10"),
              spent("B", DebtComponent.PRINCIPAL, "40"));
    }

    @Test
    void a_due_debt_comes_before_one_that_is_not() {
      assertThat(
              allocate(
                      "50",
                      List.of(
                          debt("A", ON.plusDays(1), true, "0", "0", "100"),
                          debt("B", ON, false, "0", "0", "100")))
                  .allocations())
          .containsExactly(spent("B", DebtComponent.PRINCIPAL, "50"));
    }

    @Test
    void a_debt_that_bears_interest_comes_before_an_older_one_that_bears_none() {
      assertThat(
              allocate(
                      "50",
                      List.of(
                          debt("A", JANUARY, false, "0", "0", "100"),
                          debt("B", FEBRUARY, true, "0", "0", "100")))
                  .allocations())
          .containsExactly(spent("B", DebtComponent.PRINCIPAL, "50"));
    }

    @Test
    void the_oldest_comes_first_among_debts_alike() {
      assertThat(
              allocate(
                      "150",
                      List.of(
                          debt("A", FEBRUARY, true, "0", "0", "100"),
                          debt("B", JANUARY, true, "0", "0", "100")))
                  .allocations())
          .containsExactly(
              spent("B", DebtComponent.PRINCIPAL, "100"),
              spent("A", DebtComponent.PRINCIPAL, "50"));
    }

    @Test
    void the_debtor_may_choose_otherwise() {
      AllocationResult result =
          allocator.allocate(
              Money.euros("160"),
              List.of(
                  debt("A", JANUARY, true, "0", "0", "100"),
                  debt("B", FEBRUARY, false, "0", "0", "100"),
                  debt("C", ON.plusDays(9), false, "5", "0", "45")),
              ON,
              List.of("C", "B"));
      assertThat(result.allocations())
          .containsExactly(
              spent("C", DebtComponent.INTEREST, "5"),
              spent("C", DebtComponent.PRINCIPAL, "45"),
              spent("B", DebtComponent.PRINCIPAL, "100"),
              spent("A", DebtComponent.PRINCIPAL, "10"));
    }
  }

  @Test
  void a_payment_without_a_debt_is_refundable() {
    assertThat(allocate("12", List.of()).refundable()).isEqualTo(Money.euros("12"));
    assertThat(allocate("12", List.of(debt("A", ON, true, "0", "0", "0"))).allocations()).isEmpty();
    assertThat(allocate("0", List.of(debt("A", ON, true, "0", "0", "9"))).allocations()).isEmpty();
  }

  @Test
  void what_makes_no_sense_is_refused() {
    PayableDebt debt = debt("A", JANUARY, true, "0", "0", "100");
    assertRefused(() -> allocate("-1", List.of(debt)), AllocationRefusal.NEGATIVE_PAYMENT);
    assertRefused(() -> allocate("1", List.of(debt, debt)), AllocationRefusal.DEBT_NAMED_TWICE);
    assertRefused(
        () -> allocate("1", List.of(debt("B", JANUARY, true, "-1", "0", "9"))),
        AllocationRefusal.NEGATIVE_DEBT);
    assertRefused(
        () -> allocator.allocate(Money.ZERO, List.of(debt), ON, List.of("Z")),
        AllocationRefusal.UNKNOWN_DEBT);
    assertRefused(
        () -> allocator.allocate(Money.ZERO, List.of(debt), ON, List.of("A", "A")),
        AllocationRefusal.DEBT_NAMED_TWICE);
  }

  private AllocationResult allocate(String payment, List<PayableDebt> debts) {
    return allocator.allocate(Money.euros(payment), debts, ON, null);
  }

  private static PayableDebt debt(
      String id,
      LocalDate due,
      boolean bears,
      String interest,
      String indemnity,
      String principal) {
    return new PayableDebt(
        id, due, bears, Money.euros(interest), Money.euros(indemnity), Money.euros(principal));
  }

  private static Allocation spent(String id, DebtComponent component, String amount) {
    return new Allocation(id, component, Money.euros(amount));
  }

  private static void assertRefused(ThrowingCallable request, AllocationRefusal code) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(request)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void a_law_with_another_order_is_followed() {
    PaymentAllocator principalFirst =
        new PaymentAllocator(
            new SpendingRule(
                List.of(OwedPart.PRINCIPAL, OwedPart.INTEREST, OwedPart.INDEMNITY), "", ""));
    PayableDebt debt =
        new PayableDebt(
            "1",
            LocalDate.parse("2026-01-31"),
            true,
            Money.euros("14.30"),
            Money.euros("40.00"),
            Money.euros("100.00"));

    assertThat(
            principalFirst
                .allocate(Money.euros("110.00"), List.of(debt), LocalDate.parse("2026-11-22"), null)
                .allocations())
        .containsExactly(
            new Allocation("1", DebtComponent.PRINCIPAL, Money.euros("100.00")),
            new Allocation("1", DebtComponent.INTEREST, Money.euros("10.00")));
  }
}
