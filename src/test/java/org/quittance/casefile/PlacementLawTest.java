package org.quittance.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.ClaimOrigin;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.MandateTerms;
import org.quittance.interest.InterestBasis;
import org.quittance.jurisdiction.JurisdictionRefusal;
import org.quittance.jurisdiction.NoticeChannel;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;
import org.quittance.refusal.RefusalCode;
import org.quittance.testing.CaseFiles;
import org.quittance.testing.memory.Agency;

/** Placement is judged by the law of the case. */
class PlacementLawTest {

  private final Agency agency = Agency.on("2026-11-22");

  @BeforeEach
  void a_registered_creditor() {
    agency.creditors.register("ENSUD", aCreditor());
  }

  private void assertRefused(CasePlacement placement, RefusalCode code, String at, Object article) {
    assertThatThrownBy(() -> agency.cases.place("DOS-1", placement))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.pointer()).isEqualTo(at);
              assertThat(refusal.arguments()).contains(article);
            });
  }

  private static CreditorDetails under(String jurisdiction, String signedOn) {
    CreditorDetails sound = aCreditor();
    MandateTerms mandate = sound.mandate();
    return new CreditorDetails(
        sound.name(),
        sound.kind(),
        sound.siren(),
        sound.contact(),
        sound.iban(),
        new MandateTerms(
            mandate.reference(),
            LocalDate.parse(signedOn),
            jurisdiction,
            mandate.commissionRate(),
            mandate.fixedFee(),
            mandate.notifications(),
            mandate.approval()),
        sound.brandColour());
  }

  private static CasePlacement bought(ClaimOrigin origin) {
    CasePlacement sound = aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build();
    ClaimDetails claim = sound.claims().get(0);
    return with(
        sound,
        new ClaimDetails(
            claim.reference(),
            ClaimKind.LOAN_INSTALMENT,
            claim.label(),
            claim.dates(),
            claim.principal(),
            claim.accessories(),
            new ClaimCircumstances(origin, false)));
  }

  private static CasePlacement with(CasePlacement sound, ClaimDetails claim) {
    return new CasePlacement(
        sound.creditorReference(),
        sound.placedOn(),
        sound.debtor(),
        sound.firstLetter(),
        List.of(claim));
  }

  // CPCE R124-3
  @Test
  void nothing_is_collected_before_the_mandate_is_signed() {
    agency.creditors.register("ENSUD", under("FR", "2026-11-23"));
    CasePlacement placement = aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build();

    assertRefused(placement, CasefileRefusal.MANDATE_NOT_IN_FORCE, "/creditor", "CPCE R124-3");

    agency.creditors.register("ENSUD", under("FR", "2026-11-22"));
    assertThat(agency.cases.place("DOS-1", placement)).isTrue();
  }

  // CPCE R124-4
  @Test
  void nothing_is_collected_without_a_first_letter() {
    CasePlacement sound = aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build();
    assertRefused(
        new CasePlacement(
            sound.creditorReference(), sound.placedOn(), sound.debtor(), null, sound.claims()),
        CasefileRefusal.FIRST_LETTER_MISSING,
        "/firstLetter",
        "CPCE R124-4");
    assertRefused(
        new CasePlacement(
            sound.creditorReference(),
            sound.placedOn(),
            sound.debtor(),
            new FirstLetter("L-1", null),
            sound.claims()),
        CasefileRefusal.FIRST_LETTER_MISSING,
        "/firstLetter/sentOn",
        "CPCE R124-4");
  }

  // CMF L54-11-1
  @Test
  void a_bank_loan_bought_non_performing_needs_a_licensed_agency() {
    assertRefused(
        bought(ClaimOrigin.PURCHASED_BANK_LOAN),
        CasefileRefusal.PURCHASED_LOAN_WITHOUT_LICENCE,
        "/claims/0/origin",
        "CMF L54-11-1");
    assertThat(agency.cases.place("DOS-2", bought(ClaimOrigin.PURCHASED))).isTrue();

    agency.settings.put("quittance.agency.credit.licence", "ACPR-12345");
    assertThat(agency.cases.place("DOS-1", bought(ClaimOrigin.PURCHASED_BANK_LOAN))).isTrue();
  }

  // CPCE L111-8 al. 2, C. conso L121-21
  @Test
  void costs_are_refused_and_zero_says_nothing() {
    assertRefused(
        costing("0.01"),
        JurisdictionRefusal.COSTS_STAY_WITH_CREDITOR,
        "/claims/0/costs",
        "CPCE L111-8, C. conso L121-21");
    assertThat(agency.cases.place("DOS-1", costing("0.00"))).isTrue();
  }

  private static CasePlacement costing(String euros) {
    return aCaseFile()
        .withInvoice(
            "F-1",
            "50.00",
            new ClaimDates(null, LocalDate.parse("2026-01-31"), null),
            new ClaimAccessories(InterestBasis.NONE, null, false, null, Money.euros(euros)))
        .build();
  }

  @Nested
  class Time {

    // C. conso L218-2: two years; the last day is still in time.
    @Test
    void a_claim_that_can_no_longer_be_sued_for_is_refused_from_the_day_after() {
      assertRefused(
          aCaseFile().withInvoice("F-1", "50.00", "2024-11-21").build(),
          CasefileRefusal.CLAIM_TIME_BARRED,
          "/claims/0/dueOn",
          "C. conso L218-2");
      assertThat(
              agency.cases.place(
                  "DOS-1", aCaseFile().withInvoice("F-1", "50.00", "2024-11-22").build()))
          .isTrue();
      assertThat(
              agency.cases.place(
                  "DOS-2", aBusinessCaseFile().withInvoice("F-1", "50.00", "2021-11-22").build()))
          .isTrue();
    }

    @Test
    void who_says_to_know_it_may_place_it() {
      CasePlacement knowingly =
          aCaseFile().withInvoiceOutOfTime("F-1", "50.00", "2023-01-31").build();
      assertThat(agency.cases.place("DOS-1", knowingly)).isTrue();
      assertThat(agency.cases.place("DOS-1", knowingly)).isFalse();
      long id = agency.look("DOS-1").id();
      assertThat(agency.cases.claimsOf(id).get(0).details().circumstances().timeBarredKnowingly())
          .isTrue();
    }

    @Test
    void a_claim_that_was_in_time_when_it_came_is_left_alone() {
      agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "50.00", "2024-12-31").build());
      agency.liveUntil("2027-02-01");

      agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "45.00", "2024-12-31").build());

      assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("45.00"));
      assertRefused(
          aCaseFile()
              .withInvoice("F-1", "45.00", "2024-12-31")
              .withInvoice("F-2", "10.00", "2024-12-31")
              .build(),
          CasefileRefusal.CLAIM_TIME_BARRED,
          "/claims/1/dueOn",
          "C. conso L218-2");
    }
  }

  @Nested
  class Country {

    private CasePlacement agreed(InterestBasis basis, String rate) {
      return CaseFiles.aCaseFile()
          .withInvoice(
              "F-1",
              "1000.00",
              new ClaimDates(
                  null,
                  LocalDate.parse("2026-03-31"),
                  LocalDate.parse("2026-05-04"),
                  NoticeChannel.ELECTRONIC),
              new ClaimAccessories(basis, rate == null ? null : Rate.percent(rate), false))
          .build();
    }

    @Test
    void the_mandate_decides_the_law_of_a_new_case() {
      agency.creditors.register("ENSUD", under("BE", "2026-01-15"));

      assertRefused(
          agreed(InterestBasis.LEGAL, null),
          JurisdictionRefusal.INTEREST_BASIS_NOT_IN_COUNTRY,
          "/claims/0/interest/basis",
          "CDE XIX.4");
      assertThat(agency.cases.place("DOS-1", agreed(InterestBasis.CONTRACTUAL, "10.00"))).isTrue();
      assertThat(agency.look("DOS-1").law().code()).isEqualTo("BE");
    }

    @Test
    void a_case_keeps_the_law_it_was_placed_under() {
      agency.cases.place("DOS-1", agreed(InterestBasis.LEGAL, null));
      Money before = agency.outstanding("DOS-1");

      agency.creditors.register("ENSUD", under("BE", "2026-01-15"));

      assertThat(agency.look("DOS-1").law().code()).isEqualTo("FR");
      assertThat(agency.cases.place("DOS-1", agreed(InterestBasis.LEGAL, null))).isFalse();
      assertThat(agency.outstanding("DOS-1")).isEqualTo(before);
    }
  }
}
