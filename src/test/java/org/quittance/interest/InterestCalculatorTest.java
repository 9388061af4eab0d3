package org.quittance.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;

class InterestCalculatorTest {

  private final InterestCalculator calculator = new InterestCalculator(RateTables.published());

  @Nested
  class Penalty_between_professionals {

    /**
     * Worked example C2: an invoice of 1,200 euros due on 31 May 2024, paid on 15 February 2025.
     */
    @Test
    void three_semesters_give_three_lines() {
      List<InterestLine> lines =
          accrue("1200.00", InterestTerms.defaultPenalty(), "2024-05-31", "2025-02-15");
      assertThat(lines)
          .containsExactly(
              line("2024-06-01", "2024-06-30", 30, "14.50", "14.30", "C. com. L441-10 II"),
              line("2024-07-01", "2024-12-31", 184, "14.25", "86.20", "C. com. L441-10 II"),
              line("2025-01-01", "2025-02-15", 46, "13.15", "19.89", "C. com. L441-10 II"));
      assertThat(total(lines)).isEqualTo(Money.euros("120.39"));
      assertThat(FixedIndemnity.PER_INVOICE).isEqualTo(Money.euros("40"));
    }

    /**
     * Examples P4 (published as 413.68) and C1b: the convention moves a day across the change of
     * rate, and the total is the sum of the rounded lines.
     */
    @ParameterizedTest
    @CsvSource({
      "FROM_START_BEFORE_END, 61, 203.05, 62, 210.63, 413.68",
      "AFTER_START_THROUGH_END, 60, 199.73, 63, 214.03, 413.76",
      "BOTH_INCLUDED, 61, 203.05, 63, 214.03, 417.08"
    })
    void the_day_count_is_a_matter_of_cents(
        DayCount dayCount, int days1, String interest1, int days2, String interest2, String sum) {
      List<InterestLine> lines =
          calculator.accrue(
              Money.euros("10000.00"),
              InterestTerms.defaultPenalty(),
              LocalDate.of(2026, 5, 1),
              LocalDate.of(2026, 9, 1),
              dayCount);
      assertThat(lines).extracting(InterestLine::days).containsExactly(days1, days2);
      assertThat(lines)
          .extracting(InterestLine::interest)
          .containsExactly(Money.euros(interest1), Money.euros(interest2));
      assertThat(lines).extracting(l -> l.rate().display()).containsExactly("12.15", "12.40");
      assertThat(total(lines)).isEqualTo(Money.euros(sum));
    }

    @Test
    void two_semesters_at_the_same_rate_stay_two_lines() {
      assertThat(accrue("1000", InterestTerms.defaultPenalty(), "2017-05-31", "2017-08-31"))
          .containsExactly(
              line("2017-06-01", "2017-06-30", 30, "10.00", "8.22", "C. com. L441-10 II"),
              line("2017-07-01", "2017-08-31", 62, "10.00", "16.99", "C. com. L441-10 II"));
    }
  }

  @Nested
  class Legal_interest {

    private static final String ARTICLE = "C. civ. 1231-6, 1344-1; CMF L313-2";

    /** Example P1, published by service-public.fr (F783): both days count, 365 in a leap year. */
    @Test
    void a_leap_year_has_365_days_too() {
      assertThat(
              calculator.accrue(
                  Money.euros("2000.00"),
                  InterestTerms.legal(CreditorKind.INDIVIDUAL),
                  LocalDate.of(2020, 9, 1),
                  LocalDate.of(2020, 9, 30),
                  DayCount.BOTH_INCLUDED))
          .containsExactly(line("2020-09-01", "2020-09-30", 30, "3.11", "5.11", ARTICLE));
    }

    @Test
    void a_company_that_claims_from_a_consumer_earns_the_professional_rate() {
      assertThat(
              accrue(
                  "1000",
                  InterestTerms.legal(CreditorKind.PROFESSIONAL),
                  "2026-01-31",
                  "2026-03-02"))
          .containsExactly(line("2026-02-01", "2026-03-02", 30, "2.62", "2.15", ARTICLE));
    }

    @Test
    void five_points_are_added_when_two_months_have_passed_since_the_judgment() {
      InterestTerms terms =
          new InterestTerms(
              InterestBasis.LEGAL, CreditorKind.PROFESSIONAL, null, LocalDate.of(2026, 1, 15));
      assertThat(accrue("1000", terms, "2025-12-31", "2026-07-10"))
          .containsExactly(
              line("2026-01-01", "2026-03-15", 74, "2.62", "5.31", ARTICLE),
              line("2026-03-16", "2026-06-30", 107, "7.62", "22.34", ARTICLE + "; CMF L313-3"),
              line("2026-07-01", "2026-07-10", 10, "7.75", "2.12", ARTICLE + "; CMF L313-3"));
    }

