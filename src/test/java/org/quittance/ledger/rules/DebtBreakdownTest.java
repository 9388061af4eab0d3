package org.quittance.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestTerms;
import org.quittance.interest.RateTables;
import org.quittance.money.Money;
import org.quittance.money.Rate;

class DebtBreakdownTest {

  private static final long CLAIM = 7;
  private static final LocalDate DUE = LocalDate.of(2024, 5, 31);
  private static final InterestCalculator CALCULATOR =
      new InterestCalculator(RateTables.published());

  @Nested
  class A_late_invoice_between_professionals {

    private final ClaimTerms invoice = invoice("1200.00", DUE);

    /** Worked example C2, to the day it is paid: 120.39 of interest and 40 of indemnity. */
    @Test
    void every_euro_stands_on_a_line_with_its_rule() {
      DebtBreakdown breakdown = breakdown("2025-02-15", invoice);
      assertThat(breakdown.lines())
          .extracting(BreakdownLine::component, l -> l.amount().decimal(), BreakdownLine::article)
          .containsExactly(
              row(BreakdownComponent.PRINCIPAL, "1200.00", "C. civ. 1103"),
              row(BreakdownComponent.INTEREST, "14.30", "C. com. L441-10 II"),
              row(BreakdownComponent.INTEREST, "86.20", "C. com. L441-10 II"),
              row(BreakdownComponent.INTEREST, "19.89", "C. com. L441-10 II"),
              row(BreakdownComponent.INDEMNITY, "40.00", "C. com. L441-10 II, D441-5"));
      assertThat(breakdown.outstanding()).isEqualTo(Money.euros("1360.39"));
      assertThat(breakdown.outstandingOf(CLAIM)).isEqualTo(Money.euros("1360.39"));
      assertThat(breakdown.outstandingOf(99)).isEqualTo(Money.ZERO);
      BreakdownLine first = breakdown.lines().get(1);
      assertThat(first.from()).isEqualTo(LocalDate.of(2024, 6, 1));
      assertThat(first.until()).isEqualTo(LocalDate.of(2024, 6, 30));
      assertThat(first.days()).isEqualTo(30);
      assertThat(first.rate()).isEqualTo(Rate.percent("14.50"));
      assertThat(first.claimReference()).isEqualTo("F-7");
    }

    @Test
    void it_owes_no_more_than_its_principal_on_the_due_date() {
      assertThat(breakdown("2024-05-31", invoice).outstanding()).isEqualTo(Money.euros("1200"));
      assertThat(breakdown("2024-06-01", invoice).outstanding()).isEqualTo(Money.euros("1240.48"));
    }

    @Test
    void interest_runs_on_what_is_still_unpaid_from_the_day_after_a_payment() {
      // 30 June 2024: 14.30 + 40 + 545.70 paid; 654.30 bears 14.25 % for the 31 days of July.
      DebtBreakdown breakdown =
          breakdown(
              "2024-07-31",
              invoice,
              paid("2024-06-30", DebtComponent.INTEREST, "14.30"),
              paid("2024-06-30", DebtComponent.INDEMNITY, "40.00"),
              paid("2024-06-30", DebtComponent.PRINCIPAL, "545.70"));
      assertThat(breakdown.total(BreakdownComponent.INTEREST)).isEqualTo(Money.euros("22.22"));
      assertThat(breakdown.total(BreakdownComponent.PAYMENT)).isEqualTo(Money.euros("-600"));
      assertThat(breakdown.outstanding()).isEqualTo(Money.euros("662.22"));
      assertThat(breakdown.payableDebts())
          .containsExactly(
              new PayableDebt(
                  "7", DUE, true, Money.euros("7.92"), Money.ZERO, Money.euros("654.30")));
    }

    @Test
    void a_payment_splits_the_interest_of_its_semester() {
      assertThat(
              breakdown(
                      "2024-06-30", invoice, paid("2024-06-10", DebtComponent.PRINCIPAL, "200.00"))
                  .lines())
          .filteredOn(line -> line.component() == BreakdownComponent.INTEREST)
          .extracting(BreakdownLine::days, line -> line.amount().decimal())
          .containsExactly(row(10, "4.77"), row(20, "7.95"));
    }

