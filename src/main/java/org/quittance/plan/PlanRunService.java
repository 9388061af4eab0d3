package org.quittance.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.payment.AutopayOrder;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.refusal.RefusalCode;

/**
 * Works the days of plans: short transactions under the case's row lock, each of which leaves a
 * plan as it should stand, whatever was interrupted before. It says what is to be collected and
 * collects nothing itself.
 */
@ApplicationScoped
@Transactional
public class PlanRunService {

  private static final Duration UNTIL_ORDERED = Duration.ofMinutes(10);

  private InstalmentPlanRepository plans;
  private CaseFileRepository caseFiles;
  private PlanEnding ending;
  private PlanVoice voice;
  private Clock clock;

  protected PlanRunService() {}

  @Inject
  public PlanRunService(
      InstalmentPlanRepository plans,
      CaseFileRepository caseFiles,
      PlanEnding ending,
      PlanVoice voice,
      Clock clock) {
    this.plans = plans;
    this.caseFiles = caseFiles;
    this.ending = ending;
    this.voice = voice;
    this.clock = clock;
  }

  /** Plans that are to be looked after, out of everybody else's sight for the length of a lease. */
  public List<Long> claimDue(int limit, Duration lease) {
    return plans.claimDue(limit, clock.instant(), lease);
  }

  /**
   * What a run of days has led to.
   *
   * @param orders to be placed now, outside any transaction; the same again until {@link #ordered}
   *     says that they were
   * @param isMoreToWork whether days are left, to be worked once the orders are placed
   */
  public record Worked(List<AutopayOrder> orders, boolean isMoreToWork) {

    private static final Worked NOTHING = new Worked(List.of(), false);
  }

  /**
   * Works a plan's days in order, up to today or to the first one on which something is to be
   * collected: what the bank answers may change what the next day brings.
   */
  public Worked workDays(long planId) {
    Optional<Long> caseFileId = plans.caseFileOf(planId);
    if (caseFileId.isEmpty()) {
      return Worked.NOTHING;
    }
    CaseFile lockedCase = caseFiles.locked(caseFileId.get()).orElseThrow();
    InstalmentPlan plan = plans.find(planId).orElseThrow();
    LocalDate today = BusinessDate.today(clock);
    Optional<LocalDate> day = toWork(plan, today);
    while (day.isPresent() && ordersOf(plan).isEmpty()) {
      PlanDay.work(plan, day.get(), today);
      day = toWork(plan, today);
    }
    if (plan.status() == PlanStatus.BREACHED) {
      ending.release(lockedCase, plan);
    }
    tell(lockedCase, plan);
    return new Worked(ordersOf(plan), day.isPresent());
  }

  private static Optional<LocalDate> toWork(InstalmentPlan plan, LocalDate today) {
    return PlanDay.next(plan).filter(next -> !next.isAfter(today));
  }

  /**
   * Keeps that an order was taken, so that it is not placed again.
   *
   * @param isOver whether its outcome is known: an instalment that still waits for it was collected
   *     once before, and is not collected again
   */
  public void ordered(AutopayOrder order, boolean isOver) {
    change(
        order,
        plan -> {
          if (isOver) {
            money(plan).notTaken(order.instalmentId(), NotTaken.LEFT_TO_DEBTOR);
          } else {
            plan.instalments().stream()
                .filter(instalment -> instalment.id() == order.instalmentId())
                .filter(Instalment::isCollecting)
                .forEach(Instalment::ordered);
          }
        });
  }

  /** An order was refused before anything was tried. */
  public void notTaken(AutopayOrder order, RefusalCode why) {
    change(order, plan -> money(plan).notTaken(order.instalmentId(), NotTaken.because(why)));
  }

  private void change(AutopayOrder order, Consumer<InstalmentPlan> change) {
    CaseFile lockedCase = caseFiles.locked(order.caseFileId()).orElseThrow();
    InstalmentPlan plan = plans.find(order.planId()).orElseThrow();
    change.accept(plan);
    tell(lockedCase, plan);
  }

  private PlanMoney money(InstalmentPlan plan) {
    return new PlanMoney(plan, BusinessDate.today(clock));
  }

  private void tell(CaseFile lockedCase, InstalmentPlan plan) {
    voice.tell(lockedCase, plan);
    if (!ordersOf(plan).isEmpty()) {
      plan.pace().lookAgainAt(clock.instant().plus(UNTIL_ORDERED));
    }
  }

  private static List<AutopayOrder> ordersOf(InstalmentPlan plan) {
    return plan.openInstalments().stream()
        .filter(instalment -> instalment.isToBeOrdered() && plan.savedMethodId() != null)
        .map(
            instalment ->
                new AutopayOrder(
                    plan.caseFileId(),
                    plan.savedMethodId(),
                    instalment.left(),
                    plan.id(),
                    instalment.id()))
        .toList();
  }
}
