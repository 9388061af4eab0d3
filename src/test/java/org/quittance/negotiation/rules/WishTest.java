package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quittance.negotiation.rules.Given.TODAY;
import static org.quittance.negotiation.rules.Given.amounts;
import static org.quittance.negotiation.rules.Given.bounds;
import static org.quittance.negotiation.rules.Given.dates;
import static org.quittance.negotiation.rules.Given.each;
import static org.quittance.negotiation.rules.Given.euros;
import static org.quittance.negotiation.rules.Given.monthly;
import static org.quittance.negotiation.rules.Given.owed;
import static org.quittance.negotiation.rules.Given.own;
import static org.quittance.negotiation.rules.Given.times;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

class WishTest {

  private static final ResolvedBounds BOUNDS = bounds(BoundsSheet.EMPTY);
  private static final Pace JANUARY = monthly("2027-01-05");

  @ParameterizedTest
  @CsvSource({
    "1284.30, 110.00, 107.02 107.02 107.02 107.02 107.02 107.02 107.02 107.02 107.02 107.02 107.02"
        + " 107.08",
    "1284.30, 428.10, 428.10 428.10 428.10",
    "1284.30, 1284.30, 1284.30",
    "1284.30, 5000.00, 1284.30",
    // The last would be 33.34 and is, because no more than 33.34 was said.
    "100.00, 33.34, 33.33 33.33 33.34",
    // The last would be 107.08, more than was said: the cents are spread.
    "321.08, 107.03, 107.03 107.03 107.02",
    "0.05, 0.02, 0.02 0.02 0.01"
  })
  void an_amount_gives_the_number_and_none_is_more_than_was_said(
      String owed, String said, String expected) {
    assertThat(amounts(each(said, JANUARY).terms(owed(owed), BOUNDS)))
        .containsExactlyElementsOf(Arrays.asList(expected.split(" ")));
  }

  @Property
  void nobody_pays_more_each_time_than_they_said(
      @ForAll @LongRange(min = 1, max = 500_000) long owed,
      @ForAll @LongRange(min = 1, max = 60_000) long said) {
    NegotiationFacts facts = Given.facts(Money.cents(owed), Money.ZERO, PlanHistory.NONE);
    Terms terms = new Wish.Amount(Money.cents(said), JANUARY, null, false).terms(facts, BOUNDS);
    assertThat(terms.total()).isEqualTo(facts.outstanding());
    if (terms.count() < Wish.MOST_INSTALMENTS) {
      assertThat(terms.instalments())
          .allSatisfy(one -> assertThat(one.amount().minor()).isLessThanOrEqualTo(said));
      assertThat(terms.isEven()).isTrue();
      // One instalment fewer could not keep to what was said.
      assertThat((terms.count() - 1) * said).isLessThan(owed);
    }
  }

  @Property
  void whatever_is_asked_sums_to_what_is_owed_to_the_cent(
      @ForAll("facts") NegotiationFacts facts, @ForAll("wishes") Wish wish) {
    Terms terms = wish.terms(facts, BOUNDS);
    assertThat(terms.total().plus(terms.waived())).isEqualTo(facts.outstanding());
    assertThat(terms.waived()).isEqualTo(BOUNDS.penaltiesSpared(facts));
  }

  @Provide
  Arbitrary<NegotiationFacts> facts() {
    return Given.someFacts();
  }

  @Provide
  Arbitrary<Wish> wishes() {
    return Given.wishes();
  }

  @Test
  void an_amount_too_small_to_be_written_down_is_refused_with_the_nearest_plan() {
    NegotiationFacts facts = owed("1284.30");
    Terms terms = each("0.01", JANUARY).terms(facts, BOUNDS);
    assertThat(terms.count()).isEqualTo(Wish.MOST_INSTALMENTS);
    assertThat(Judge.judge(terms, facts, bounds(Given.open())).answer()).isEqualTo(Answer.REFUSED);
    assertThat(NearestPlans.of(terms, facts, BOUNDS)).isNotEmpty();
  }

