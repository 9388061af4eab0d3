package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quittance.negotiation.rules.BoundsField.*;
import static org.quittance.negotiation.rules.Given.both;
import static org.quittance.negotiation.rules.Given.bounds;
import static org.quittance.negotiation.rules.Given.euros;
import static org.quittance.negotiation.rules.Given.monthly;
import static org.quittance.negotiation.rules.Given.open;
import static org.quittance.negotiation.rules.Given.owed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.plan.rules.ScheduledInstalment;
import org.quittance.refusal.Refusal;

class AffordableSplitTest {

  private static final Pace DECEMBER = monthly("2026-12-05");

  @Test
  void an_amount_is_shared_in_proportion_to_what_is_owed() {
    SharedPlan plan = split("100.00", file("A", "900.00", open()), file("B", "300.00", open()));
    assertThat(plan.isAcceptedAtOnce()).isTrue();
    assertThat(plan.files())
        .extracting(FileShare::share)
        .containsExactly(euros("75.00"), euros("25.00"));
    assertThat(plan.files()).extracting(one -> one.terms().count()).containsExactly(12, 12);
  }

  @Test
  void a_file_whose_part_would_be_too_small_is_lifted_and_the_others_give_way() {
    BoundsSheet forty = both(open(), MIN_INSTALMENT_AMOUNT, "40.00");
    SharedPlan plan = split("100.00", file("A", "900.00", open()), file("B", "320.00", forty));
    assertThat(plan.isAcceptedAtOnce()).isTrue();
    assertThat(plan.files())
        .extracting(FileShare::share)
        .containsExactly(euros("60.00"), euros("40.00"));
    assertThat(plan.files()).extracting(one -> one.terms().count()).containsExactly(15, 8);
  }

  @Test
  void where_all_cannot_be_accepted_at_once_a_person_is_asked() {
    BoundsSheet review =
        open()
            .with(MIN_INSTALMENT_AMOUNT, Zone.INSTANT, "80.00")
            .with(MIN_INSTALMENT_AMOUNT, Zone.OUTER, "10.00");
    SharedPlan plan = split("100.00", file("A", "800.00", review), file("B", "800.00", review));
    assertThat(plan.possible()).isTrue();
    assertThat(plan.isAcceptedAtOnce()).isFalse();
    assertThat(plan.files())
        .extracting(one -> one.judgement().answer())
        .containsOnly(Answer.UNDER_REVIEW);
  }

  @Test
  void an_amount_that_is_too_small_for_all_says_why_and_what_would_do() {
    BoundsSheet sixty = both(open(), MIN_INSTALMENT_AMOUNT, "60.00");
    SharedPlan plan = split("100.00", file("A", "600.00", sixty), file("B", "600.00", sixty));
    assertThat(plan.possible()).isFalse();
    assertThat(plan.least()).isEqualTo(euros("120.00"));
    assertThat(plan.files())
        .allSatisfy(
            one -> {
              assertThat(one.least()).isEqualTo(euros("60.00"));
              assertThat(one.judgement().failedBounds())
                  .extracting(FailedBound::field)
                  .containsExactly(MIN_INSTALMENT_AMOUNT);
            });
  }

  @Test
  void a_file_that_admits_no_plan_at_this_pace_is_named() {
    BoundsSheet soon = both(open(), LATEST_FIRST_DAYS, "3");
    SharedPlan plan = split("100.00", file("A", "600.00", open()), file("B", "600.00", soon));
    assertThat(plan.possible()).isFalse();
    assertThat(plan.least()).isNull();
    assertThat(plan.files().get(0).judgement().isAccepted()).isTrue();
    assertThat(plan.files().get(1).least()).isNull();
    assertThat(plan.files().get(1).judgement().failedBounds())
        .extracting(FailedBound::field)
        .containsExactly(LATEST_FIRST_DAYS);
  }

  @Test
  void who_can_pay_everything_pays_everything_once() {
    SharedPlan plan = split("5000.00", file("A", "900.00", open()), file("B", "300.00", open()));
    assertThat(plan.files()).extracting(one -> one.terms().count()).containsExactly(1, 1);
    assertThat(plan.files())
        .extracting(FileShare::share)
        .containsExactly(euros("900.00"), euros("300.00"));
  }

