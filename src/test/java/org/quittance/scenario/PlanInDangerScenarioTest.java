package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;
import static org.quittance.testing.Plans.monthly;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.Role;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.money.Money;
import org.quittance.plan.PlanNews;
import org.quittance.plan.PlanRefusal;
import org.quittance.plan.PlanSummary;
import org.quittance.plan.PlanSummary.InstalmentSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.plan.rules.Respread;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;

/**
 * Plans that bend and plans that break. All are agreed on 3 November 2026 over 900 of a debt that
 * bears interest, in three instalments on 1 December, 4 January (the 1st is a holiday) and 1
 * February; one miss is tolerated, with 7 days of grace and 8 to make good.
 */
class PlanInDangerScenarioTest {

  private static final String DOS = "DOS-1";

  private final Agency agency = Agency.on("2026-11-03");
  private Money owed;

  @BeforeEach
  void a_plan() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(
        DOS, aBusinessCaseFile().withCommercialInvoice("F-1", "900.00", "2026-06-30").build());
    owed = agency.outstanding(DOS);
    agency.agree(
        DOS,
        monthly("900.00", 3, "2026-12-01")
            .waiving(owed.minus(Money.euros("900.00")).decimal())
            .on("2026-11-03"));
  }

  @Test
  void a_missed_instalment_is_moved_by_the_debtor_and_the_plan_is_kept() {
    agency.liveUntil("2026-12-09");
    assertThat(plan().instalments().get(0).status()).isEqualTo(InstalmentStatus.MISSED);
    assertThat(plan().allowancesLeft().misses()).isZero();

    agency.plans.move(plan().id(), plan().version(), 1, LocalDate.parse("2026-12-21"));
    assertThat(plan().allowancesLeft()).isEqualTo(new PlanSummary.Left(1, 1, 1, 2));

    agency.liveUntil("2026-12-21");
    agency.transfer(DOS, "300.00", "BANK-1");
    agency.liveUntil("2027-01-04");
    agency.transfer(DOS, "300.00", "BANK-2");
    agency.liveUntil("2027-02-01");
    agency.transfer(DOS, "300.00", "BANK-3");

    assertThat(plan().status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(agency.planNews())
        .extracting(PlanNews::kind)
        .startsWith(
            PlanNews.Kind.AGREED,
            PlanNews.Kind.INSTALMENT_DUE_SOON,
            PlanNews.Kind.INSTALMENT_LATE,
            PlanNews.Kind.INSTALMENT_MISSED,
            PlanNews.Kind.MOVED,
            PlanNews.Kind.INSTALMENT_DUE_SOON);
  }

  @Test
  void a_tolerated_miss_threatens_nothing_until_the_end() {
    agency.liveUntil("2027-01-03");

    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    agency.transfer(DOS, "600.00", "BANK-1");
    assertThat(plan().instalments())
        .extracting(InstalmentSummary::status)
        .containsExactly(InstalmentStatus.PAID, InstalmentStatus.PAID, InstalmentStatus.SCHEDULED);
  }

  @Test
  void the_second_miss_is_announced_as_a_breach_and_made_good_in_time() {
    agency.liveUntil("2027-01-12");
    assertThat(plan().status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    assertThat(plan().cureUntil()).isEqualTo(LocalDate.parse("2027-01-20"));

    agency.liveUntil("2027-01-20");
    agency.transfer(DOS, "300.00", "BANK-1");
    assertThat(plan().status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    agency.transfer(DOS, "300.00", "BANK-2");

    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan().cureUntil()).isNull();
    agency.liveUntil("2027-02-01");
    agency.transfer(DOS, "300.00", "BANK-3");
    assertThat(plan().status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.happenedTo(DOS)).contains("plan.breach-announced", "plan.cured");
  }

  @Test
  void a_breach_nobody_makes_good_makes_the_whole_debt_due_with_its_interest() {
    agency.liveUntil("2026-12-01");
    agency.transfer(DOS, "300.00", "BANK-1");
    Money paused = agency.breakdown(DOS, LocalDate.parse("2026-12-31")).outstanding();
    assertThat(paused).isEqualTo(owed.minus(Money.euros("300.00")));

    // Missed on 12 January and on 9 February, announced that day, breached when 17 February is
    // over.
    agency.liveUntil("2027-02-17");
    assertThat(plan().status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    agency.liveUntil("2027-02-18");

    assertThat(plan().status()).isEqualTo(PlanStatus.BREACHED);
    assertThat(plan().left()).isEqualTo(Money.euros("600.00"));
    assertThat(agency.breakdown(DOS, LocalDate.parse("2026-12-31")).outstanding())
        .isGreaterThan(paused);
    assertThat(agency.breakdown(DOS).interestPause()).isNull();
    assertThat(agency.plans.current(agency.look(DOS).id())).isEmpty();
    assertThat(agency.happenedTo(DOS)).endsWith("plan.breach-announced", "plan.breached");

    Money left = agency.outstanding(DOS);
    agency.agree(DOS, monthly(left.decimal(), 4, "2027-03-01").on("2027-02-18"));
    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan().agreedTotal()).isEqualTo(left);
    agency.transfer(DOS, left.decimal(), "BANK-2");
    assertThat(plan().status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.SETTLED);
  }

  @Test
  void when_months_pass_unseen_the_days_are_worked_in_order_and_the_debtor_still_gets_their_time() {
    agency.clock.moveTo(LocalDate.parse("2027-03-15"));
    agency.work();

    assertThat(plan().status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    assertThat(plan().cureUntil()).isEqualTo(LocalDate.parse("2027-03-23"));
    assertThat(agency.happenedTo(DOS))
        .containsExactly(
            "case.placed",
            "plan.agreed",
            "instalment.announced",
            "instalment.missed",
            "instalment.announced",
            "instalment.missed",
            "plan.breach-announced",
            "instalment.announced",
            "instalment.missed");
    agency.liveUntil("2027-03-24");
    assertThat(plan().status()).isEqualTo(PlanStatus.BREACHED);
  }

  @Test
  void over_indebtedness_stops_everything_and_what_fell_due_meanwhile_gets_its_grace_again() {
    agency.liveUntil("2026-11-30");
    agency.cases.hold(DOS, "over-indebtedness declared");
    agency.liveUntil("2027-01-11");
    assertThat(plan().status()).isEqualTo(PlanStatus.SUSPENDED);
    assertThat(plan().instalments())
        .extracting(InstalmentSummary::status)
        .doesNotContain(InstalmentStatus.MISSED);

    agency.cases.release(DOS, "not admitted");

    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan().instalments())
        .extracting(InstalmentSummary::dueOn, i -> i.days().graceUntil())
        .containsExactly(
            tuple(LocalDate.parse("2026-12-01"), LocalDate.parse("2027-01-18")),
            tuple(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-18")),
            tuple(LocalDate.parse("2027-02-01"), LocalDate.parse("2027-02-08")));
    agency.liveUntil("2027-01-18");
    agency.transfer(DOS, "600.00", "BANK-1");
    agency.liveUntil("2027-02-01");
    agency.transfer(DOS, "300.00", "BANK-2");
    assertThat(plan().status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(plan().allowancesLeft().misses()).isEqualTo(1);
  }

  @Test
  void a_recalled_case_calls_its_plan_off_and_interest_runs_again_from_the_next_day() {
    agency.liveUntil("2026-11-20");
    agency.cases.recall(DOS, "creditor's wish");

    assertThat(plan().status()).isEqualTo(PlanStatus.CANCELLED);
    assertThat(plan().instalments())
        .extracting(InstalmentSummary::status)
        .containsOnly(InstalmentStatus.CANCELLED);
    assertThat(agency.breakdown(DOS).outstanding()).isEqualTo(owed);
    assertThat(agency.breakdown(DOS, LocalDate.parse("2026-12-20")).outstanding())
        .isGreaterThan(owed);
  }

  @Test
  void a_payment_taken_back_mid_plan_is_owed_again_with_days_of_grace() {
    agency.liveUntil("2026-12-01");
    var first = agency.transfer(DOS, "300.00", "BANK-1");
    agency.liveUntil("2026-12-20");

    agency.chargebacks.takeBack(DOS, first, "300.00");

    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan().left()).isEqualTo(Money.euros("900.00"));
    assertThat(plan().instalments().get(0).status()).isEqualTo(InstalmentStatus.SCHEDULED);
    assertThat(plan().instalments().get(0).days().graceUntil())
        .isEqualTo(LocalDate.parse("2026-12-27"));
    assertThat(agency.planNews())
        .extracting(PlanNews::kind)
        .endsWith(PlanNews.Kind.PAYMENT_TAKEN_BACK);
    agency.liveUntil("2026-12-28");
    assertThat(plan().instalments().get(0).status()).isEqualTo(InstalmentStatus.MISSED);
  }

  @Test
  void a_payment_taken_back_after_completion_takes_the_waiver_back_and_the_plan_up_again() {
    agency.liveUntil("2026-12-01");
    agency.transfer(DOS, "600.00", "BANK-1");
    var last = agency.transfer(DOS, "300.00", "BANK-2");
    assertThat(agency.outstanding(DOS)).isEqualTo(Money.ZERO);

    agency.chargebacks.takeBack(DOS, last, "300.00");

    assertThat(plan().status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan().left()).isEqualTo(Money.euros("300.00"));
    assertThat(agency.breakdown(DOS).interestPause()).isNotNull();
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(agency.outstanding(DOS)).isEqualTo(owed.minus(Money.euros("600.00")));

    agency.chargebacks.giveBack(DOS, last, "300.00");
    assertThat(plan().status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(agency.outstanding(DOS)).isEqualTo(Money.ZERO);
    assertThat(agency.look(DOS).status()).isEqualTo(CaseStatus.SETTLED);
  }

  @Test
  void a_payment_from_before_the_plan_does_not_concern_it() {
    agency.cases.place(
        "DOS-2", aBusinessCaseFile().withInvoice("F-1", "400.00", "2026-06-30").build());
    var before = agency.transfer("DOS-2", "100.00", "BANK-1");
    agency.clock.advance(Duration.ofMinutes(1));
    agency.agree("DOS-2", monthly("300.00", 3, "2026-12-01").on("2026-11-03"));
    agency.transfer("DOS-2", "100.00", "BANK-2");

    agency.chargebacks.takeBack("DOS-2", before, "100.00");

    assertThat(agency.plan("DOS-2").paid()).isEqualTo(Money.euros("100.00"));
  }

  @Test
  void skipping_puts_an_instalment_behind_the_last_and_costs_the_one_skip() {
    agency.transfer(DOS, "120.00", "BANK-1");
    PlanSummary skipped = agency.plans.skip(plan().id(), plan().version(), 1);

    assertThat(skipped.instalments())
        .extracting(InstalmentSummary::dueOn, InstalmentSummary::paid, InstalmentSummary::status)
        .containsExactly(
            tuple(LocalDate.parse("2026-12-01"), Money.ZERO, InstalmentStatus.SKIPPED),
            tuple(LocalDate.parse("2027-01-01"), Money.ZERO, InstalmentStatus.SCHEDULED),
            tuple(LocalDate.parse("2027-02-01"), Money.ZERO, InstalmentStatus.SCHEDULED),
            tuple(
                LocalDate.parse("2027-03-01"), Money.euros("120.00"), InstalmentStatus.SCHEDULED));
    assertThat(skipped.left()).isEqualTo(Money.euros("780.00"));
    assertThat(skipped.allowancesLeft().skips()).isZero();
  }

  @Test
  void money_paid_ahead_is_spread_as_the_debtor_likes_and_the_total_stays() {
    agency.transfer(DOS, "450.00", "BANK-1");
    assertThat(paidOnEach()).containsExactly("300.00", "0.00", "150.00");

    agency.agree(DOS, monthly("400.00", 4, "2026-12-01").on("2026-11-03"));
    agency.transfer(DOS, "190.00", "BANK-2");
    assertThat(paidOnEach()).containsExactly("100.00", "0.00", "0.00", "90.00");
    agency.plans.respread(plan().id(), plan().version(), Respread.LIGHTEN);
    assertThat(paidOnEach()).containsExactly("100.00", "0.00", "45.00", "45.00");
    assertThat(plan().left()).isEqualTo(Money.euros("210.00"));
    agency.plans.respread(plan().id(), plan().version(), Respread.SHORTEN);
    assertThat(paidOnEach()).containsExactly("100.00", "0.00", "0.00", "90.00");
  }

  @Test
  void a_plan_is_called_off_by_a_supervisor_and_by_nobody_else() {
    for (Actor other :
        List.of(
            Actor.staff("bob@agency.example"),
            Actor.staff("eve@agency.example", Role.ACCOUNTANT),
            Actor.creditor("carol@ensud.example", 1),
            Actor.debtor(1))) {
      agency.actAs(other);
      assertThatThrownBy(() -> agency.plans.cancel(plan().id(), "why not"))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal ->
                  assertThat(refusal.code()).isEqualTo(PlanRefusal.SUPERVISOR_CANCELS_PLANS));
    }
    agency.actAs(Actor.staff("alice@agency.example", Role.SUPERVISOR));
    agency.plans.cancel(plan().id(), "agreed by telephone");
    assertThat(plan().status()).isEqualTo(PlanStatus.CANCELLED);
  }

  private List<String> paidOnEach() {
    return plan().instalments().stream().map(i -> i.paid().decimal()).toList();
  }

  private PlanSummary plan() {
    return agency.plan(DOS);
  }
}
