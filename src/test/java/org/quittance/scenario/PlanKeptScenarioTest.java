package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;
import static org.quittance.testing.Plans.monthly;
import static org.quittance.testing.Plans.settlement;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.ledger.LedgerAccount;
import org.quittance.money.Money;
import org.quittance.plan.PlanNews;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.testing.memory.Agency;

/** Plans that are kept: by hand, early, late within the grace, and settled for less. */
class PlanKeptScenarioTest {

  private final Agency agency = Agency.on("2026-11-03");

  @BeforeEach
  void a_consumer_who_owes_300() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place("DOS-1", aCaseFile().withInvoice("F-1", "300.00", "2026-01-31").build());
  }

  @Test
  void paid_by_hand_month_by_month_it_ends_with_the_receipt_for_the_whole_debt() {
    agency.agree("DOS-1", monthly("300.00", 3, "2026-12-05").on("2026-11-03"));

    agency.liveUntil("2026-12-07");
    agency.transfer("DOS-1", "100.00", "BANK-1");
    agency.liveUntil("2027-01-04");
    agency.transfer("DOS-1", "100.00", "BANK-2");
    agency.liveUntil("2027-02-05");
    var last = agency.transfer("DOS-1", "100.00", "BANK-3");

    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(last.receipt().outstanding()).isEqualTo(Money.ZERO);
    assertThat(agency.happenedTo("DOS-1"))
        .containsExactly(
            "case.placed",
            "plan.agreed",
            "instalment.announced",
            "payment.received",
            "receipt.issued",
            "instalment.paid",
            "instalment.announced",
            "payment.received",
            "receipt.issued",
            "instalment.paid",
            "instalment.announced",
            "payment.received",
            "receipt.issued",
            "instalment.paid",
            "plan.completed",
            "case.settled");
    // 5 December is a Saturday: payable on Monday 7; 5 January is a Tuesday, 5 February a Friday.
    assertThat(agency.planNews())
        .extracting(PlanNews::kind, PlanNews::number)
        .containsExactly(
            tuple(PlanNews.Kind.AGREED, null),
            tuple(PlanNews.Kind.INSTALMENT_DUE_SOON, 1),
            tuple(PlanNews.Kind.INSTALMENT_DUE_SOON, 2),
            tuple(PlanNews.Kind.INSTALMENT_DUE_SOON, 3),
            tuple(PlanNews.Kind.COMPLETED, null));
  }

  @Test
  void completion_gives_up_what_was_promised_and_the_last_receipt_is_the_final_one() {
    agency.cases.place(
        "DOS-2", aBusinessCaseFile().withCommercialInvoice("F-1", "1000.00", "2026-10-31").build());
    Money owed = agency.outstanding("DOS-2");
    Money waived = owed.minus(Money.euros("1000.00"));
    agency.agree(
        "DOS-2", monthly("1000.00", 2, "2026-12-01").waiving(waived.decimal()).on("2026-11-03"));

    agency.liveUntil("2026-12-01");
    agency.transfer("DOS-2", "500.00", "BANK-1");
    agency.liveUntil("2026-12-31");
    assertThat(agency.outstanding("DOS-2")).isEqualTo(owed.minus(Money.euros("500.00")));
    var last = agency.transfer("DOS-2", "500.00", "BANK-2");

    assertThat(last.receipt().outstanding()).isEqualTo(Money.ZERO);
    assertThat(last.outstanding()).isEqualTo(Money.ZERO);
    assertThat(agency.outstanding("DOS-2")).isEqualTo(Money.ZERO);
    assertThat(agency.look("DOS-2").status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(agency.balance(LedgerAccount.WAIVERS_GRANTED)).isEqualTo(waived);
    assertThat(agency.happenedTo("DOS-2"))
        .endsWith("instalment.paid", "debt.waived", "plan.completed", "case.settled");
  }

  @Test
  void an_early_payment_shortens_the_plan_from_its_end() {
    agency.agree("DOS-1", monthly("300.00", 3, "2026-12-05").on("2026-11-03"));

    agency.transfer("DOS-1", "150.00", "BANK-1");

    assertThat(agency.plan("DOS-1").instalments())
        .extracting(InstalmentSummary::paid, InstalmentSummary::status)
        .containsExactly(
            tuple(Money.euros("100.00"), InstalmentStatus.PAID),
            tuple(Money.ZERO, InstalmentStatus.SCHEDULED),
            tuple(Money.euros("50.00"), InstalmentStatus.SCHEDULED));
    assertThat(agency.plan("DOS-1").left()).isEqualTo(Money.euros("150.00"));

    agency.transfer("DOS-1", "150.00", "BANK-2");
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.SETTLED);
  }

  @Test
  void late_within_the_grace_it_is_not_missed() {
    agency.agree("DOS-1", monthly("300.00", 3, "2026-12-05").on("2026-11-03"));

    agency.liveUntil("2026-12-14");
    agency.transfer("DOS-1", "100.00", "BANK-1");
    agency.liveUntil("2026-12-20");

    assertThat(agency.planNews())
        .extracting(PlanNews::kind)
        .containsExactly(
            PlanNews.Kind.AGREED, PlanNews.Kind.INSTALMENT_DUE_SOON, PlanNews.Kind.INSTALMENT_LATE);
    assertThat(agency.plan("DOS-1").allowancesLeft().misses()).isEqualTo(1);
  }

  @Test
  void a_settlement_paid_in_its_grace_closes_the_case() {
    agency.agree("DOS-1", settlement("200.00", "2026-11-20").waiving("100.00").on("2026-11-03"));

    agency.liveUntil("2026-11-21");
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    assertThat(agency.plan("DOS-1").cureUntil()).isEqualTo(LocalDate.parse("2026-11-27"));
    agency.liveUntil("2026-11-27");
    agency.transfer("DOS-1", "200.00", "BANK-1");

    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.ZERO);
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.SETTLED);
  }

  @Test
  void a_settlement_paid_after_its_grace_leaves_the_rest_owed() {
    agency.agree("DOS-1", settlement("200.00", "2026-11-20").waiving("100.00").on("2026-11-03"));

    agency.liveUntil("2026-11-28");
    assertThat(agency.plan("DOS-1").status()).isEqualTo(PlanStatus.BREACHED);
    agency.transfer("DOS-1", "200.00", "BANK-1");

    assertThat(agency.outstanding("DOS-1")).isEqualTo(Money.euros("100.00"));
    assertThat(agency.look("DOS-1").status()).isEqualTo(CaseStatus.OPEN);
  }
}