  @Test
  void a_number_gives_equal_instalments_the_last_taking_the_cents() {
    Terms terms = times(3, JANUARY).terms(owed("100.00"), BOUNDS);
    assertThat(amounts(terms)).containsExactly("33.33", "33.33", "33.34");
    assertThat(dates(terms)).containsExactly("2027-01-05", "2027-02-05", "2027-03-05");
    assertThat(terms.frequency()).isEqualTo(Frequency.MONTHLY);
    assertThat(terms.months()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    // first on,  day, dates
    "2027-01-05,   5, 2027-01-05 2027-02-05 2027-03-05",
    "2027-01-06,   5, 2027-02-05 2027-03-05 2027-04-05",
    "2027-01-29,  29, 2027-01-29 2027-02-28 2027-03-29",
    "2027-01-10,  30, 2027-01-30 2027-02-28 2027-03-30",
    "2027-01-31,  31, 2027-01-31 2027-02-28 2027-03-31",
    "2027-02-01,  31, 2027-02-28 2027-03-31 2027-04-30",
    "2028-02-01,  30, 2028-02-29 2028-03-30 2028-04-30",
    "2027-01-31,    , 2027-01-31 2027-02-28 2027-03-31"
  })
  void the_day_of_the_month_is_kept_through_short_months(
      String firstOn, Integer day, String expected) {
    Pace pace = new Pace(LocalDate.parse(firstOn), Frequency.MONTHLY, day);
    Terms terms = times(3, pace).terms(owed("300.00"), BOUNDS);
    assertThat(dates(terms)).containsExactlyElementsOf(Arrays.asList(expected.split(" ")));
    assertThat(terms.months()).isEqualTo(3);
    assertThat(terms.dayOfMonth()).isEqualTo(day == null ? 31 : (int) day);
  }

  @Property
  void so_many_monthly_instalments_last_so_many_months(
      @ForAll("monthlyPaces") Pace pace, @ForAll @IntRange(min = 1, max = 40) int count) {
    assertThat(times(count, pace).terms(owed("900.00"), BOUNDS).months()).isEqualTo(count);
  }

  @Provide
  Arbitrary<Pace> monthlyPaces() {
    return Given.paces().filter(pace -> pace.frequency() == Frequency.MONTHLY);
  }

  @Test
  void a_down_payment_comes_first_and_today_unless_said_otherwise() {
    Wish wish = new Wish.Count(2, JANUARY, new DownPayment(euros("100.00"), null), true);
    Terms terms = wish.terms(owed("300.01"), BOUNDS);
    assertThat(amounts(terms)).containsExactly("100.00", "100.00", "100.01");
    assertThat(dates(terms)).containsExactly("2026-11-22", "2027-01-05", "2027-02-05");
    assertThat(terms.autopay()).isTrue();
  }

  @Test
  void penalties_that_a_kept_plan_is_spared_are_not_spread() {
    Terms terms = times(2, JANUARY).terms(owed("110.00", "10.00"), BOUNDS);
    assertThat(amounts(terms)).containsExactly("50.00", "50.00");
    assertThat(terms.waived()).isEqualTo(euros("10.00"));
    assertThat(terms.kind()).isEqualTo(TermsKind.PLAN);

    BoundsSheet kept = BoundsSheet.EMPTY.with(BoundsField.PENALTIES_WAIVED, "NO");
    assertThat(times(2, JANUARY).terms(owed("110.00", "10.00"), bounds(kept)).waived())
        .isEqualTo(Money.ZERO);
    // Where nothing but penalties is owed there would be nothing left to keep.
    assertThat(times(2, JANUARY).terms(owed("10.00", "10.00"), BOUNDS).waived())
        .isEqualTo(Money.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    // owed 110, of which 10 are penalties a kept plan is spared
    ",       PLAN,       100.00, 10.00",
    "110.00, PLAN,       100.00, 10.00",
    "104.00, PLAN,       100.00, 10.00",
    "100.00, PLAN,       100.00, 10.00",
    "99.99,  SETTLEMENT, 99.99,  10.01",
    "60.00,  SETTLEMENT, 60.00,  50.00"
  })
  void everything_by_a_date_is_one_late_payment_and_less_is_an_offer_to_settle(
      String amount, TermsKind kind, String paid, String waived) {
    Wish wish = new Wish.ByDate(amount == null ? null : euros(amount), TODAY.plusDays(20), false);
    Terms terms = wish.terms(owed("110.00", "10.00"), BOUNDS);
    assertThat(terms.kind()).isEqualTo(kind);
    assertThat(amounts(terms)).containsExactly(paid);
    assertThat(terms.waived()).isEqualTo(euros(waived));
    assertThat(terms.frequency()).isNull();
  }

  @Test
  void dates_of_ones_own_are_put_in_order_and_their_rhythm_is_seen() {
    Terms free =
        own("2027-02-10 30.00", "2026-12-01 50.00", "2027-03-01 20.00")
            .terms(owed("100.00"), BOUNDS);
    assertThat(dates(free)).containsExactly("2026-12-01", "2027-02-10", "2027-03-01");
    assertThat(free.frequency()).isNull();

    Terms regular =
        own("2026-12-31 40.00", "2027-01-31 30.00", "2027-02-28 30.00")
            .terms(owed("100.00"), BOUNDS);
    assertThat(regular.frequency()).isEqualTo(Frequency.MONTHLY);
    assertThat(regular.hasDownPayment()).isTrue();
    assertThat(regular.usualAmount()).isEqualTo(euros("30.00"));
  }

