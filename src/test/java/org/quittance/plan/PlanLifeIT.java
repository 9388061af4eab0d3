package org.quittance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.testing.CaseFiles.aBusinessCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.creditor.CreditorService;
import org.quittance.interest.CreditorKind;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentService;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.platform.ShiftableClock;
import org.quittance.testing.InContainer;
import org.quittance.testing.Plans;

/**
 * The lives of plans on the real database, told by moving the server's clock. Each is of 900 in
 * three instalments, the first due ten days after the agreement.
 */
class PlanLifeIT extends InContainer {

  @Inject private CreditorService creditors;
  @Inject private CaseFileService cases;
  @Inject private CaseFileRepository caseFiles;
  @Inject private PaymentService payments;
  @Inject private LedgerService ledger;
  @Inject private InstalmentPlanService plans;
  @Inject private PlanRunService runs;
  @Inject private CurrentActor currentActor;
  @Inject private UserTransaction transaction;
  @Inject private Clock clock;

  private String reference;
  private long caseFileId;
  private LocalDate start;

  @BeforeEach
  void a_business_that_owes() {
    currentActor.become(Actor.staff("alice@agency.example"));
    creditors.register("ENSUD", aCreditor());
    reference = "LIFE-" + Ids.text(Ids.next());
    cases.place(
        reference,
        aBusinessCaseFile().withCommercialInvoice("F-1", "900.00", "2026-06-30").build());
    caseFileId = cases.find(reference).id();
    start = BusinessDate.today(clock);
  }

  @AfterEach
  void back_to_today() {
    ((ShiftableClock) clock).shiftTo(Duration.ZERO);
  }

  private PlanSummary agree(String euros, int count) throws Exception {
    LocalDate today = BusinessDate.today(clock);
    transaction.begin();
    try {
      PlanSummary agreed =
          plans.agree(
              caseFiles.lock(reference).orElseThrow(),
              Plans.monthly(euros, count, today.plusDays(10).toString()).on(today.toString()));
      transaction.commit();
      return agreed;
    } catch (Exception | AssertionError e) {
      transaction.rollback();
      throw e;
    }
  }

  /** The clock stands at a day, and the plan is worked as the timer does. */
  private PlanSummary on(LocalDate day, PlanSummary plan) {
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(day.toEpochDay() - start.toEpochDay()));
    runs.workDays(plan.id());
    return plans.find(plan.id());
  }

  private PlanSummary paying(String euros, PlanSummary plan) {
    payments.declare(
        reference,
        new PaymentReceived(
            Money.euros(euros),
            BusinessDate.today(clock),
            PaymentChannel.TRANSFER,
            Ids.text(Ids.next()),
            List.of()));
    return plans.find(plan.id());
  }

  private CaseBreakdown owed() {
    return ledger.breakdown(caseFileId, CreditorKind.PROFESSIONAL, BusinessDate.today(clock));
  }

  private static LocalDate missedOn(PlanSummary plan, int number) {
    return plan.instalments().get(number - 1).days().graceUntil().plusDays(1);
  }

  @Test
  void a_missed_instalment_is_given_another_date_and_the_plan_is_kept() throws Exception {
    PlanSummary plan = agree("900.00", 3);
    plan = on(missedOn(plan, 1), plan);
    assertThat(plan.instalments().get(0).status()).isEqualTo(InstalmentStatus.MISSED);

    LocalDate newDueOn = BusinessDate.today(clock).plusDays(10);
    plan = plans.move(plan.id(), plan.version(), 1, newDueOn);
    assertThat(plan.allowancesLeft()).isEqualTo(new PlanSummary.Left(1, 1, 1, 2));
    plan = on(newDueOn, plan);
    plan = paying("900.00", plan);

    assertThat(plan.status()).isEqualTo(PlanStatus.COMPLETED);
    assertThat(cases.find(reference).status()).isEqualTo(CaseStatus.SETTLED);
    assertThat(owed().outstanding()).isEqualTo(Money.ZERO);
  }

  @Test
  void an_announced_breach_is_made_good_in_time() throws Exception {
    PlanSummary plan = agree("900.00", 3);
    plan = on(missedOn(plan, 2), plan);
    assertThat(plan.status()).isEqualTo(PlanStatus.BREACH_ANNOUNCED);
    assertThat(plan.cureUntil()).isEqualTo(BusinessDate.today(clock).plusDays(8));

    plan = on(plan.cureUntil(), plan);
    plan = paying("600.00", plan);

    assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan.cureUntil()).isNull();
  }

  @Test
  void a_breach_that_nobody_makes_good_brings_interest_back_and_makes_room_for_another_plan()
      throws Exception {
    PlanSummary plan = agree("900.00", 3);
    plan = on(missedOn(plan, 2), plan);
    Money paused = owed().outstanding();
    plan = on(plan.cureUntil().plusDays(1), plan);

    assertThat(plan.status()).isEqualTo(PlanStatus.BREACHED);
    assertThat(plans.current(caseFileId)).isEmpty();
    assertThat(owed().outstanding()).isGreaterThan(paused);
    assertThat(owed().interestPause()).isNull();

    PlanSummary second = agree(owed().outstanding().decimal(), 6);
    assertThat(plans.current(caseFileId)).contains(second);
    assertThat(second.identity().replacedPlanId()).isNull();
  }

  @Test
  void what_fell_due_while_the_case_was_held_gets_its_grace_again() throws Exception {
    PlanSummary plan = agree("900.00", 3);
    cases.hold(reference, "over-indebtedness declared");
    plan = on(missedOn(plan, 1).plusDays(5), plan);
    assertThat(plan.status()).isEqualTo(PlanStatus.SUSPENDED);

    cases.release(reference, "not admitted");
    plan = plans.find(plan.id());

    assertThat(plan.status()).isEqualTo(PlanStatus.ACTIVE);
    assertThat(plan.instalments().get(0).status()).isEqualTo(InstalmentStatus.SCHEDULED);
    assertThat(plan.instalments().get(0).days().graceUntil())
        .isEqualTo(BusinessDate.today(clock).plusDays(7));
    assertThat(on(missedOn(plan, 1), plan).instalments().get(0).status())
        .isEqualTo(InstalmentStatus.MISSED);
  }

  @Test
  void a_plan_that_is_due_is_handed_out_once_until_its_lease_is_over() throws Exception {
    PlanSummary plan = agree("900.00", 3);
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(30));

    runs.claimDue(10_000, Duration.ofMinutes(10));
    List<Long> second = runs.claimDue(10_000, Duration.ofMinutes(10));
    ((ShiftableClock) clock).shiftTo(Duration.ofDays(31));
    List<Long> afterTheLease = runs.claimDue(10_000, Duration.ofMinutes(10));

    // The timer may be faster than this test, and work the plan.
    assertThat(second).doesNotContain(plan.id());
    assertThat(afterTheLease.contains(plan.id()) || wasWorked(plan)).isTrue();
  }

  private boolean wasWorked(PlanSummary plan) {
    return !plans.find(plan.id()).equals(plan);
  }
}
