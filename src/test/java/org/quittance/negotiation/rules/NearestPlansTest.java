package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.negotiation.rules.BoundsField.*;
import static org.quittance.negotiation.rules.Given.TODAY;
import static org.quittance.negotiation.rules.Given.amounts;
import static org.quittance.negotiation.rules.Given.both;
import static org.quittance.negotiation.rules.Given.bounds;
import static org.quittance.negotiation.rules.Given.dates;
import static org.quittance.negotiation.rules.Given.each;
import static org.quittance.negotiation.rules.Given.euros;
import static org.quittance.negotiation.rules.Given.monthly;
import static org.quittance.negotiation.rules.Given.open;
import static org.quittance.negotiation.rules.Given.owed;
import static org.quittance.negotiation.rules.Given.own;
import static org.quittance.negotiation.rules.Given.times;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quittance.calendar.Frequency;

class NearestPlansTest {

  private static final Pace DECEMBER = monthly("2026-12-05");

  @Test
  void too_small_an_amount_is_answered_with_the_longest_plan_there_is() {
    BoundsSheet agency =
        both(open(), MIN_INSTALMENT_AMOUNT, "50.00")
            .with(MAX_MONTHS, Zone.INSTANT, "24")
            .with(MAX_MONTHS, Zone.OUTER, "24");
    List<NearestPlan> nearest =
        NearestPlans.of(each("20.00", DECEMBER), owed("1284.30"), bounds(agency));
    // One plan is the nearest in every way, so it is shown once.
    assertThat(nearest)
        .singleElement()
        .extracting(NearestPlan::closeness)
        .isEqualTo(Closeness.AMOUNT);
    Terms terms = nearest.get(0).terms();
    assertThat(terms.count()).isEqualTo(24);
    assertThat(terms.usualAmount()).isEqualTo(euros("53.51"));
    assertThat(terms.firstDueOn()).isEqualTo("2026-12-05");
  }

  @Test
  void what_is_accepted_at_once_needs_no_other_plan() {
    assertThat(NearestPlans.of(each("300.00", DECEMBER), owed("900.00"), bounds(open()))).isEmpty();
  }

  @Test
  void where_nothing_is_ever_accepted_nothing_is_shown() {
    NegotiationFacts facts =
        Given.facts(euros("900.00"), euros("0.00"), new PlanHistory(false, 0, 1));
    assertThat(NearestPlans.of(each("300.00", DECEMBER), facts, bounds(BoundsSheet.EMPTY)))
        .isEmpty();
  }

  @Test
  void a_late_start_is_brought_forward_and_nothing_else() {
    BoundsSheet agency = both(open(), LATEST_FIRST_DAYS, "30");
    List<NearestPlan> nearest =
        NearestPlans.of(times(10, monthly("2027-02-05")), owed("1000.00"), bounds(agency));
    assertThat(nearest).hasSize(1);
    assertThat(nearest.get(0).terms().count()).isEqualTo(10);
    assertThat(nearest.get(0).terms().firstDueOn()).isEqualTo("2026-12-22");
  }

  @Test
  void a_day_of_the_month_that_is_not_taken_becomes_the_nearest_one() {
    BoundsSheet agency = both(open(), DAYS_OF_MONTH, "1-10");
    List<NearestPlan> nearest =
        NearestPlans.of(times(3, monthly("2026-12-14")), owed("300.00"), bounds(agency));
    assertThat(nearest.get(0).terms().firstDueOn()).isEqualTo("2026-12-10");
  }

  @Test
  void the_nearest_ways_differ_where_a_choice_has_to_be_made() {
    // Ten in weeks are asked; monthly is all there is, so the same amount or the same time.
    BoundsSheet agency = both(open(), FREQUENCIES, "MONTHLY");
    Wish weekly =
        new Wish.Count(
            10, new Pace(LocalDate.of(2026, 12, 4), Frequency.WEEKLY, null), null, false);
    Map<Closeness, Terms> nearest =
        NearestPlans.of(weekly, owed("1000.00"), bounds(agency)).stream()
            .collect(Collectors.toMap(NearestPlan::closeness, NearestPlan::terms));
    // 100.00 a week is 433.33 a month; two months and a bit is the time asked for.
    assertThat(nearest.get(Closeness.AMOUNT).usualAmount()).isEqualTo(euros("500.00"));
    assertThat(nearest.get(Closeness.DURATION).count()).isEqualTo(3);
  }