    @Test
    void a_judgment_raises_no_other_rate() {
      LocalDate judged = LocalDate.of(2026, 1, 15);
      InterestTerms penalty =
          new InterestTerms(InterestBasis.L441_10_DEFAULT, CreditorKind.PROFESSIONAL, null, judged);
      assertThat(accrue("1000", penalty, "2026-03-31", "2026-04-30"))
          .extracting(l -> l.rate().display())
          .containsExactly("12.15");
    }
  }

  @Nested
  class Contractual_interest {

    /** Example P3, published by Heropay. */
    @Test
    void the_rate_of_the_contract_runs_in_one_line() {
      assertThat(
              accrue(
                  "1000.00",
                  InterestTerms.contractual(CreditorKind.PROFESSIONAL, Rate.percent("14.5")),
                  "2026-06-15",
                  "2026-07-15"))
          .containsExactly(
              line("2026-06-16", "2026-07-15", 30, "14.50", "11.92", "C. civ. 1343-1"));
    }

    /** Example P6: three times 2.62 in the first half of 2026. */
    @Test
    void a_rate_below_three_times_the_legal_rate_is_refused_not_raised() {
      LocalDate on = LocalDate.of(2026, 3, 31);
      assertThat(calculator.belowFloor(Rate.percent("7.86"), on)).isEmpty();
      assertThat(calculator.belowFloor(Rate.percent("7.85"), on))
          .hasValueSatisfying(
              refusal -> {
                assertThat(refusal.code()).isEqualTo(InterestRefusal.RATE_BELOW_FLOOR);
                assertThat(refusal.arguments())
                    .containsExactly(Rate.percent("7.85"), Rate.percent("7.86"));
              });
    }

    @Test
    void a_contract_without_its_rate_is_refused() {
      InterestTerms terms = InterestTerms.contractual(CreditorKind.PROFESSIONAL, null);
      assertRefused(
          () -> accrue("1000", terms, "2026-01-01", "2026-02-01"),
          InterestRefusal.CONTRACTUAL_RATE_MISSING);
    }

    @Test
    void a_contract_needs_no_published_rate() {
      assertThat(
              accrue(
                  "1000",
                  InterestTerms.contractual(CreditorKind.INDIVIDUAL, Rate.percent("10")),
                  "2030-01-01",
                  "2030-01-02"))
          .hasSize(1);
    }
  }

  @Test
  void nothing_accrues_on_nothing_or_in_no_time() {
    InterestTerms terms = InterestTerms.defaultPenalty();
    assertThat(accrue("0", terms, "2026-01-01", "2026-06-01")).isEmpty();
    assertThat(accrue("1000", terms, "2026-01-01", "2026-01-01")).isEmpty();
    assertThat(accrue("1000", InterestTerms.none(), "2026-01-01", "2026-06-01")).isEmpty();
  }

  @Test
  void a_single_day_counts_once_when_both_ends_do() {
    assertThat(
            calculator.accrue(
                Money.euros("3650"),
                InterestTerms.contractual(CreditorKind.PROFESSIONAL, Rate.percent("10")),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 1),
                DayCount.BOTH_INCLUDED))
        .containsExactly(line("2026-01-01", "2026-01-01", 1, "10", "1.00", "C. civ. 1343-1"));
  }

  @ParameterizedTest
  @EnumSource(
      value = InterestBasis.class,
      names = {"LEGAL", "L441_10_DEFAULT"})
  void a_semester_without_a_published_rate_is_refused_as_a_whole(InterestBasis basis) {
    InterestTerms terms = new InterestTerms(basis, CreditorKind.PROFESSIONAL, null, null);
    assertRefused(
        () -> accrue("1000", terms, "2026-10-01", "2027-01-01"),
        InterestRefusal.RATE_NOT_PUBLISHED);
  }

  @Test
  void impossible_requests_are_refused() {
    InterestTerms terms = InterestTerms.defaultPenalty();
    assertRefused(
        () -> accrue("1000", terms, "2026-02-01", "2026-01-31"), InterestRefusal.DATES_REVERSED);
    assertRefused(
        () -> accrue("-1", terms, "2026-01-01", "2026-01-31"), InterestRefusal.NEGATIVE_PRINCIPAL);
  }

  private List<InterestLine> accrue(
      String principal, InterestTerms terms, String from, String until) {
    return calculator.accrue(
        Money.euros(principal),
        terms,
        LocalDate.parse(from),
        LocalDate.parse(until),
        DayCount.AFTER_START_THROUGH_END);
  }

  private static InterestLine line(
      String from, String until, int days, String rate, String interest, String article) {
    return new InterestLine(
        LocalDate.parse(from),
        LocalDate.parse(until),
        days,
        Rate.percent(rate),
        Money.euros(interest),
        article);
  }

  private static Money total(List<InterestLine> lines) {
    return Money.sum(lines.stream().map(InterestLine::interest).toList());
  }

  private static void assertRefused(ThrowingCallable request, InterestRefusal code) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(request)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
