package org.quittance.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.casefile.rules.AccrualPauses;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.casefile.rules.ContestedPart;
import org.quittance.casefile.rules.ContestedParts;
import org.quittance.casefile.rules.InterestEnd;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestTerms;
import org.quittance.interest.RateTables;
import org.quittance.money.Money;

class ContestedDebtTest {

  private static final InterestCalculator CALCULATOR =
      new InterestCalculator(RateTables.published());
  private static final LocalDate DUE = LocalDate.of(2024, 5, 31);
  private static final LocalDate CONTESTED = LocalDate.of(2024, 7, 1);

  private final ClaimTerms first = invoice(1, "1200.00");
  private final ClaimTerms second = invoice(2, "300.00");

  @Test
  void a_contested_claim_is_a_line_of_its_own_and_is_not_asked_for() {
    DebtBreakdown before = on("2024-06-30", ContestedParts.NONE);
    DebtBreakdown held = on("2024-07-20", whole(1));

    // Its interest of June and its indemnity are held with it; July adds nothing.
    assertThat(before.outstandingOf(1)).isEqualTo(Money.euros("1254.30"));
    assertThat(held.outstandingOf(1)).isEqualTo(Money.ZERO);
    assertThat(held.contested()).isEqualTo(Money.euros("1254.30"));
    assertThat(held.lines())
        .filteredOn(BreakdownLine::isContested)
        .extracting(BreakdownLine::touches, l -> l.amount().decimal(), BreakdownLine::from)
        .containsExactly(
            tuple(DebtComponent.INTEREST, "-14.30", CONTESTED),
            tuple(DebtComponent.INDEMNITY, "-40.00", CONTESTED),
            tuple(DebtComponent.PRINCIPAL, "-1200.00", CONTESTED));
    assertThat(held.outstanding()).isEqualTo(held.outstandingOf(2));
    assertThat(held.payableDebts()).extracting(PayableDebt::id).containsExactly("2");
    assertThat(held.heldDebts()).extracting(PayableDebt::id).containsExactly("1");
  }

  @Test
  void days_of_a_dispute_stay_without_interest_once_it_is_over() {
    ContestedParts over = whole(1).released(7, LocalDate.of(2024, 7, 31));

    // 14.25 % on 1200.00 for the 31 days of August only.
    assertThat(interestOf(1, on("2024-08-31", over)))
        .isEqualTo(Money.euros("14.30").plus(Money.euros("14.52")));
    assertThat(on("2024-08-31", over).contested()).isEqualTo(Money.ZERO);
    assertThat(interestOf(1, on("2024-08-31", whole(1).without(7))))
        .isEqualTo(Money.euros("14.30").plus(Money.euros("29.05")));
  }

  @Test
  void only_the_contested_amount_bears_no_interest() {
    // 14.25 % on 1000.00 for 31 days.
    DebtBreakdown held = on("2024-07-31", of(1, ClaimPart.PRINCIPAL, "200.00"));

    assertThat(interestOf(1, held)).isEqualTo(Money.euros("14.30").plus(Money.euros("12.10")));
    assertThat(held.contested()).isEqualTo(Money.euros("200.00"));
  }

  @Test
  void a_contested_line_leaves_the_principal_as_it_is() {
    DebtBreakdown held = on("2024-07-31", of(1, ClaimPart.INDEMNITY, null));

    assertThat(held.contested()).isEqualTo(Money.euros("40.00"));
    assertThat(interestOf(1, held)).isEqualTo(Money.euros("14.30").plus(Money.euros("14.52")));
  }

  @Test
  void interest_that_was_found_not_to_be_owed_runs_no_more_and_the_breakdown_says_so() {
    ContestedParts ended =
        ContestedParts.NONE.withoutInterest(new InterestEnd(7, 1, LocalDate.of(2024, 7, 1)));

    assertThat(interestOf(1, on("2025-06-30", ended))).isEqualTo(Money.euros("14.30"));
    assertThat(interestOf(2, on("2025-06-30", ended))).isGreaterThan(Money.euros("14.30"));
    assertThat(on("2025-06-30", ended).lines())
        .filteredOn(line -> line.component() == BreakdownComponent.INTEREST_ENDED)
        .extracting(BreakdownLine::claimId, BreakdownLine::from, BreakdownLine::amount)
        .containsExactly(tuple(1L, LocalDate.of(2024, 7, 1), Money.ZERO));
    assertThat(on("2024-06-30", ended).lines())
        .noneMatch(line -> line.component() == BreakdownComponent.INTEREST_ENDED);
  }