  @Test
  void a_down_payment_that_is_demanded_is_added_today() {
    BoundsSheet agency =
        both(both(open(), DOWN_PAYMENT_PERCENT, "20.00"), UNEQUAL_INSTALMENTS, "NO");
    Map<Closeness, Terms> nearest =
        NearestPlans.of(times(8, DECEMBER), owed("1000.00"), bounds(agency)).stream()
            .collect(Collectors.toMap(NearestPlan::closeness, NearestPlan::terms));
    // Eight times 125.00 were asked: after 200.00 today six of 133.33 are the nearest amount.
    assertThat(nearest.get(Closeness.AMOUNT).count()).isEqualTo(7);
    Terms terms = nearest.get(Closeness.DURATION);
    assertThat(terms.count()).isEqualTo(9);
    assertThat(amounts(terms)).startsWith("200.00", "100.00").endsWith("100.00");
    assertThat(dates(terms)).startsWith("2026-11-22", "2026-12-05");
  }

  @Test
  void a_saved_method_is_taken_where_it_is_demanded() {
    BoundsSheet agency = open().with(AUTOPAY_REQUIRED, Zone.INSTANT, "YES");
    List<NearestPlan> nearest =
        NearestPlans.of(times(8, DECEMBER), owed("1000.00"), bounds(agency));
    assertThat(nearest)
        .singleElement()
        .satisfies(one -> assertThat(one.terms().autopay()).isTrue());
    assertThat(nearest.get(0).terms().count()).isEqualTo(8);
  }

  @Test
  void a_schedule_of_ones_own_is_answered_with_an_even_one() {
    List<NearestPlan> nearest =
        NearestPlans.of(
            own("2026-12-01 100.00", "2026-12-20 50.00", "2027-02-01 150.00"),
            owed("300.00"),
            bounds(both(open(), UNEQUAL_INSTALMENTS, "NO")));
    assertThat(nearest).isNotEmpty().allSatisfy(one -> assertThat(one.terms().isEven()).isTrue());
    assertThat(nearest.get(0).terms().usualAmount()).isEqualTo(euros("100.00"));
  }

  @Test
  void who_offers_too_little_sees_the_least_that_settles_and_a_plan() {
    BoundsSheet agency =
        both(both(open(), SETTLEMENT_DISCOUNT_PERCENT, "20.00"), SETTLEMENT_DAYS_TO_PAY, "30");
    Wish offer = new Wish.ByDate(euros("500.00"), TODAY.plusDays(60), false);
    List<NearestPlan> nearest = NearestPlans.of(offer, owed("1000.00"), bounds(agency));
    Terms settlement = nearest.get(0).terms();
    assertThat(settlement.kind()).isEqualTo(TermsKind.SETTLEMENT);
    assertThat(settlement.total()).isEqualTo(euros("800.00"));
    assertThat(settlement.waived()).isEqualTo(euros("200.00"));
    assertThat(settlement.firstDueOn()).isEqualTo(TODAY.plusDays(30));
    assertThat(nearest)
        .filteredOn(one -> one.terms().kind() == TermsKind.PLAN)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.terms().total()).isEqualTo(euros("1000.00")));
  }

  @Test
  void nobody_else_is_offered_a_settlement() {
    BoundsSheet agency = both(open(), MIN_INSTALMENT_AMOUNT, "100.00");
    assertThat(NearestPlans.of(each("20.00", DECEMBER), owed("1000.00"), bounds(agency)))
        .isNotEmpty()
        .extracting(one -> one.terms().kind())
        .containsOnly(TermsKind.PLAN);
  }

  @Test
  void each_way_of_being_near_comes_at_most_once() {
    List<NearestPlan> nearest =
        NearestPlans.of(
            times(40, monthly("2027-03-31")), owed("2000.00"), bounds(BoundsSheet.EMPTY));
    assertThat(nearest.stream().collect(Collectors.groupingBy(NearestPlan::closeness)).values())
        .allSatisfy(same -> assertThat(same).hasSize(1));
    assertThat(nearest).extracting(NearestPlan::terms).doesNotHaveDuplicates();
  }
}
