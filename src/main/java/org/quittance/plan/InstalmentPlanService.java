package org.quittance.plan;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.quittance.access.CurrentActor;
import org.quittance.access.RefusedToDelegates;
import org.quittance.access.Role;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.money.Money;
import org.quittance.payment.SavedMethodService;
import org.quittance.payment.SavedMethodSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PaymentMeans;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.plan.rules.PlanTrigger;
import org.quittance.plan.rules.Respread;
import org.quittance.platform.BusinessDate;
import org.quittance.refusal.Refusal;

/**
 * Concludes plans and changes them within their allowances. Callers have already established that
 * the actor may see the case. Every change names the version the actor saw.
 */
@ApplicationScoped
@Transactional
public class InstalmentPlanService {

  private static final Set<Role> CANCELS = Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR);

  private InstalmentPlanRepository plans;
  private CaseFileRepository caseFiles;
  private SavedMethodService savedMethods;
  private PlanEnding ending;
  private PlanVoice voice;
  private CurrentActor currentActor;
  private Clock clock;

  protected InstalmentPlanService() {}

  @Inject
  public InstalmentPlanService(
      InstalmentPlanRepository plans,
      CaseFileRepository caseFiles,
      SavedMethodService savedMethods,
      PlanEnding ending,
      PlanVoice voice,
      CurrentActor currentActor,
      Clock clock) {
    this.plans = plans;
    this.caseFiles = caseFiles;
    this.savedMethods = savedMethods;
    this.ending = ending;
    this.voice = voice;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Binds a case to a plan. One that is running is replaced in the same step; what was paid on it
   * stays paid. Money that is under way for it, as a direct debit is for days, is part of what is
   * agreed on and counts towards the new plan when it comes: first what is due by then, then as the
   * debtor wants money paid ahead to count. Until then it is not collected a second time, because
   * never more is collected than is owed less what is under way; if it does not come, nothing has
   * changed, because the new plan was made over the whole debt. Only while an order may be on its
   * way to the provider, which takes moments, the running plan is not replaced: nobody could say
   * whether the debtor will be debited. From the next day on no interest accrues, and the
   * limitation period starts again (C. civ. 2240).
   *
   * @throws Refusal with a {@link PlanRefusal} when the terms do not add up, the debt has become
   *     less than the agreed total, the case is not open, or the provider is just being asked to
   *     collect an instalment of the running plan
   */
  public PlanSummary agree(CaseFile lockedCase, AgreedTerms terms) {
    if (lockedCase.status() != CaseStatus.OPEN) {
      throw Refusal.of(PlanRefusal.PLAN_CASE_CLOSED);
    }
    Money discharge = ending.discharge(lockedCase, terms);
    PaymentMeans means = meansOf(lockedCase.id(), terms.savedMethodId());
    Optional<InstalmentPlan> running = bound(lockedCase);
    running.ifPresent(plan -> replace(lockedCase, plan));
    InstalmentPlan plan =
        new InstalmentPlan(lockedCase, terms, means, discharge, running.orElse(null));
    plans.add(plan);
    lockedCase.pauseAccrual(PauseCause.PLAN, plan.id(), PlanEnding.firstDayNotCounted(plan));
    lockedCase.acknowledge(terms.agreedOn());
    voice.tell(lockedCase, plan);
    return plan.summary();
  }

  private void replace(CaseFile lockedCase, InstalmentPlan plan) {
    if (plan.instalments().stream().anyMatch(Instalment::isToBeOrdered)) {
      throw Refusal.of(PlanRefusal.PLAN_COLLECTION_UNDER_WAY);
    }
    plan.end(PlanTrigger.REPLACE, PlanNews.Kind.REPLACED, today());
    ending.release(lockedCase, plan);
    voice.tell(lockedCase, plan);
  }

  /** The plan a case is bound by; empty when it has none. */
  @Transactional(SUPPORTS)
  public Optional<PlanSummary> current(long caseFileId) {
    return plans.running(caseFileId).map(InstalmentPlan::summary);
  }

  /** The plan a case is bound by and that a payment has counted towards. */
  public Optional<PlanSummary> counting(long caseFileId, long paymentId) {
    return plans
        .running(caseFileId)
        .filter(plan -> plan.counts(paymentId))
        .map(InstalmentPlan::summary);
  }

  /** Every plan of a case, newest first. */
  public List<PlanSummary> ofCase(long caseFileId) {
    return plans.ofCase(caseFileId).stream().map(InstalmentPlan::summary).toList();
  }

  /**
   * @throws Refusal {@link PlanRefusal#PLAN_UNKNOWN}, also when the caller may not see its case
   */
  public PlanSummary find(long planId) {
    return plans
        .find(planId)
        .filter(found -> currentActor.actor().maySeeCase(found.caseFileId()))
        .orElseThrow(InstalmentPlanService::unknown)
        .summary();
  }

  /**
   * Gives an instalment that is to come, late or missed another date. Costs a repair; a miss is
   * forgiven by it.
   *
   * @param newDueOn today or later; not further from its agreed date, or from today if that has
   *     passed, than the plan allows
   */
  @RefusedToDelegates
  public PlanSummary move(long planId, int version, int number, LocalDate newDueOn) {
    return change(
        planId,
        version,
        (lockedCase, plan) -> {
          Instalment instalment = openForChange(plan, number);
          refuseDate(plan, instalment, newDueOn);
          if (plan.allowances().left().repairs() == 0) {
            throw Refusal.of(PlanRefusal.PLAN_REPAIRS_SPENT);
          }
          plan.allowances().useRepair();
          instalment.moveTo(newDueOn);
        });
  }

  private void refuseDate(InstalmentPlan plan, Instalment instalment, LocalDate newDueOn) {
    LocalDate today = today();
    if (newDueOn.isBefore(today)) {
      throw Refusal.of(PlanRefusal.PLAN_MOVE_INTO_PAST).at("/dueOn");
    }
    LocalDate from = instalment.originalDueOn().isAfter(today) ? instalment.originalDueOn() : today;
    LocalDate latest = from.plusDays(plan.allowances().longestMoveDays());
    if (newDueOn.isAfter(latest)) {
      throw Refusal.of(PlanRefusal.PLAN_MOVE_TOO_FAR, latest).at("/dueOn");
    }
  }

  /** Puts an instalment behind the last one. Costs a skip; a miss is forgiven by it. */
  @RefusedToDelegates
  public PlanSummary skip(long planId, int version, int number) {
    return change(
        planId,
        version,
        (lockedCase, plan) -> {
          Instalment skipped = openForChange(plan, number);
          if (plan.allowances().left().skips() == 0) {
            throw Refusal.of(PlanRefusal.PLAN_SKIPS_SPENT);
          }
          plan.allowances().useSkip();
          Money alreadyPaid = skipped.skip();
          Instalment appended = plan.append(plan.behindTheLast(today()), skipped.amount());
          appended.takeOver(alreadyPaid);
          plans.add(appended);
        });
  }

  /**
   * Chooses what becomes of money paid beyond the next instalment, for what was paid ahead already
   * and for what will be. The total stays as it is.
   */
  @RefusedToDelegates
  public PlanSummary respread(long planId, int version, Respread choice) {
    return change(
        planId, version, (lockedCase, plan) -> new PlanMoney(plan, today()).respread(choice));
  }

  /**
   * Changes by what the instalments are paid. What is due today, late or missed is collected today
   * by a new means, also when today has been worked already.
   *
   * @param savedMethodId null to pay by oneself
   */
  @RefusedToDelegates
  public PlanSummary payBy(long planId, int version, Long savedMethodId) {
    return change(
        planId,
        version,
        (lockedCase, plan) -> {
          plan.payBy(meansOf(plan.caseFileId(), savedMethodId), savedMethodId);
          plan.openInstalments().stream()
              .filter(instalment -> !instalment.isCollecting())
              .forEach(instalment -> collectBy(plan.means(), instalment));
          workAgainIfDue(plan);
          plan.happened("plan.method-changed", PlanNews.Kind.METHOD_CHANGED, null);
        });
  }

  private void collectBy(PaymentMeans means, Instalment instalment) {
    LocalDate today = today();
    LocalDate payableOn = instalment.payableOn();
    instalment.startAfresh();
    instalment.collectOn(
        !means.isCollected() ? null : payableOn.isBefore(today) ? today : payableOn);
  }

  // What is to be collected today is, although the day may have been worked already.
  private void workAgainIfDue(InstalmentPlan plan) {
    LocalDate today = today();
    if (plan.openInstalments().stream()
        .anyMatch(i -> i.collectOn() != null && !i.collectOn().isAfter(today))) {
      plan.pace().workAgain(today);
    }
  }

  /**
   * Calls a plan off; what was paid stays paid and interest runs again from tomorrow.
   *
   * @throws Refusal {@link PlanRefusal#SUPERVISOR_CANCELS_PLANS} for anybody but a supervisor, an
   *     administrator or a system of the agency
   */
  @RefusedToDelegates
  public PlanSummary cancel(long planId, String reason) {
    if (!mayCancel()) {
      throw Refusal.of(PlanRefusal.SUPERVISOR_CANCELS_PLANS);
    }
    return change(
        planId,
        null,
        (lockedCase, plan) -> {
          plan.cancel(reason, today());
          ending.release(lockedCase, plan);
        });
  }

  /** Whether who is acting may call plans off. */
  public boolean mayCancel() {
    return currentActor.actor().isAgency(CANCELS);
  }

  /**
   * From today on the debtor of a case waits for our answer about another plan. What the running
   * one still collects is collected; but no day of grace and no day to make a breach good runs out,
   * nothing counts as missed and no breach is announced.
   */
  public void awaitAnswer(CaseFile lockedCase) {
    bound(lockedCase)
        .ifPresent(
            plan -> {
              plan.pace().awaitAnswer(today());
              voice.tell(lockedCase, plan);
            });
  }

  /**
   * The debtor has our answer, or wants none any more: they have as many days left as on the day
   * they asked.
   */
  public void answered(CaseFile lockedCase) {
    bound(lockedCase)
        .ifPresent(
            plan -> {
              plan.answered(today());
              voice.tell(lockedCase, plan);
            });
  }

  private PlanSummary change(
      long planId, Integer version, BiConsumer<CaseFile, InstalmentPlan> change) {
    long caseFileId = plans.caseFileOf(planId).orElseThrow(InstalmentPlanService::unknown);
    CaseFile lockedCase = caseFiles.locked(caseFileId).orElseThrow();
    InstalmentPlan plan = plans.find(planId).orElseThrow(InstalmentPlanService::unknown);
    boolean isBinding =
        plan.status() == PlanStatus.ACTIVE || plan.status() == PlanStatus.BREACH_ANNOUNCED;
    if (version != null && version != plan.revision()) {
      throw Refusal.of(PlanRefusal.PLAN_STALE);
    }
    if (!(version == null ? plan.status().isRunning() : isBinding)) {
      throw Refusal.of(PlanRefusal.PLAN_CLOSED, plan.status());
    }
    change.accept(lockedCase, plan);
    if (plan.status().isRunning()) {
      new PlanMoney(plan, today()).cureIfMadeGood();
    }
    voice.tell(lockedCase, plan);
    return plan.summary();
  }

  private static Instalment openForChange(InstalmentPlan plan, int number) {
    Instalment instalment =
        plan.instalments().stream()
            .filter(candidate -> candidate.number() == number)
            .findFirst()
            .orElseThrow(
                () -> Refusal.of(PlanRefusal.PLAN_INSTALMENT_UNKNOWN, number).at("/number"));
    if (instalment.status() == InstalmentStatus.COLLECTING) {
      throw Refusal.of(PlanRefusal.PLAN_COLLECTION_UNDER_WAY);
    }
    if (!instalment.isOpen()) {
      throw Refusal.of(PlanRefusal.PLAN_INSTALMENT_CLOSED, number);
    }
    return instalment;
  }

  private PaymentMeans meansOf(long caseFileId, Long savedMethodId) {
    if (savedMethodId == null) {
      return PaymentMeans.SELF;
    }
    SavedMethodSummary method =
        savedMethods.of(caseFileId).stream()
            .filter(known -> known.id() == savedMethodId && known.usable())
            .findFirst()
            .orElseThrow(() -> Refusal.of(PlanRefusal.PLAN_METHOD_UNUSABLE));
    return PaymentMeans.valueOf(method.kind().name());
  }

  private Optional<InstalmentPlan> bound(CaseFile lockedCase) {
    return lockedCase.accrualPauses().lasting(PauseCause.PLAN).flatMap(plans::find);
  }

  private static Refusal unknown() {
    return Refusal.of(PlanRefusal.PLAN_UNKNOWN);
  }

  private LocalDate today() {
    return BusinessDate.today(clock);
  }
}
