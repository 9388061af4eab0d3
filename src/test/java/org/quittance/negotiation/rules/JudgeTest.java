package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.quittance.negotiation.rules.BoundsField.*;
import static org.quittance.negotiation.rules.Given.TODAY;
import static org.quittance.negotiation.rules.Given.both;
import static org.quittance.negotiation.rules.Given.bounds;
import static org.quittance.negotiation.rules.Given.each;
import static org.quittance.negotiation.rules.Given.euros;
import static org.quittance.negotiation.rules.Given.monthly;
import static org.quittance.negotiation.rules.Given.open;
import static org.quittance.negotiation.rules.Given.owed;
import static org.quittance.negotiation.rules.Given.own;
import static org.quittance.negotiation.rules.Given.times;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

class JudgeTest {

  private static final Pace DECEMBER = monthly("2026-12-05");

  /** A plan of 1200.00 in twelve, and the one bound that is set on it. */
  @ParameterizedTest
  @CsvSource({
    "MIN_INSTALMENT_AMOUNT,  100.00, 100.01, 100.01 EUR, 100.00 EUR",
    "MIN_INSTALMENT_PERCENT, 8.33,   8.34,   100.08 EUR, 100.00 EUR",
    "MAX_INSTALMENTS,        12,     11,     11,         12",
    "MAX_MONTHS,             12,     11,     11,         12",
    "FREQUENCIES,            MONTHLY, WEEKLY, [WEEKLY],  [MONTHLY]",
    "DAYS_OF_MONTH,          5,      6-31,   6-31,       5",
    "LATEST_FIRST_DAYS,      13,     12,     2026-12-04, 2026-12-05",
    "LONGEST_GAP_DAYS,       31,     30,     30,         31",
    "DOWN_PAYMENT_AMOUNT,    100.00, 100.01, 100.01 EUR, 100.00 EUR",
    "DOWN_PAYMENT_PERCENT,   8.33,   8.34,   100.08 EUR, 100.00 EUR",
    "SINGLE_PAYMENT_BELOW,   1200.00, 1200.01, 1200.01 EUR, 1200.00 EUR",
    "AUTOPAY_REQUIRED,       NO,     YES,    true,       false",
    "BROKEN_PLANS,           2,      1,      1,          2"
  })
  void a_bound_holds_up_to_its_value(
      BoundsField field, String holds, String breaks, String limit, String actual) {
    NegotiationFacts facts =
        Given.facts(euros("1200.00"), Money.ZERO, new PlanHistory(false, 0, 2));
    Terms terms = times(12, DECEMBER).terms(facts, bounds(open()));
    for (Zone zone : Zone.values()) {
      ResolvedBounds wide = bounds(open().with(field, zone, holds));
      assertThat(Judge.judge(terms, facts, wide))
          .isEqualTo(new Judgement(Answer.ACCEPTED, List.of()));

      ResolvedBounds narrow = bounds(open().with(field, zone, breaks));
      Judgement judgement = Judge.judge(terms, facts, narrow);
      assertThat(judgement.answer())
          .isEqualTo(zone == Zone.OUTER ? Answer.REFUSED : Answer.UNDER_REVIEW);
      assertThat(judgement.failedBounds())
          .singleElement()
          .satisfies(
              failed -> {
                assertThat(failed.field()).isEqualTo(field);
                assertThat(failed.zone()).isEqualTo(zone);
                assertThat(failed.configured()).isEqualTo(field.parse(breaks));
                assertThat(failed.limit().plain()).hasToString(limit);
                assertThat(failed.actual().plain()).hasToString(actual);
              });
    }
  }

