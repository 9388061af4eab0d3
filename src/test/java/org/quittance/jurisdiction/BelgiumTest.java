package org.quittance.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.DayCount;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestCalculator;
import org.quittance.interest.InterestLine;
import org.quittance.interest.RateTables;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;
import org.quittance.refusal.RefusalCode;

class BelgiumTest {

  private static final Jurisdiction BELGIUM = Jurisdictions.of("BE");
  private static final LocalDate DUE = LocalDate.parse("2026-03-31");

  private static ClaimFacts claim(boolean consumer, Notice notice, String principal) {
    return new ClaimFacts(
        new Relation(CreditorKind.PROFESSIONAL, consumer, ClaimNature.GOODS_OR_SERVICES),
        DUE,
        notice,
        Money.euros(principal));
  }

  private static Notice byMail(String sentOn) {
    return new Notice(LocalDate.parse(sentOn), NoticeChannel.ELECTRONIC);
  }

  private static Accessories agreed(String rate, boolean indemnity, String clause) {
    return new Accessories(
        rate == null ? InterestBasis.NONE : InterestBasis.CONTRACTUAL,
        rate == null ? null : Rate.percent(rate),
        indemnity,
        clause == null ? null : Money.euros(clause),
        null);
  }

  private static void assertUnlawful(
      ClaimFacts claim, Accessories asked, RefusalCode code, String pointer) {
    Refusal refusal = BELGIUM.unlawful(claim, asked).orElseThrow();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.pointer()).isEqualTo(pointer);
  }

  @Nested
  class The_first_reminder {

    // CDE XIX.2. Monday 18 September 2023: third working day after posting is Thursday 21.
    @ParameterizedTest
    @CsvSource({
      "ELECTRONIC, 2023-09-18, 2023-09-19, 2023-10-02, 2023-10-03",
      "POST,       2023-09-18, 2023-09-21, 2023-10-04, 2023-10-05",
      // Friday: Monday, Tuesday, Wednesday.
      "POST,       2023-09-15, 2023-09-20, 2023-10-03, 2023-10-04",
      // Friday 17 July 2026: the national holiday of Tuesday 21 is no working day.
      "POST,       2026-07-17, 2026-07-23, 2026-08-05, 2026-08-06",
    })
    void gives_fourteen_days_from_the_day_it_counts_as_received(
        NoticeChannel by,
        LocalDate sentOn,
        LocalDate startsOn,
        LocalDate lastDay,
        LocalDate claimableFrom) {
      var waiting = BELGIUM.firstNotice().waitingAfter(new Notice(sentOn, by)).orElseThrow();
      assertThat(waiting.startsOn()).isEqualTo(startsOn);
      assertThat(waiting.lastDay()).isEqualTo(lastDay);
      assertThat(waiting.claimableFrom()).isEqualTo(claimableFrom);
    }

    @Test
    void says_what_will_be_added_and_when() {
      assertThat(BELGIUM.firstNotice().content())
          .contains(
              NoticeContent.PRINCIPAL,
              NoticeContent.CLAUSE_AMOUNT,
              NoticeContent.CREDITOR_NAME,
              NoticeContent.CREDITOR_NUMBER,
              NoticeContent.BASIS,
              NoticeContent.DUE_DATE,
              NoticeContent.TIME_TO_PAY);
    }

    @Test
    void must_have_been_sent_before_anything_is_added() {
      for (Accessories asked :
          List.of(
              agreed("5.00", false, null), agreed(null, true, null), agreed(null, false, "9.00"))) {
        assertUnlawful(
            claim(true, null, "420.00"),
            asked,
            JurisdictionRefusal.NOTICE_MISSING,
            "/formalNoticeOn");
      }
      assertThat(BELGIUM.unlawful(claim(true, null, "420.00"), agreed(null, false, null)))
          .isEmpty();
      assertThat(BELGIUM.interestFrom(claim(true, null, "420.00"), agreed("5.00", false, null)))
          .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 2, 0.00", "true, 3, 8.90", "false, 0, 0.00", "false, 1, 8.90"})
    void is_free_and_later_ones_cost_a_little_and_postage(
        boolean regular, int sentBefore, String most) {
      assertThat(BELGIUM.reminders().mostFor(sentBefore, regular, Money.euros("1.40")))
          .isEqualTo(Money.euros(most));
    }
  }

  @Nested
  class The_indemnity {

    // CDE XIX.4: the published tranches.
    @ParameterizedTest
    @CsvSource({
      "50.00,      20.00",
      "150.00,     20.00",
      "150.01,     30.00",
      "500.00,     65.00",
      "500.01,     65.00",
      "1000.00,    90.00",
      "39200.00, 2000.00",
      "50000.00, 2000.00",
      "0.00,        0.00",
    })
    void is_capped_by_what_is_unpaid(String unpaid, String cap) {
      LumpSum sum =
          BELGIUM
              .lumpSums(claim(true, byMail("2026-05-04"), "60000.00"), agreed(null, true, null))
              .get(0);
      assertThat(sum.ofUnpaid().apply(Money.euros(unpaid))).isEqualTo(Money.euros(cap));
      assertThat(sum.article()).isEqualTo("CDE XIX.4");
      assertThat(sum.after()).isEqualTo(LocalDate.parse("2026-05-18"));
    }

    @Test
    void of_a_clause_is_refused_above_the_cap_and_shrinks_with_what_is_unpaid() {
      ClaimFacts claim = claim(true, byMail("2026-05-04"), "1000.00");
      assertThat(BELGIUM.unlawful(claim, agreed(null, false, "90.00"))).isEmpty();
      assertUnlawful(
          claim,
          agreed(null, false, "90.01"),
          JurisdictionRefusal.PENALTY_CLAUSE_ABOVE_CAP,
          "/penaltyClause");
      LumpSum sum = BELGIUM.lumpSums(claim, agreed(null, false, "80.00")).get(0);
      assertThat(sum.ofUnpaid().apply(Money.euros("1000.00"))).isEqualTo(Money.euros("80.00"));
      assertThat(sum.ofUnpaid().apply(Money.euros("100.00"))).isEqualTo(Money.euros("20.00"));
    }

    // Law of 2 August 2002, art. 6
    @Test
    void between_businesses_is_forty_euros_from_the_due_date() {
      LumpSum sum =
          BELGIUM.lumpSums(claim(false, null, "1000.00"), agreed(null, true, null)).get(0);
      assertThat(sum.ofUnpaid().apply(Money.euros("1000.00"))).isEqualTo(Money.euros("40.00"));
      assertThat(sum.after()).isEqualTo(DUE);
    }
  }

  @Nested
  class Interest {

    // The refinancing rate of 1 January 2026 was 2.15: at most 10.15.
    @Test
    void is_refused_above_the_ceiling() {
      ClaimFacts claim = claim(true, byMail("2026-05-04"), "1000.00");
      assertThat(BELGIUM.unlawful(claim, agreed("10.15", false, null))).isEmpty();
      assertUnlawful(
          claim,
          agreed("10.16", false, null),
          JurisdictionRefusal.RATE_ABOVE_CEILING,
          "/interest/rate");
      assertThat(BELGIUM.unlawful(claim(false, null, "1000.00"), agreed("15.00", false, null)))
          .isEmpty();
    }

    @Test
    void runs_from_the_end_of_the_fourteen_days_and_stays_under_the_ceiling_of_each_semester() {
      ClaimFacts claim = claim(true, byMail("2025-06-02"), "1000.00");
      Accessories asked = agreed("11.00", false, null);
      LocalDate from = BELGIUM.interestFrom(claim, asked).orElseThrow();
      List<InterestLine> lines =
          new InterestCalculator(RateTables.published())
              .accrue(
                  claim.principal(),
                  BELGIUM.interest(claim, asked),
                  from,
                  LocalDate.parse("2025-07-31"),
                  DayCount.AFTER_START_THROUGH_END);

      assertThat(from).isEqualTo(LocalDate.parse("2025-06-16"));
      assertThat(lines).hasSize(2);
      // 3.15 on 1 January 2025 would allow 11.15; 2.15 on 1 July 2025 allows 10.15.
      assertThat(lines.get(0).rate()).isEqualTo(Rate.percent("11.00"));
      assertThat(lines.get(0).days()).isEqualTo(14);
      assertThat(lines.get(0).interest()).isEqualTo(Money.euros("4.22"));
      assertThat(lines.get(1).rate()).isEqualTo(Rate.percent("10.15"));
      assertThat(lines.get(1).interest()).isEqualTo(Money.euros("8.62"));
      assertThat(lines).extracting(InterestLine::article).containsOnly("CDE XIX.4");
    }

    @ParameterizedTest
    @EnumSource(names = {"LEGAL", "L441_10_DEFAULT"})
    void on_a_french_basis_is_refused(InterestBasis basis) {
      assertUnlawful(
          claim(false, null, "1000.00"),
          new Accessories(basis, null, false, null, null),
          JurisdictionRefusal.INTEREST_BASIS_NOT_IN_COUNTRY,
          "/interest/basis");
    }
  }

  @Test
  void rents_are_lost_after_five_years_and_other_debts_after_ten() {
    LocalDate start = LocalDate.parse("2020-02-29");
    assertThat(
            BELGIUM
                .limitation(new Relation(CreditorKind.PROFESSIONAL, true, ClaimNature.RENT), start)
                .lastDayToAct())
        .isEqualTo(LocalDate.parse("2025-02-28"));
    assertThat(
            BELGIUM
                .limitation(new Relation(CreditorKind.PROFESSIONAL, true, ClaimNature.OTHER), start)
                .lastDayToAct())
        .isEqualTo(LocalDate.parse("2030-02-28"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T21:59, true",
    "2026-11-21T22:00, false",
    "2026-11-22T11:00, false",
    "2026-07-21T11:00, false",
    "2026-07-14T11:00, true",
  })
  void nobody_is_contacted_at_night_on_sundays_or_on_a_belgian_holiday(
      LocalDateTime at, boolean allowed) {
    assertThat(BELGIUM.contact().allows(at)).isEqualTo(allowed);
  }
}
