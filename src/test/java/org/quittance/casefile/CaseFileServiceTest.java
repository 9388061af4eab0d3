package org.quittance.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.interest.InterestBasis;
import org.quittance.interest.InterestRefusal;
import org.quittance.jurisdiction.JurisdictionRefusal;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;
import org.quittance.refusal.RefusalCode;
import org.quittance.testing.memory.Agency;

class CaseFileServiceTest {

  private final Agency agency = Agency.on("2026-11-22");

  @BeforeEach
  void a_registered_creditor() {
    agency.creditors.register("ENSUD", aCreditor());
  }

  @Nested
  class Placing {

    @Test
    void the_same_placement_twice_changes_nothing() {
      CasePlacement placement = aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build();

      assertThat(agency.cases.place("DOS-1", placement)).isTrue();
      assertThat(agency.cases.place("DOS-1", placement)).isFalse();

      assertThat(agency.happenedTo("DOS-1")).containsExactly("case.placed");
    }

    @Test
    void a_claim_no_longer_listed_is_withdrawn() {
      agency.cases.place(
          "DOS-1",
          aCaseFile()
              .withInvoice("F-1", "50.00", "2026-01-31")
              .withInvoice("F-2", "70.00", "2026-02-28")
              .build());

      agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());

      assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("50.00"));
      assertThat(agency.happenedTo("DOS-1")).containsExactly("case.placed", "case.updated");
    }

    @Test
    void a_claim_on_which_something_was_paid_cannot_be_withdrawn() {
      agency.cases.place(
          "DOS-1",
          aCaseFile()
              .withInvoice("F-1", "50.00", "2026-01-31")
              .withInvoice("F-2", "70.00", "2026-02-28")
              .build());
      agency.transfer("DOS-1", "60.00", "BANK-1");

      assertRefused(
          () ->
              agency.cases.place(
                  "DOS-1", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build()),
          CasefileRefusal.CLAIM_CANNOT_BE_REMOVED,
          "/claims");
    }

    @Test
    void a_claim_cannot_become_less_than_what_was_paid_on_it() {
      agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());
      agency.transfer("DOS-1", "30.00", "BANK-1");

      assertRefused(
          () ->
              agency.cases.place(
                  "DOS-1", aCaseFile().withInvoice("F-1", "29.99", "2026-01-31").build()),
          CasefileRefusal.PRINCIPAL_BELOW_PAID,
          "/claims/0/principal");
    }

    @Test
    void a_new_claim_reopens_a_settled_case() {
      agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());
      agency.transfer("DOS-1", "50.00", "BANK-1");

      agency.cases.place(
          "DOS-1",
          aCaseFile()
              .withInvoice("F-1", "50.00", "2026-01-31")
              .withInvoice("F-2", "20.00", "2026-02-28")
              .build());

      assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.OPEN);
      assertThat(agency.happenedTo("DOS-1")).contains("case.settled", "case.reopened");
    }

    @Test
    void another_creditor_cannot_take_over_a_case() {
      agency.creditors.register("AUTRE", aCreditor());
      agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());

      assertRefused(
          () ->
              agency.cases.place(
                  "DOS-1",
                  aCaseFile().of("AUTRE").withInvoice("F-1", "50.00", "2026-01-31").build()),
          CasefileRefusal.CASE_CREDITOR_CANNOT_CHANGE,
          "/creditor");
    }

    @Test
    void the_same_claim_reference_twice_is_refused_where_it_is_repeated() {
      assertRefused(
          () ->
              agency.cases.place(
                  "DOS-1",
                  aCaseFile()
                      .withInvoice("F-1", "50.00", "2026-01-31")
                      .withInvoice("F-1", "60.00", "2026-02-28")
                      .build()),
          CasefileRefusal.CLAIM_REFERENCE_REPEATED,
          "/claims/1/reference");
    }
  }

  @Nested
  class Lawful_by_construction {

    @Test
    void a_consumer_never_owes_the_rate_between_professionals() {
      assertRefused(
          () -> placeForConsumer(new ClaimAccessories(InterestBasis.L441_10_DEFAULT, null, false)),
          JurisdictionRefusal.DEFAULT_RATE_BETWEEN_PROFESSIONALS_ONLY,
          "/claims/0/interest/basis");
    }

    @Test
    void a_consumer_never_owes_the_forty_euros() {
      assertRefused(
          () -> placeForConsumer(new ClaimAccessories(InterestBasis.LEGAL, null, true)),
          JurisdictionRefusal.INDEMNITY_BETWEEN_PROFESSIONALS_ONLY,
          "/claims/0/indemnity");
    }

    @Test
    void a_contractual_rate_needs_its_figure() {
      assertRefused(
          () -> placeForConsumer(new ClaimAccessories(InterestBasis.CONTRACTUAL, null, false)),
          JurisdictionRefusal.CONTRACTUAL_RATE_MISSING,
          "/claims/0/interest/rate");
    }

    // Floor of 2026-S1 between professionals: 3 x 2.62 = 7.86 % (C. com. L441-10 II).
    @Test
    void a_contractual_rate_between_professionals_is_refused_below_three_times_the_legal_rate() {
      assertRefused(
          () ->
              agency.cases.place(
                  "DOS-1",
                  aBusinessCaseFile()
                      .withInvoice(
                          "F-1",
                          "50.00",
                          dates(),
                          new ClaimAccessories(
                              InterestBasis.CONTRACTUAL, Rate.percent("7.85"), false))
                      .build()),
          InterestRefusal.RATE_BELOW_FLOOR,
          "/claims/0/interest/rate");
    }

    private void placeForConsumer(ClaimAccessories accessories) {
      agency.cases.place(
          "DOS-1", aCaseFile().withInvoice("F-1", "50.00", dates(), accessories).build());
    }

    private ClaimDates dates() {
      return new ClaimDates(null, LocalDate.parse("2026-01-31"), null);
    }
  }

  @Nested
  class Seeing {

    @Test
    void a_creditor_does_not_learn_that_another_creditors_case_exists() {
      agency.creditors.register("AUTRE", aCreditor());
      agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());
      long other = agency.creditors.find("AUTRE").id();

      agency.actAs(Actor.creditor("other@creditor.example", other));

      assertRefused(() -> agency.look("DOS-1"), CasefileRefusal.CASE_UNKNOWN, null);
      assertRefused(() -> agency.cases.hold("DOS-1", "mine"), CasefileRefusal.CASE_UNKNOWN, null);
      assertThat(agency.cases.list(CaseFilter.ALL, null, 10).cases()).isEmpty();
    }

    @Test
    void a_list_is_read_page_by_page_newest_first() {
      for (int i = 1; i <= 5; i++) {
        agency.cases.place(
            "DOS-" + i, aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());
      }

      CaseListPage first = agency.cases.list(CaseFilter.ALL, null, 2);
      CaseListPage second = agency.cases.list(CaseFilter.ALL, first.next(), 2);
      CaseListPage third = agency.cases.list(CaseFilter.ALL, second.next(), 2);

      assertThat(first.cases())
          .extracting(CaseOverview::reference)
          .containsExactly("DOS-5", "DOS-4");
      assertThat(second.cases())
          .extracting(CaseOverview::reference)
          .containsExactly("DOS-3", "DOS-2");
      assertThat(third.cases()).extracting(CaseOverview::reference).containsExactly("DOS-1");
      assertThat(third.next()).isNull();
    }
  }

  @Nested
  class Standing {

    @Test
    void a_held_case_is_released_with_its_reason_on_record() {
      agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());

      agency.cases.hold("DOS-1", "phone call of 22 November");
      assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.ON_HOLD);
      agency.cases.release("DOS-1", "answered");

      assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.OPEN);
      assertThat(agency.happenedTo("DOS-1"))
          .containsExactly("case.placed", "case.held", "case.released");
    }

    @Test
    void what_the_table_does_not_allow_is_refused_aloud() {
      agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());

      assertRefused(
          () -> agency.cases.release("DOS-1", "by mistake"),
          CasefileRefusal.STATUS_DOES_NOT_ALLOW,
          null);
    }
  }

  private static void assertRefused(ThrowingCallable call, RefusalCode code, String pointer) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.pointer()).isEqualTo(pointer);
            });
  }
}
