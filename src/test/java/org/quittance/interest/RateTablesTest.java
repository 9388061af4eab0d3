package org.quittance.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;

class RateTablesTest {

  private static final RateTables RATES = RateTables.published();

  /** Published per semester: the arrêtés for the legal rates, service-public.fr for the others. */
  @ParameterizedTest
  @CsvSource({
    "2015-01-01, 2015-06-30, 10.05, 2.79",
    "2015-07-01, 2015-12-31, 10.05, 2.97",
    "2016-01-01, 2016-06-30, 10.05, 3.03",
    "2016-07-01, 2016-12-31, 10.00, 2.79",
    "2017-01-01, 2017-06-30, 10.00, 2.70",
    "2017-07-01, 2017-12-31, 10.00, 2.70",
    "2018-01-01, 2018-06-30, 10.00, 2.67",
    "2018-07-01, 2018-12-31, 10.00, 2.64",
    "2019-01-01, 2019-06-30, 10.00, 2.58",
    "2019-07-01, 2019-12-31, 10.00, 2.61",
    "2020-01-01, 2020-06-30, 10.00, 2.61",
    "2020-07-01, 2020-12-31, 10.00, 2.52",
    "2021-01-01, 2021-06-30, 10.00, 2.37",
    "2021-07-01, 2021-12-31, 10.00, 2.28",
    "2022-01-01, 2022-06-30, 10.00, 2.28",
    "2022-07-01, 2022-12-31, 10.00, 2.31",
    "2023-01-01, 2023-06-30, 12.50, 6.18",
    "2023-07-01, 2023-12-31, 14.00, 12.66",
    "2024-01-01, 2024-06-30, 14.50, 15.21",
    "2024-07-01, 2024-12-31, 14.25, 14.76",
    "2025-01-01, 2025-06-30, 13.15, 11.13",
    "2025-07-01, 2025-12-31, 12.15, 8.28",
    "2026-01-01, 2026-06-30, 12.15, 7.86",
    "2026-07-01, 2026-12-31, 12.40, 8.25"
  })
  void penalty_and_floor_follow_from_the_published_rates(
      LocalDate first, LocalDate last, String penalty, String floor) {
    assertThat(RATES.l44110(first)).isEqualTo(Rate.percent(penalty));
    assertThat(RATES.l44110(last)).isEqualTo(Rate.percent(penalty));
    assertThat(RATES.contractualFloor(first)).isEqualTo(Rate.percent(floor));
    assertThat(RATES.contractualFloor(last)).isEqualTo(Rate.percent(floor));
  }

  @Test
  void a_move_of_the_refinancing_rate_waits_for_the_next_semester() {
    // 4.50 until 11 June 2024, 4.25 until 17 September, then 3.65: the second half keeps 4.25.
    assertThat(RATES.l44110(LocalDate.of(2024, 6, 30))).isEqualTo(Rate.percent("14.50"));
    assertThat(RATES.l44110(LocalDate.of(2024, 10, 1))).isEqualTo(Rate.percent("14.25"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, 6.67, 2.62", "2026-07-01, 6.84, 2.75", "2020-09-15, 3.11, 0.84",
    "2018-01-01, 3.73, 0.89", "2019-01-01, 3.40, 0.86", "2014-12-31, 0.04, 0.04",
    "2009-01-01, 3.79, 3.79"
  })
  void the_quality_of_the_creditor_picks_the_legal_rate(
      LocalDate day, String individual, String professional) {
    assertThat(RATES.legal(CreditorKind.INDIVIDUAL, day)).isEqualTo(Rate.percent(individual));
    assertThat(RATES.legal(CreditorKind.PROFESSIONAL, day)).isEqualTo(Rate.percent(professional));
  }

  @Test
  void a_rate_that_is_not_published_is_refused() {
    LocalDate tooEarly = LocalDate.of(2008, 12, 31);
    LocalDate tooLate = LocalDate.of(2027, 1, 1);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> RATES.legal(CreditorKind.PROFESSIONAL, tooEarly))
        .satisfies(
            refusal -> {
              assertThat(refusal.code()).isEqualTo(InterestRefusal.RATE_NOT_PUBLISHED);
              assertThat(refusal.arguments()).containsExactly(tooEarly);
            });
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> RATES.l44110(tooLate));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> RATES.contractualFloor(tooLate));
  }

  @Test
  void a_basis_says_how_far_it_can_be_computed() {
    LocalDate endOf2026 = LocalDate.of(2026, 12, 31);
    assertThat(RATES.publishedUntil(InterestBasis.LEGAL)).isEqualTo(endOf2026);
    assertThat(RATES.publishedUntil(InterestBasis.L441_10_DEFAULT)).isEqualTo(endOf2026);
    assertThat(RATES.publishedUntil(InterestBasis.CONTRACTUAL)).isEqualTo(LocalDate.MAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-01,2025-06-30,7.21,3.71,here\n2025-07-02,2025-12-31,6.65,2.76,here",
        "2025-01-01,2025-06-30,7.21,3.71,here\n2025-06-30,2025-12-31,6.65,2.76,here",
        "2025-06-30,2025-01-01,7.21,3.71,here",
        "2025-01-01,2025-06-30,7.21,3.71",
        "2025-01-01,2025-06-30,7.21,3.71,"
      })
  void a_table_with_a_gap_an_overlap_or_no_source_is_never_used(String rows) {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                RateTables.read(
                    new StringReader("from,until,individual,professional,source\n" + rows),
                    new StringReader("from,until,rate,source\n")));
  }
}
