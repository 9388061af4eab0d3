package org.quittance.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestTerms;
import org.quittance.interest.RateTables;
import org.quittance.money.Money;

/** Whatever is paid, in whatever order it is booked, nothing is lost and nothing is owed twice. */
class PaymentSpenderPropertyTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final InterestCalculator CALCULATOR =
      new InterestCalculator(RateTables.published());

  private final PaymentSpender spender = new PaymentSpender(CALCULATOR);

  @Property
  void every_payment_is_spent_or_owed_back_to_the_cent_and_no_claim_is_overpaid(
      @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 90_000) Long> amounts,
      @ForAll @Size(value = 6) List<@IntRange(max = 700) Integer> daysAgo) {
    List<ClaimTerms> claims =
        List.of(
            claim(1, "800.00", InterestTerms.defaultPenalty()),
            claim(2, "431.17", InterestTerms.legal(CreditorKind.PROFESSIONAL)));
    List<PaidComponent> paid = new ArrayList<>();
    Money received = Money.ZERO;
    Money refundable = Money.ZERO;
    for (int i = 0; i < amounts.size(); i++) {
      Money amount = Money.cents(amounts.get(i));
      LocalDate valueOn = TODAY.minusDays(daysAgo.get(i));
      PaymentSpender.Spent spent =
          spender.spend(
              new PaymentSpender.Funds(i, amount, valueOn, null),
              DebtTerms.of(claims),
              paid,
              TODAY);
      for (Allocation allocation : spent.allocations()) {
        paid.add(
            new PaidComponent(
                i,
                valueOn,
                Long.parseLong(allocation.debtId()),
                allocation.component(),
                allocation.amount(),
                false));
      }
      received = received.plus(amount);
      refundable = refundable.plus(spent.refundable());
    }

    DebtBreakdown end = DebtBreakdown.on(TODAY, claims, paid, CALCULATOR);
    assertThat(Money.sum(paid.stream().map(PaidComponent::amount).toList()).plus(refundable))
        .isEqualTo(received);
    assertThat(end.outstandingOf(1).isNegative()).isFalse();
    assertThat(end.outstandingOf(2).isNegative()).isFalse();
  }

  private static ClaimTerms claim(long id, String euros, InterestTerms interest) {
    return FrenchClaims.claim(
        id,
        "F-" + id,
        LocalDate.parse("2024-10-31"),
        LocalDate.parse("2024-12-02"),
        Money.euros(euros),
        interest,
        id == 1);
  }
}