    @Test
    void what_happens_later_is_not_known_yet() {
      assertThat(
              breakdown(
                  "2024-06-30", invoice, paid("2024-07-01", DebtComponent.PRINCIPAL, "1200.00")))
          .satisfies(
              before -> {
                assertThat(before.lines()).hasSize(3);
                assertThat(before.outstanding()).isEqualTo(Money.euros("1254.30"));
              });
    }

    @Test
    void an_invoice_paid_in_time_costs_nothing_more() {
      DebtBreakdown breakdown =
          breakdown("2025-02-15", invoice, paid("2024-05-31", DebtComponent.PRINCIPAL, "1200.00"));
      assertThat(breakdown.lines()).hasSize(2);
      assertThat(breakdown.outstanding()).isEqualTo(Money.ZERO);
      assertThat(breakdown.payableDebts()).isEmpty();
    }

    @Test
    void a_payment_in_time_that_is_taken_back_leaves_the_invoice_late() {
      DebtBreakdown breakdown =
          breakdown(
              "2024-06-30",
              invoice,
              paid("2024-05-31", DebtComponent.PRINCIPAL, "1200.00"),
              paid("2024-06-20", DebtComponent.PRINCIPAL, "-1200.00"));
      assertThat(breakdown.total(BreakdownComponent.INTEREST)).isEqualTo(Money.euros("4.77"));
      assertThat(breakdown.total(BreakdownComponent.INDEMNITY)).isEqualTo(Money.euros("40"));
      assertThat(breakdown.outstanding()).isEqualTo(Money.euros("1244.77"));
    }

    @Test
    void a_waiver_has_its_own_line() {
      DebtBreakdown breakdown =
          breakdown(
              "2024-06-30",
              invoice,
              new PaidComponent(
                  2,
                  LocalDate.of(2024, 6, 30),
                  CLAIM,
                  DebtComponent.INDEMNITY,
                  Money.euros("40"),
                  true));
      BreakdownLine waiver = breakdown.lines().get(breakdown.lines().size() - 1);
      assertThat(waiver.component()).isEqualTo(BreakdownComponent.WAIVER);
      assertThat(waiver.paidComponent()).isEqualTo(DebtComponent.INDEMNITY);
      assertThat(waiver.from()).isEqualTo(LocalDate.of(2024, 6, 30));
      assertThat(waiver.amount()).isEqualTo(Money.euros("-40"));
      assertThat(breakdown.outstanding()).isEqualTo(Money.euros("1214.30"));
    }
  }

  @Nested
  class A_consumer_debt {

    private final InterestTerms legal = InterestTerms.legal(CreditorKind.PROFESSIONAL);

    @Test
    void bears_no_legal_interest_before_a_formal_notice() {
      assertThat(breakdown("2026-06-30", consumer(DUE, null)).outstanding())
          .isEqualTo(Money.euros("420"));
      assertThat(breakdown("2026-06-30", consumer(DUE, LocalDate.of(2026, 7, 1))).outstanding())
          .isEqualTo(Money.euros("420"));
    }

    /** 420 euros for the 30 days after 31 May 2026 at 2.62 %: 0.9044. */
    @ParameterizedTest
    @CsvSource({
      "2026-01-31, 2026-05-31, 420.90",
      "2026-05-31, 2026-01-31, 420.90",
      "2026-05-31, 2026-05-31, 420.90"
    })
    void bears_legal_interest_once_it_is_both_due_and_demanded(
        LocalDate due, LocalDate notice, String outstanding) {
      assertThat(breakdown("2026-06-30", consumer(due, notice)).outstanding())
          .isEqualTo(Money.euros(outstanding));
    }

    @Test
    void that_bears_no_interest_is_less_onerous() {
      assertThat(breakdown("2026-06-30", consumer(DUE, null)).payableDebts())
          .extracting(PayableDebt::bearsInterest)
          .containsExactly(false);
      assertThat(breakdown("2026-06-30", consumer(DUE, DUE)).payableDebts())
          .extracting(PayableDebt::bearsInterest)
          .containsExactly(true);
    }

    private ClaimTerms consumer(LocalDate due, LocalDate notice) {
      return FrenchClaims.claim(CLAIM, "F-7", due, notice, Money.euros("420"), legal, false);
    }
  }

  @Nested
  class What_was_overpaid {

    private final ClaimTerms invoice = invoice("1000.00", DUE);