  /** A settlement of 1000.00 for 700.00 in two payments, the last 20 days from now. */
  @ParameterizedTest
  @CsvSource({
    "SETTLEMENT_DISCOUNT_PERCENT, 30.00,  29.99,  299.90 EUR, 300.00 EUR",
    "SETTLEMENT_DISCOUNT_AMOUNT,  300.00, 299.99, 299.99 EUR, 300.00 EUR",
    "SETTLEMENT_DAYS_TO_PAY,      20,     19,     2026-12-11, 2026-12-12",
    "SETTLEMENT_INSTALMENTS,      2,      1,      1,          2",
    "DOWN_PAYMENT_AMOUNT,         200.00, 200.01, 200.01 EUR, 200.00 EUR"
  })
  void a_settlement_has_bounds_of_its_own(
      BoundsField field, String holds, String breaks, String limit, String actual) {
    // What binds plans is as strict as can be, and of no concern.
    BoundsSheet strict =
        both(
            both(both(open(), MAX_INSTALMENTS, "1"), LATEST_FIRST_DAYS, "0"),
            MIN_INSTALMENT_AMOUNT,
            "600.00");
    Terms terms =
        new Wish.Own(
                List.of(
                    new DatedAmount(TODAY.plusDays(5), euros("200.00")),
                    new DatedAmount(TODAY.plusDays(20), euros("500.00"))),
                true,
                false)
            .terms(owed("1000.00"), bounds(strict));
    assertThat(Judge.judge(terms, owed("1000.00"), bounds(both(strict, field, holds))).answer())
        .isEqualTo(Answer.ACCEPTED);
    Judgement judgement = Judge.judge(terms, owed("1000.00"), bounds(both(strict, field, breaks)));
    assertThat(judgement.answer()).isEqualTo(Answer.REFUSED);
    assertThat(judgement.failedBounds())
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.field()).isEqualTo(field);
              assertThat(failed.limit().plain()).hasToString(limit);
              assertThat(failed.actual().plain()).hasToString(actual);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "TWO_SIGNATURES_ABOVE,           300.00, 299.99",
    "CREDITOR_APPROVAL_WAIVER_ABOVE, 300.00, 299.99"
  })
  void a_large_waiver_waits_for_people(BoundsField field, String holds, String breaks) {
    NegotiationFacts facts = owed("1000.00");
    Terms terms = new Wish.ByDate(euros("700.00"), TODAY, false).terms(facts, bounds(open()));
    assertThat(Judge.judge(terms, facts, bounds(open().with(field, holds))).isAccepted()).isTrue();
    assertReview(Judge.judge(terms, facts, bounds(open().with(field, breaks))), field);
  }

  @Test
  void a_long_plan_waits_for_the_creditor() {
    NegotiationFacts facts = owed("1000.00");
    ResolvedBounds bounds = bounds(open().with(CREDITOR_APPROVAL_MONTHS_ABOVE, "10"));
    Terms ten = times(10, DECEMBER).terms(facts, bounds);
    Terms eleven = times(11, DECEMBER).terms(facts, bounds);
    assertThat(Judge.judge(ten, facts, bounds).isAccepted()).isTrue();
    assertThat(bounds.needsCreditorApproval(ten, facts)).isFalse();
    assertReview(Judge.judge(eleven, facts, bounds), CREDITOR_APPROVAL_MONTHS_ABOVE);
    assertThat(bounds.needsCreditorApproval(eleven, facts)).isTrue();
  }

  @Test
  void a_running_plan_is_replaced_at_once_as_often_as_allowed() {
    ResolvedBounds once = bounds(open().with(RENEGOTIATIONS, "1"));
    NegotiationFacts first = Given.facts(euros("100.00"), Money.ZERO, new PlanHistory(true, 0, 0));
    NegotiationFacts second = Given.facts(euros("100.00"), Money.ZERO, new PlanHistory(true, 1, 0));
    NegotiationFacts ended = Given.facts(euros("100.00"), Money.ZERO, new PlanHistory(false, 1, 0));
    Terms terms = times(2, DECEMBER).terms(first, once);
    assertThat(Judge.judge(terms, first, once).isAccepted()).isTrue();
    assertReview(Judge.judge(terms, second, once), RENEGOTIATIONS);
    assertThat(Judge.judge(terms, ended, once).isAccepted()).isTrue();
  }

  @Test
  void what_a_plan_gives_up_beyond_the_penalties_is_a_discount() {
    NegotiationFacts facts = owed("110.00", "10.00");
    ResolvedBounds none = bounds(both(open(), SETTLEMENT_DISCOUNT_PERCENT, "0.00"));
    Terms spared = times(2, DECEMBER).terms(facts, none);
    assertThat(Judge.judge(spared, facts, none).isAccepted()).isTrue();
    Terms generous =
        new Terms(
            TermsKind.PLAN,
            times(2, DECEMBER).terms(owed("95.00"), none).instalments(),
            Frequency.MONTHLY,
            euros("15.00"),
            false);
    assertThat(none.givenUp(generous, facts)).isEqualTo(euros("5.00"));
    assertThat(Judge.judge(generous, facts, none).failedBounds())
        .extracting(FailedBound::field)
        .containsExactly(SETTLEMENT_DISCOUNT_PERCENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // owed | least | own schedule                                          | breaks
        "100.00 | 33.33 | 2026-12-01 33.33, 2027-01-01 33.33, 2027-02-01 33.34 | false",
        "100.00 | 33.34 | 2026-12-01 33.34, 2027-01-01 33.34, 2027-02-01 33.32 | false",
        "100.00 | 33.34 | 2026-12-01 33.34, 2027-01-01 33.35, 2027-02-01 33.31 | true",
        "100.00 | 33.34 | 2026-12-01 33.33, 2027-01-01 33.33, 2027-02-01 33.34 | true",
        "250.00 | 100.00 | 2026-12-01 100.00, 2027-01-01 100.00, 2027-02-01 50.00 | true",
        "250.00 | 100.00 | 2026-12-01 100.00, 2027-01-01 150.00                  | false",
        "20.00  | 50.00 | 2026-12-01 20.00                                      | false",
        "40.00  | 50.00 | 2026-12-01 20.00, 2027-01-01 20.00                    | true"
      })
  void only_the_last_may_be_below_the_least_and_only_by_what_division_leaves(
      String owed, String least, String schedule, boolean breaks) {
    ResolvedBounds bounds = bounds(both(open(), MIN_INSTALMENT_AMOUNT, least));
    Terms terms = own(schedule.split(", ")).terms(owed(owed), bounds);
    assertThat(Judge.judge(terms, owed(owed), bounds).answer() == Answer.REFUSED).isEqualTo(breaks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-12-01 60.00, 2027-01-01 20.00, 2027-02-01 20.00 | true",
        "2026-12-01 33.34, 2027-01-01 33.34, 2027-02-01 33.32 | true",
        "2026-12-01 33.35, 2027-01-01 33.35, 2027-02-01 33.30 | false",
        "2026-12-01 20.00, 2027-01-01 40.00, 2027-02-01 40.00 | false",
        "2026-12-01 10.00, 2027-01-01 90.00                   | false",
        "2026-12-01 50.00, 2027-01-11 50.00                   | false",
        "2026-12-01 100.00                                    | true"
      })
  void equal_instalments_at_regular_dates_may_follow_a_larger_first_one(
      String schedule, boolean accepted) {
    ResolvedBounds bounds = bounds(both(open(), UNEQUAL_INSTALMENTS, "NO"));
    Terms terms = own(schedule.split(", ")).terms(owed("100.00"), bounds);
    assertThat(Judge.judge(terms, owed("100.00"), bounds).isAccepted()).isEqualTo(accepted);
  }

  @Test
  void a_plan_on_the_last_day_of_the_month_is_one_on_the_31st() {
    Pace lastDays = new Pace(LocalDate.of(2026, 11, 30), Frequency.MONTHLY, 31);
    Terms terms = times(4, lastDays).terms(owed("100.00"), bounds(open()));
    assertThat(Judge.judge(terms, owed("100.00"), bounds(both(open(), DAYS_OF_MONTH, "31"))))
        .extracting(Judgement::isAccepted)
        .isEqualTo(true);
    assertThat(Judge.judge(terms, owed("100.00"), bounds(both(open(), DAYS_OF_MONTH, "1-30"))))
        .extracting(Judgement::isAccepted)
        .isEqualTo(false);
  }

  @Test
  void a_refusal_names_every_bound_of_the_outer_zone_that_is_broken() {
    NegotiationFacts facts = owed("1200.00");
    ResolvedBounds bounds = bounds(BoundsSheet.EMPTY);
    Terms terms = each("5.00", monthly("2027-03-05")).terms(facts, bounds);
    assertThat(Judge.judge(terms, facts, bounds).failedBounds())
        .extracting(FailedBound::code)
        .containsExactly(
            "MIN_INSTALMENT_AMOUNT", "MAX_INSTALMENTS", "MAX_MONTHS", "LATEST_FIRST_DAYS");
  }

  @Test
  void the_bounds_a_portal_comes_with_answer_sensibly() {
    assertThat(answer("1284.30", each("110.00", DECEMBER))).isEqualTo(Answer.ACCEPTED);
    assertThat(answer("1284.30", times(12, DECEMBER))).isEqualTo(Answer.ACCEPTED);
    assertThat(answer("1284.30", times(13, DECEMBER))).isEqualTo(Answer.UNDER_REVIEW);
    assertThat(answer("1284.30", times(24, DECEMBER))).isEqualTo(Answer.UNDER_REVIEW);
    assertThat(answer("1284.30", times(25, DECEMBER))).isEqualTo(Answer.REFUSED);
    assertThat(answer("1284.30", each("20.00", DECEMBER))).isEqualTo(Answer.REFUSED);
    assertThat(answer("60.00", each("30.00", DECEMBER))).isEqualTo(Answer.ACCEPTED);
    assertThat(answer("25.00", new Wish.ByDate(null, TODAY.plusDays(30), false)))
        .isEqualTo(Answer.ACCEPTED);
    assertThat(answer("1284.30", new Wish.ByDate(euros("900.00"), TODAY, false)))
        .isEqualTo(Answer.REFUSED);
  }

  @Test
  void terms_drawn_up_for_another_sum_are_not_judged() {
    Terms terms = times(2, DECEMBER).terms(owed("100.00"), bounds(open()));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Judge.judge(terms, owed("100.01"), bounds(open())))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(WishRefusal.TERMS_STALE));
  }

  @Property(tries = 2000)
  void what_is_accepted_sums_to_the_cent_and_breaks_no_bound_of_either_zone(
      @ForAll("facts") NegotiationFacts facts,
      @ForAll("wishes") Wish wish,
      @ForAll("sheets") BoundsSheet sheet) {
    ResolvedBounds bounds = Inheritance.resolve(List.of(Given.agency(sheet)), facts);
    Terms terms = wish.terms(facts, bounds);
    Judgement judgement = Judge.judge(terms, facts, bounds);
    List<FailedBound> outer = Judge.failures(terms, facts, bounds, Zone.OUTER);
    List<FailedBound> instant = Judge.failures(terms, facts, bounds, Zone.INSTANT);
    assertThat(judgement.answer())
        .isEqualTo(
            !outer.isEmpty()
                ? Answer.REFUSED
                : instant.isEmpty() ? Answer.ACCEPTED : Answer.UNDER_REVIEW);
    assertThat(judgement.failedBounds()).isEqualTo(outer.isEmpty() ? instant : outer);
    if (judgement.isAccepted()) {
      assertThat(terms.total().plus(terms.waived())).isEqualTo(facts.outstanding());
      for (Zone zone : Zone.values()) {
        assertInside(terms, facts, bounds, zone);
      }
    }
  }

  /** Says again, in the plainest way, what each bound of a plan means. */
  private static void assertInside(
      Terms terms, NegotiationFacts facts, ResolvedBounds bounds, Zone zone) {
    int count = terms.count();
    assertThat(count).isLessThanOrEqualTo(bounds.number(MAX_INSTALMENTS, zone));
    assertThat(terms.firstDueOn())
        .isBeforeOrEqualTo(facts.on().plusDays(bounds.number(LATEST_FIRST_DAYS, zone)));
    assertThat(facts.history().broken()).isLessThanOrEqualTo(bounds.number(BROKEN_PLANS, zone));
    if (count == 1) {
      return;
    }
    Money least =
        bounds
            .amount(MIN_INSTALMENT_AMOUNT, zone)
            .max(facts.outstanding().portion(bounds.percent(MIN_INSTALMENT_PERCENT, zone)))
            .min(terms.total());
    for (int i = 0; i < count - 1; i++) {
      assertThat(terms.amount(i)).isGreaterThanOrEqualTo(least);
    }
    assertThat(terms.amount(count - 1).plus(Money.cents(count - 1))).isGreaterThanOrEqualTo(least);
    assertThat(terms.lastDueOn())
        .isBefore(terms.firstDueOn().plusMonths(bounds.number(MAX_MONTHS, zone)));
    assertThat(bounds.frequencies(zone)).contains(terms.frequency());
    assertThat(facts.outstanding())
        .isGreaterThanOrEqualTo(bounds.amount(SINGLE_PAYMENT_BELOW, zone));
    assertThat(terms.autopay() || !bounds.isYes(AUTOPAY_REQUIRED, zone)).isTrue();
  }

  @Provide
  Arbitrary<NegotiationFacts> facts() {
    return Given.someFacts();
  }

  @Provide
  Arbitrary<Wish> wishes() {
    return Given.wishes();
  }

  @Provide
  Arbitrary<BoundsSheet> sheets() {
    return Given.sheets();
  }

  private static Answer answer(String owed, Wish wish) {
    ResolvedBounds bounds = bounds(BoundsSheet.EMPTY);
    return Judge.judge(wish.terms(owed(owed), bounds), owed(owed), bounds).answer();
  }

  private static void assertReview(Judgement judgement, BoundsField field) {
    assertThat(judgement.answer()).isEqualTo(Answer.UNDER_REVIEW);
    assertThat(judgement.failedBounds())
        .extracting(FailedBound::field, FailedBound::zone)
        .containsExactly(tuple(field, Zone.INSTANT));
  }
}