  @Test
  void no_more_is_contested_than_is_owed() {
    DebtBreakdown held = on("2024-07-31", of(2, null, "5000.00"));

    assertThat(held.outstandingOf(2)).isEqualTo(Money.ZERO);
    assertThat(held.contested()).isEqualTo(Money.euros("343.58"));
  }

  @Test
  void money_meets_what_is_not_contested_first_and_the_rest_last() {
    var spent = spend("500.00", whole(1), null);

    assertThat(Money.sum(spent.allocations().stream().map(Allocation::amount).toList()))
        .isEqualTo(Money.euros("500.00"));
    assertThat(onClaim("2", spent)).isEqualTo(on("2024-07-20", whole(1)).outstandingOf(2));
    assertThat(onClaim("1", spent)).isEqualTo(Money.euros("500.00").minus(onClaim("2", spent)));
    assertThat(spent.refundable()).isEqualTo(Money.ZERO);
    assertThat(spent.outstanding()).isEqualTo(Money.ZERO);
    assertThat(spent.contested()).isEqualTo(Money.euros("1254.30").minus(onClaim("1", spent)));
  }

  @Test
  void whoever_names_a_contested_claim_pays_it() {
    var spent = spend("100.00", whole(1), List.of("1"));

    assertThat(onClaim("1", spent)).isEqualTo(Money.euros("100.00"));
    assertThat(onClaim("2", spent)).isEqualTo(Money.ZERO);
  }

  @Test
  void who_insists_on_an_amount_pays_that_and_the_rest_of_the_claim_is_asked_for_as_before() {
    ContestedParts contested = of(1, null, "200.00");
    var before = on("2024-07-20", contested);

    var spent = spend("200.00", contested.paid(1, Money.euros("200.00")), List.of("1"));

    assertThat(onClaim("1", spent)).isEqualTo(Money.euros("200.00"));
    assertThat(spent.outstanding()).isEqualTo(before.outstanding());
    assertThat(spent.contested()).isEqualTo(Money.ZERO);
  }

  private PaymentSpender.Spent spend(String euros, ContestedParts contested, List<String> choice) {
    LocalDate day = LocalDate.of(2024, 7, 20);
    return new PaymentSpender(CALCULATOR)
        .spend(
            new PaymentSpender.Funds(9, Money.euros(euros), day, choice),
            terms(contested),
            List.of(),
            day);
  }

  private static Money onClaim(String id, PaymentSpender.Spent spent) {
    return Money.sum(
        spent.allocations().stream()
            .filter(allocation -> allocation.debtId().equals(id))
            .map(Allocation::amount)
            .toList());
  }

  private static Money interestOf(long claim, DebtBreakdown breakdown) {
    return Money.sum(
        breakdown.lines().stream()
            .filter(line -> line.claimId() == claim)
            .filter(line -> line.component() == BreakdownComponent.INTEREST)
            .map(BreakdownLine::amount)
            .toList());
  }

  private DebtBreakdown on(String day, ContestedParts contested) {
    return DebtBreakdown.on(LocalDate.parse(day), terms(contested), List.of(), CALCULATOR);
  }

  private DebtTerms terms(ContestedParts contested) {
    return new DebtTerms(List.of(first, second), AccrualPauses.NONE, contested);
  }

  private static ContestedParts whole(long claim) {
    return of(claim, null, null);
  }

  private static ContestedParts of(long claim, ClaimPart part, String euros) {
    return ContestedParts.NONE.with(
        List.of(
            new ContestedPart(
                7, claim, part, euros == null ? null : Money.euros(euros), CONTESTED, null)));
  }

  private static ClaimTerms invoice(long id, String principal) {
    return FrenchClaims.claim(
        id,
        "F-" + id,
        DUE,
        null,
        Money.euros(principal),
        new InterestTerms(InterestBasis.L441_10_DEFAULT, CreditorKind.PROFESSIONAL, null, null),
        true);
  }
}