  @Test
  void an_amount_of_nothing_is_refused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> split("0.00", file("A", "900.00", open())))
        .satisfies(refusal -> assertThat(refusal.pointer()).isEqualTo("/amount"));
  }

  @Property(tries = 500)
  void no_date_costs_more_than_was_said_and_every_plan_keeps_its_own_bounds(
      @ForAll @LongRange(min = 1, max = 60_000) long amount,
      @ForAll("files") List<SharedFile> files) {
    SharedPlan plan = AffordableSplit.of(Money.cents(amount), DECEMBER, false, files);
    assertThat(AffordableSplit.of(Money.cents(amount), DECEMBER, false, files)).isEqualTo(plan);
    Money whole = Money.ZERO;
    Map<LocalDate, Money> byDate = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      SharedFile file = files.get(i);
      FileShare share = plan.files().get(i);
      Terms terms = share.terms();
      assertThat(terms.total().plus(terms.waived())).isEqualTo(file.facts().outstanding());
      assertThat(share.judgement()).isEqualTo(Judge.judge(terms, file.facts(), file.bounds()));
      whole = whole.plus(terms.total());
      if (plan.possible()) {
        assertThat(share.judgement().answer()).isNotEqualTo(Answer.REFUSED);
        assertThat(share.share()).isGreaterThanOrEqualTo(share.least());
        for (ScheduledInstalment one : terms.instalments()) {
          byDate.merge(one.dueOn(), one.amount(), Money::plus);
        }
      }
    }
    assertThat(byDate.values())
        .allSatisfy(sum -> assertThat(sum).isLessThanOrEqualTo(Money.cents(amount)));
    Money shared = Money.sum(plan.files().stream().map(FileShare::share).toList());
    assertThat(shared).isEqualTo(Money.cents(amount).min(whole));
  }

  @Property(tries = 300)
  void an_amount_is_shared_exactly_when_it_reaches_the_least(
      @ForAll("files") List<SharedFile> files) {
    Money least = AffordableSplit.of(Money.cents(1), DECEMBER, false, files).least();
    if (least == null) {
      assertThat(AffordableSplit.of(Money.cents(10_000_000), DECEMBER, false, files).possible())
          .isFalse();
      return;
    }
    assertThat(AffordableSplit.of(least, DECEMBER, false, files).possible()).isTrue();
    if (least.isGreaterThan(Money.cents(1))) {
      Money less = least.minus(Money.cents(1));
      assertThat(AffordableSplit.of(less, DECEMBER, false, files).possible()).isFalse();
    }
  }

  @Property(tries = 300)
  void the_least_of_a_file_is_the_least_that_its_own_bounds_allow(
      @ForAll("files") List<SharedFile> files) {
    SharedPlan plan = AffordableSplit.of(Money.cents(1), DECEMBER, false, files);
    if (plan.possible()) {
      return;
    }
    for (int i = 0; i < files.size(); i++) {
      SharedFile file = files.get(i);
      Money total = file.bounds().planTotal(file.facts());
      Money expected = null;
      // From many small instalments to one: the first that is not refused is the least.
      for (int count = (int) Math.min(520, total.minor()); count >= 1; count--) {
        Terms terms =
            new Wish.Count(count, DECEMBER, null, false).terms(file.facts(), file.bounds());
        if (Judge.judge(terms, file.facts(), file.bounds()).answer() != Answer.REFUSED) {
          expected = Money.cents((total.minor() + count - 1) / count);
          break;
        }
      }
      assertThat(plan.files().get(i).least()).isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<List<SharedFile>> files() {
    Arbitrary<BoundsSheet> sheets =
        Combinators.combine(
                Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(1, 24),
                Arbitraries.integers().between(1, 36),
                Arbitraries.of(0, 0, 0, 100, 300),
                Arbitraries.of(366, 366, 30, 10))
            .as(
                (instant, outer, months, outerMonths, single, latest) ->
                    open()
                        .with(MIN_INSTALMENT_AMOUNT, Zone.INSTANT, instant + ".00")
                        .with(MIN_INSTALMENT_AMOUNT, Zone.OUTER, outer + ".00")
                        .with(MAX_MONTHS, Zone.INSTANT, "" + months)
                        .with(MAX_MONTHS, Zone.OUTER, "" + outerMonths)
                        .with(SINGLE_PAYMENT_BELOW, Zone.OUTER, single + ".00")
                        .with(LATEST_FIRST_DAYS, Zone.OUTER, "" + latest));
    Arbitrary<SharedFile> one =
        Combinators.combine(
                Arbitraries.longs().between(1, 200_000),
                Arbitraries.integers().between(0, 30),
                sheets)
            .as(
                (cents, share, sheet) -> {
                  NegotiationFacts facts =
                      Given.facts(
                          Money.cents(cents), Money.cents(cents * share / 100), PlanHistory.NONE);
                  return new SharedFile(
                      "case", facts, Inheritance.resolve(List.of(Given.agency(sheet)), facts));
                });
    return one.list().ofMinSize(1).ofMaxSize(4).map(ArrayList::new);
  }

  private static SharedPlan split(String amount, SharedFile... files) {
    return AffordableSplit.of(
        euros(amount), new Pace(DECEMBER.firstOn(), Frequency.MONTHLY, 5), false, List.of(files));
  }

  private static SharedFile file(String reference, String owed, BoundsSheet sheet) {
    return new SharedFile(reference, owed(owed), bounds(sheet));
  }
}
