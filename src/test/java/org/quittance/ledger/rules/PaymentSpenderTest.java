package org.quittance.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestTerms;
import org.quittance.interest.RateTables;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

class PaymentSpenderTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final PaymentSpender spender =
      new PaymentSpender(new InterestCalculator(RateTables.published()));

  @Test
  void money_for_a_claim_that_was_paid_meanwhile_goes_where_it_is_owed() {
    List<PaidComponent> paid =
        List.of(
            new PaidComponent(1, TODAY, 2, DebtComponent.PRINCIPAL, Money.euros("40.00"), false));

    PaymentSpender.Spent spent = spend("40.00", List.of("2"), paid);

    assertThat(spent.allocations())
        .containsExactly(new Allocation("1", DebtComponent.PRINCIPAL, Money.euros("40.00")));
    assertThat(spent.outstanding()).isEqualTo(Money.euros("20.00"));
  }

  @Test
  void a_claim_of_another_case_is_refused() {
    assertThatThrownBy(() -> spend("40.00", List.of("3"), List.of()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(AllocationRefusal.UNKNOWN_DEBT));
  }

  private PaymentSpender.Spent spend(String euros, List<String> choice, List<PaidComponent> paid) {
    return spender.spend(
        new PaymentSpender.Funds(9, Money.euros(euros), TODAY, choice),
        DebtTerms.of(List.of(claim(1, "60.00"), claim(2, "40.00"))),
        paid,
        TODAY);
  }

  private static ClaimTerms claim(long id, String euros) {
    return FrenchClaims.claim(
        id,
        "F-" + id,
        LocalDate.parse("2026-01-15"),
        null,
        Money.euros(euros),
        new InterestTerms(InterestBasis.NONE, CreditorKind.PROFESSIONAL, null, null),
        false);
  }
}
