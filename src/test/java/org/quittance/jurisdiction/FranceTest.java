package org.quittance.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.interest.CreditorKind;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestRefusal;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;
import org.quittance.refusal.RefusalCode;

class FranceTest {

  private static final Jurisdiction FRANCE = Jurisdictions.of("FR");
  private static final LocalDate DUE = LocalDate.parse("2026-03-31");

  private static ClaimFacts claim(boolean consumer, String noticeOn) {
    return new ClaimFacts(
        new Relation(CreditorKind.PROFESSIONAL, consumer, ClaimNature.GOODS_OR_SERVICES),
        DUE,
        noticeOn == null ? null : new Notice(LocalDate.parse(noticeOn), NoticeChannel.POST),
        Money.euros("1200.00"));
  }

  private static Accessories bearing(InterestBasis basis, String rate) {
    return new Accessories(basis, rate == null ? null : Rate.percent(rate), false, null, null);
  }

  private static final Accessories INDEMNITY =
      new Accessories(InterestBasis.NONE, null, true, null, null);

  private static Accessories clause(String euros) {
    return new Accessories(InterestBasis.NONE, null, false, Money.euros(euros), null);
  }

  private static void assertUnlawful(
      ClaimFacts claim, Accessories asked, RefusalCode code, String pointer) {
    Refusal refusal = FRANCE.unlawful(claim, asked).orElseThrow();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.pointer()).isEqualTo(pointer);
  }

  @Nested
  class What_may_be_claimed {

    // C. com. L441-10 II, D441-5
    @Test
    void a_consumer_owes_neither_the_penalty_rate_nor_forty_euros() {
      assertUnlawful(
          claim(true, null),
          bearing(InterestBasis.L441_10_DEFAULT, null),
          JurisdictionRefusal.DEFAULT_RATE_BETWEEN_PROFESSIONALS_ONLY,
          "/interest/basis");
      assertUnlawful(
          claim(true, null),
          INDEMNITY,
          JurisdictionRefusal.INDEMNITY_BETWEEN_PROFESSIONALS_ONLY,
          "/indemnity");
      assertThat(FRANCE.unlawful(claim(false, null), INDEMNITY)).isEmpty();
      assertThat(FRANCE.unlawful(claim(false, null), bearing(InterestBasis.L441_10_DEFAULT, null)))
          .isEmpty();
    }

    // 3 x 2.62 in the first semester of 2026
    @Test
    void a_rate_between_professionals_is_at_least_three_times_the_legal_rate() {
      assertThat(FRANCE.unlawful(claim(false, null), bearing(InterestBasis.CONTRACTUAL, "7.86")))
          .isEmpty();
      assertUnlawful(
          claim(false, null),
          bearing(InterestBasis.CONTRACTUAL, "7.85"),
          InterestRefusal.RATE_BELOW_FLOOR,
          "/interest/rate");
      assertThat(FRANCE.unlawful(claim(true, null), bearing(InterestBasis.CONTRACTUAL, "1.00")))
          .isEmpty();
    }

    @Test
    void a_rate_goes_with_a_contract_and_a_contract_with_a_rate() {
      assertUnlawful(
          claim(true, null),
          bearing(InterestBasis.LEGAL, "4.00"),
          JurisdictionRefusal.RATE_WITHOUT_CONTRACT,
          "/interest/rate");
      assertUnlawful(
          claim(true, null),
          bearing(InterestBasis.CONTRACTUAL, null),
          JurisdictionRefusal.CONTRACTUAL_RATE_MISSING,
          "/interest/rate");
    }

    // C. civ. 1231-5: the penalty is incurred once the debtor was put on notice.
    @Test
    void a_penalty_clause_waits_for_the_formal_notice() {
      assertUnlawful(
          claim(true, null),
          clause("60.00"),
          JurisdictionRefusal.NOTICE_MISSING,
          "/formalNoticeOn");
      List<LumpSum> sums = FRANCE.lumpSums(claim(true, "2026-05-04"), clause("60.00"));
      assertThat(sums).hasSize(1);
      assertThat(sums.get(0).after()).isEqualTo(LocalDate.parse("2026-05-04"));
      assertThat(sums.get(0).ofUnpaid().apply(Money.euros("10.00")))
          .isEqualTo(Money.euros("60.00"));
      assertThat(sums.get(0).article()).isEqualTo("C. civ. 1231-5");
    }
  }

  @Nested
  class From_when {

    @Test
    void legal_interest_runs_from_the_formal_notice_and_penalties_from_the_due_date() {
      Accessories legal = bearing(InterestBasis.LEGAL, null);
      assertThat(FRANCE.interestFrom(claim(true, null), legal)).isEmpty();
      assertThat(FRANCE.interestFrom(claim(true, "2026-05-04"), legal))
          .contains(LocalDate.parse("2026-05-04"));
      assertThat(FRANCE.interestFrom(claim(true, "2026-03-01"), legal)).contains(DUE);
      assertThat(
              FRANCE.interestFrom(claim(false, null), bearing(InterestBasis.L441_10_DEFAULT, null)))
          .contains(DUE);
      assertThat(FRANCE.interestFrom(claim(false, null), INDEMNITY)).isEmpty();
    }

    @Test
    void forty_euros_are_owed_from_the_day_after_the_due_date() {
      LumpSum sum = FRANCE.lumpSums(claim(false, null), INDEMNITY).get(0);
      assertThat(sum.after()).isEqualTo(DUE);
      assertThat(sum.ofUnpaid().apply(Money.euros("3.00"))).isEqualTo(Money.euros("40.00"));
    }

    @Test
    void no_waiting_period_follows_the_first_letter() {
      Notice letter = new Notice(DUE, NoticeChannel.POST);
      assertThat(FRANCE.firstNotice().waitingAfter(letter)).isEmpty();
      assertThat(FRANCE.firstNotice().recalledLater())
          .containsExactlyInAnyOrder(NoticeContent.NOTICE_REFERENCE, NoticeContent.NOTICE_DATE);
      assertThat(FRANCE.firstNotice().content()).contains(NoticeContent.LEGAL_TEXTS);
    }
  }

  // C. conso L218-2, loi 89-462 art. 7-1, C. civ. 2224; FR1 of the published date examples.
  @ParameterizedTest
  @CsvSource({
    "PROFESSIONAL, true,  GOODS_OR_SERVICES, 2026-11-20, C. conso L218-2",
    "PROFESSIONAL, true,  RENT,              2027-11-20, Loi 89-462 art. 7-1",
    "INDIVIDUAL,   true,  GOODS_OR_SERVICES, 2029-11-20, C. civ. 2224",
    "PROFESSIONAL, false, GOODS_OR_SERVICES, 2029-11-20, C. civ. 2224",
  })
  void the_parties_decide_the_last_day_to_sue(
      CreditorKind creditor, boolean consumer, ClaimNature nature, LocalDate last, String article) {
    var period =
        FRANCE.limitation(new Relation(creditor, consumer, nature), LocalDate.parse("2024-11-20"));
    assertThat(period.lastDayToAct()).isEqualTo(last);
    assertThat(period.article()).isEqualTo(article);
  }

  @Test
  void the_two_paragraphs_on_costs_are_reproduced_word_for_word() {
    assertThat(FRANCE.texts()).extracting(LegalText::key).containsExactly("L111_8.2", "L111_8.3");
    assertThat(FRANCE.texts().get(0).text())
        .startsWith("Les frais de recouvrement entrepris sans titre exécutoire restent à la charge")
        .endsWith("sauf disposition législative contraire.");
    assertThat(FRANCE.texts().get(1).text())
        .startsWith("Cependant, le créancier qui justifie du caractère nécessaire")
        .endsWith("à la charge du débiteur de mauvaise foi.");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, true",
    "2026-11-23T09:59, false",
    "2026-11-23T13:00, false",
    "2026-11-23T19:59, true",
    "2026-11-21T11:00, false",
    "2026-11-22T11:00, false",
    "2026-11-11T11:00, false",
  })
  void nobody_is_contacted_outside_office_hours(LocalDateTime at, boolean allowed) {
    assertThat(FRANCE.contact().allows(at)).isEqualTo(allowed);
  }

  @Test
  void no_reminder_is_ever_charged() {
    assertThat(FRANCE.reminders().mostFor(9, true, Money.euros("1.50"))).isEqualTo(Money.ZERO);
  }
}
