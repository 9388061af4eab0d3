package org.quittance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.ledger.rules.BreakdownComponent;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.money.Money;
import org.quittance.testing.memory.Agency;

class LedgerServiceTest {

  private static final long PLAN = 4711;

  private final Agency agency = Agency.on("2026-11-02");

  @BeforeEach
  void a_creditor() {
    agency.creditors.register("ENSUD", aCreditor());
  }

  private CaseFile aBusinessThatOwes() {
    agency.cases.place(
        "DOS-1", aBusinessCaseFile().withCommercialInvoice("F-1", "1000.00", "2026-10-31").build());
    return agency.locked("DOS-1");
  }

  @Nested
  class Pause {

    // L441-10 rate of 2026-S2 in the tables; 1,000 € for 30 days of November, of which 10 do not
    // count.
    @Test
    void days_of_a_pause_bear_nothing_and_the_line_says_so() {
      CaseFile caseFile = aBusinessThatOwes();
      LocalDate endOfNovember = LocalDate.parse("2026-11-30");
      Money unpaused = agency.breakdown("DOS-1", endOfNovember).outstanding();
      Money afterTwentyDays =
          agency.breakdown("DOS-1", LocalDate.parse("2026-11-20")).outstanding();

      caseFile.pauseAccrual(PauseCause.PROPOSAL, 1, LocalDate.parse("2026-11-11"));
      caseFile.endAccrualPause(PauseCause.PROPOSAL, 1, LocalDate.parse("2026-11-20"));

      assertThat(agency.breakdown("DOS-1", endOfNovember).outstanding())
          .isEqualTo(afterTwentyDays)
          .isLessThan(unpaused);
      assertThat(agency.breakdown("DOS-1", endOfNovember).lines())
          .filteredOn(line -> line.component() == BreakdownComponent.INTEREST)
          .extracting(BreakdownLine::from, BreakdownLine::days, BreakdownLine::pausedDays)
          .containsExactly(tuple(LocalDate.parse("2026-11-01"), 20, 10));
    }

    @Test
    void the_breakdown_names_the_pause_in_force_on_its_day() {
      CaseFile caseFile = aBusinessThatOwes();
      caseFile.pauseAccrual(PauseCause.PLAN, PLAN, LocalDate.parse("2026-11-11"));

      assertThat(agency.breakdown("DOS-1", LocalDate.parse("2026-11-10")).interestPause()).isNull();
      assertThat(agency.breakdown("DOS-1", LocalDate.parse("2026-11-11")).interestPause())
          .satisfies(
              pause -> {
                assertThat(pause.cause()).isEqualTo(PauseCause.PLAN);
                assertThat(pause.untilOn()).isNull();
              });
    }

    @Test
    void lists_and_payments_count_the_same_days_as_the_page() {
      CaseFile caseFile = aBusinessThatOwes();
      caseFile.pauseAccrual(PauseCause.PLAN, PLAN, LocalDate.parse("2026-11-01"));
      agency.clock.moveTo(LocalDate.parse("2026-12-31"));

      assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("1040.00"));
      assertThat(agency.outstandingInLists("DOS-1")).isEqualTo(Money.euros("1040.00"));
      var paid = agency.transfer("DOS-1", "1040.00", "BANK-1");
      assertThat(paid.refundable()).isEqualTo(Money.ZERO);
      assertThat(paid.outstanding()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_voided_pause_lets_interest_run_as_if_it_had_never_been() {
      CaseFile caseFile = aBusinessThatOwes();
      LocalDate later = LocalDate.parse("2026-12-31");
      Money before = agency.breakdown("DOS-1", later).outstanding();
      caseFile.pauseAccrual(PauseCause.PLAN, PLAN, LocalDate.parse("2026-11-01"));
      caseFile.voidAccrualPause(PauseCause.PLAN, PLAN);

      assertThat(agency.breakdown("DOS-1", later).outstanding()).isEqualTo(before);
    }
  }

  @Nested
  class Waive {

    @Test
    void what_is_given_up_leaves_nothing_owed_and_moves_no_money() {
      CaseFile caseFile = aBusinessThatOwes();
      agency.transfer("DOS-1", "600.00", "BANK-1");
      LocalDate today = LocalDate.parse("2026-11-02");
      Money left = agency.outstanding("DOS-1");

      assertThat(agency.ledger.waive(caseFile, PLAN, today)).isEqualTo(left);

      assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.ZERO);
      assertThat(agency.breakdown("DOS-1").lines())
          .filteredOn(line -> line.component() == BreakdownComponent.WAIVER)
          .extracting(BreakdownLine::amount)
          .containsExactly(left.negated());
      assertThat(agency.balance(LedgerAccount.DEDICATED_ACCOUNT)).isEqualTo(Money.euros("600.00"));
      assertThat(agency.balance(LedgerAccount.CREDITOR_FUNDS)).isEqualTo(Money.euros("-600.00"));
      assertThat(agency.balance(LedgerAccount.WAIVERS_GRANTED)).isEqualTo(left);
      assertThat(agency.balance(LedgerAccount.CLAIMS_WAIVED)).isEqualTo(left.negated());
      assertThat(agency.breakdown("DOS-1", today.plusYears(1)).outstanding()).isEqualTo(Money.ZERO);
    }

    @Test
    void nothing_is_booked_when_nothing_is_owed() {
      agency.cases.place("DOS-2", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());
      agency.transfer("DOS-2", "50.00", "BANK-1");
      LocalDate today = LocalDate.parse("2026-11-02");

      assertThat(agency.ledger.waive(agency.locked("DOS-2"), PLAN, today)).isEqualTo(Money.ZERO);
      assertThat(agency.balance(LedgerAccount.WAIVERS_GRANTED)).isEqualTo(Money.ZERO);
    }

    @Test
    void what_was_claimed_after_the_promise_stays_owed() {
      agency.cases.place("DOS-3", aCaseFile().withInvoice("F-1", "50.00", "2026-01-31").build());
      LocalDate today = LocalDate.parse("2026-11-02");

      Money given = agency.ledger.waive(agency.locked("DOS-3"), PLAN, today, Money.euros("20.00"));

      assertThat(given).isEqualTo(Money.euros("20.00"));
      assertThat(agency.outstanding("DOS-3")).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void a_withdrawn_waiver_is_owed_again_and_may_be_granted_again() {
      CaseFile caseFile = aBusinessThatOwes();
      LocalDate today = LocalDate.parse("2026-11-02");
      Money owed = agency.outstanding("DOS-1");
      agency.ledger.waive(caseFile, PLAN, today);

      agency.ledger.withdrawWaiver(caseFile, PLAN, today);
      assertThat(agency.outstanding("DOS-1")).isEqualTo(owed);
      assertThat(agency.balance(LedgerAccount.WAIVERS_GRANTED)).isEqualTo(Money.ZERO);

      agency.ledger.withdrawWaiver(caseFile, PLAN, today);
      assertThat(agency.outstanding("DOS-1")).isEqualTo(owed);
      assertThat(agency.ledger.waive(caseFile, PLAN, today)).isEqualTo(owed);
      assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.ZERO);
    }
  }
}