  @Test
  void parts_of_a_settlement_give_up_the_rest() {
    Wish wish =
        new Wish.Own(
            List.of(
                new DatedAmount(TODAY, euros("30.00")),
                new DatedAmount(TODAY.plusDays(10), euros("30.00"))),
            true,
            false);
    Terms terms = wish.terms(owed("100.00"), BOUNDS);
    assertThat(terms.kind()).isEqualTo(TermsKind.SETTLEMENT);
    assertThat(terms.waived()).isEqualTo(euros("40.00"));
  }

  @Test
  void nothing_is_agreed_where_nothing_is_owed() {
    refused(times(1, JANUARY), owed("0.00"), "WISH_NOTHING_OWED", null);
  }

  @Test
  void a_wish_that_makes_no_sense_is_refused_at_its_field() {
    Pace past = monthly("2026-11-21");
    Pace far = monthly("2036-11-23");
    Pace noDay = new Pace(TODAY, Frequency.MONTHLY, 32);
    Money dollars = Money.of("10.00", Currency.getInstance("USD"));

    refused(each("0.00", JANUARY), "WISH_AMOUNT_NOT_POSITIVE", "/amount");
    refused(each("-5.00", JANUARY), "WISH_AMOUNT_NOT_POSITIVE", "/amount");
    refused(new Wish.Amount(dollars, JANUARY, null, false), "WISH_CURRENCY_DIFFERS", "/amount");
    refused(each("10.00", past), "WISH_DATE_PAST", "/firstOn");
    refused(each("10.00", far), "WISH_DATE_TOO_FAR", "/firstOn");
    refused(
        times(2, new Pace(LocalDate.MAX, Frequency.MONTHLY, 5)), "WISH_DATE_TOO_FAR", "/firstOn");
    refused(each("10.00", noDay), "WISH_DAY_OF_MONTH_WRONG", "/dayOfMonth");
    refused(times(0, JANUARY), "WISH_COUNT_OUT_OF_RANGE", "/count");
    refused(times(601, JANUARY), "WISH_COUNT_OUT_OF_RANGE", "/count");
    refused(times(101, JANUARY), owed("1.00"), "WISH_INSTALMENT_BELOW_ONE_CENT", "/count");
    refused(by("100.01", TODAY), "WISH_AMOUNT_ABOVE_BALANCE", "/amount");
    refused(by("0.00", TODAY), "WISH_AMOUNT_NOT_POSITIVE", "/amount");
    refused(by("50.00", TODAY.minusDays(1)), "WISH_DATE_PAST", "/dueOn");
    refused(down("100.00", null), "WISH_DOWN_PAYMENT_TOO_LARGE", "/downPayment/amount");
    refused(down("0.00", null), "WISH_AMOUNT_NOT_POSITIVE", "/downPayment/amount");
    refused(down("10.00", TODAY.minusDays(1)), "WISH_DATE_PAST", "/downPayment/dueOn");
    refused(down("10.00", JANUARY.firstOn()), "WISH_DATES_COLLIDE", "/downPayment/dueOn");
    refused(own(), "WISH_COUNT_OUT_OF_RANGE", "/instalments");
    refused(own("2026-12-01 99.00"), "WISH_SUM_DIFFERS", "/instalments");
    refused(
        own("2026-12-01 50.00", "2026-12-01 50.00"), "WISH_DATES_COLLIDE", "/instalments/1/dueOn");
    refused(own("2026-12-01 50.00", "2026-11-01 50.00"), "WISH_DATE_PAST", "/instalments/1/dueOn");
    refused(
        own("2026-12-01 150.00", "2026-12-02 -50.00"),
        "WISH_AMOUNT_ABOVE_BALANCE",
        "/instalments/0/amount");
    refused(
        own("2026-12-01 100.00", "2026-12-02 0.00"),
        "WISH_AMOUNT_NOT_POSITIVE",
        "/instalments/1/amount");
  }

  private static Wish by(String amount, LocalDate dueOn) {
    return new Wish.ByDate(euros(amount), dueOn, false);
  }

  private static Wish down(String amount, LocalDate dueOn) {
    return new Wish.Count(2, JANUARY, new DownPayment(euros(amount), dueOn), false);
  }

  private static void refused(Wish wish, String code, String pointer) {
    refused(wish, owed("100.00"), code, pointer);
  }

  private static void refused(Wish wish, NegotiationFacts facts, String code, String pointer) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> wish.terms(facts, BOUNDS))
        .satisfies(
            refusal -> {
              assertThat(refusal.code().code()).isEqualTo(code);
              assertThat(refusal.pointer()).isEqualTo(pointer);
            });
  }
}