    @Test
    void on_interest_counts_towards_the_principal() {
      // Interest to 30 June was paid as 11.92, then a payment of 500 turns up for 10 June:
      // 10 days on 1,000 and 20 on 500 make 3.97 + 3.97, so 3.98 too much was taken for interest.
      DebtBreakdown breakdown =
          breakdown(
              "2024-06-30",
              invoice,
              paid("2024-06-30", DebtComponent.INTEREST, "11.92"),
              paid("2024-06-10", DebtComponent.PRINCIPAL, "500.00"));
      assertThat(breakdown.total(BreakdownComponent.INTEREST)).isEqualTo(Money.euros("7.94"));
      assertThat(breakdown.payableDebts())
          .containsExactly(
              new PayableDebt(
                  "7", DUE, true, Money.ZERO, Money.euros("40"), Money.euros("496.02")));
      assertThat(breakdown.outstanding()).isEqualTo(Money.euros("536.02"));
    }

    @Test
    void bears_no_further_interest() {
      // The 3.98 count as principal from 30 June: July runs on 496.02, not on 500.
      DebtBreakdown breakdown =
          breakdown(
              "2024-07-31",
              invoice,
              paid("2024-06-30", DebtComponent.INTEREST, "11.92"),
              paid("2024-06-10", DebtComponent.PRINCIPAL, "500.00"));
      assertThat(breakdown.payableDebts())
          .containsExactly(
              new PayableDebt(
                  "7", DUE, true, Money.euros("6.00"), Money.euros("40"), Money.euros("496.02")));
    }

    @Test
    void on_the_whole_claim_is_shown_but_cannot_be_paid() {
      DebtBreakdown breakdown =
          breakdown("2024-05-31", invoice, paid("2024-05-01", DebtComponent.PRINCIPAL, "1000.01"));
      assertThat(breakdown.outstanding()).isEqualTo(Money.euros("-0.01"));
      assertThat(breakdown.payableDebts()).isEmpty();
    }
  }

  @Test
  void claims_stand_one_after_the_other_and_payments_stay_with_their_claim() {
    ClaimTerms first = invoice("100", DUE);
    ClaimTerms second =
        FrenchClaims.claim(8, "F-8", DUE, null, Money.euros("50"), InterestTerms.none(), false);
    DebtBreakdown breakdown =
        DebtBreakdown.on(
            DUE,
            List.of(first, second),
            List.of(
                paid("2024-05-31", DebtComponent.PRINCIPAL, "30"),
                new PaidComponent(3, DUE, 404, DebtComponent.PRINCIPAL, Money.euros("9"), false)),
            CALCULATOR);
    assertThat(breakdown.lines())
        .extracting(BreakdownLine::claimId, line -> line.amount().decimal())
        .containsExactly(row(7L, "100.00"), row(7L, "-30.00"), row(8L, "50.00"));
    assertThat(breakdown.outstanding()).isEqualTo(Money.euros("120"));
  }

  @Test
  void no_interest_is_claimed_for_days_whose_rate_is_not_published() {
    LocalDate published = CALCULATOR.publishedUntil(InterestBasis.L441_10_DEFAULT);
    DebtBreakdown complete = breakdown(published.toString(), invoice("100", DUE));
    DebtBreakdown later = breakdown(published.plusDays(40).toString(), invoice("100", DUE));

    assertThat(complete.interestKnownUntil()).isEmpty();
    assertThat(later.interestKnownUntil()).contains(published);
    assertThat(later.outstanding()).isEqualTo(complete.outstanding());
  }

  private static ClaimTerms invoice(String principal, LocalDate due) {
    return FrenchClaims.claim(
        CLAIM, "F-7", due, null, Money.euros(principal), InterestTerms.defaultPenalty(), true);
  }

  private static PaidComponent paid(String valueOn, DebtComponent component, String amount) {
    return new PaidComponent(
        1, LocalDate.parse(valueOn), CLAIM, component, Money.euros(amount), false);
  }

  private static DebtBreakdown breakdown(String on, ClaimTerms claim, PaidComponent... paid) {
    return DebtBreakdown.on(LocalDate.parse(on), List.of(claim), List.of(paid), CALCULATOR);
  }

  private static Tuple row(Object... values) {
    return Tuple.tuple(values);
  }
}
