package org.quittance.plan;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.money.Money;
import org.quittance.payment.AutopayFailed;
import org.quittance.payment.PaymentPosted;
import org.quittance.payment.PaymentReinstated;
import org.quittance.payment.PaymentReversed;
import org.quittance.payment.SavedMethodService;
import org.quittance.payment.SavedMethodSummary;
import org.quittance.plan.rules.InstalmentStatus;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;

/**
 * Counts every payment of a case towards its plan, by whatever means it came, and undoes what a
 * bank takes back. It works in the transaction that books the payment and, where a case has no
 * plan, asks the database nothing.
 */
@ApplicationScoped
@Transactional
public class PlanPaymentService {

  /** Before those who write to the debtor: the receipt may become the final one. */
  private static final int FIRST = 1000;

  private InstalmentPlanRepository plans;
  private CaseFileRepository caseFiles;
  private SavedMethodService savedMethods;
  private PlanEnding ending;
  private PlanVoice voice;
  private Clock clock;

  protected PlanPaymentService() {}

  @Inject
  public PlanPaymentService(
      InstalmentPlanRepository plans,
      CaseFileRepository caseFiles,
      SavedMethodService savedMethods,
      PlanEnding ending,
      PlanVoice voice,
      Clock clock) {
    this.plans = plans;
    this.caseFiles = caseFiles;
    this.savedMethods = savedMethods;
    this.ending = ending;
    this.voice = voice;
    this.clock = clock;
  }

  public void posted(@Observes @Priority(FIRST) PaymentPosted payment) {
    CaseFile lockedCase = caseFiles.locked(payment.caseFileId()).orElseThrow();
    bound(lockedCase)
        .ifPresent(
            plan ->
                count(
                    lockedCase,
                    plan,
                    payment.settled(),
                    payment.instalmentId(),
                    payment.receiptId()));
  }

  private void count(
      CaseFile lockedCase, InstalmentPlan plan, Money settled, Long instalmentId, Long receiptId) {
    new PlanMoney(plan, today()).receive(settled, instalmentId);
    voice.tell(lockedCase, plan);
    if (plan.isPaid()) {
      ending.complete(lockedCase, plan, receiptId);
    }
  }

  public void failed(@Observes @Priority(FIRST) AutopayFailed failure) {
    CaseFile lockedCase = caseFiles.locked(failure.caseFileId()).orElseThrow();
    Optional<InstalmentPlan> found =
        plans.find(failure.planId()).filter(plan -> plan.status().isRunning());
    if (found.isPresent()) {
      InstalmentPlan plan = found.get();
      new PlanMoney(plan, today()).refused(failure.instalmentId(), failure.kind(), isUsable(plan));
      voice.tell(lockedCase, plan);
    }
  }

  private boolean isUsable(InstalmentPlan plan) {
    return savedMethods.of(plan.caseFileId()).stream()
        .filter(SavedMethodSummary::usable)
        .anyMatch(method -> Long.valueOf(method.id()).equals(plan.savedMethodId()));
  }

  public void reversed(@Observes @Priority(FIRST) PaymentReversed reversal) {
    CaseFile lockedCase = caseFiles.locked(reversal.caseFileId()).orElseThrow();
    latest(lockedCase)
        .filter(plan -> plan.counts(reversal.paymentId()))
        .filter(plan -> plan.status().isRunning() || canBeTakenUpAgain(plan))
        .ifPresent(
            plan -> {
              if (plan.status() == PlanStatus.COMPLETED) {
                ending.reopen(lockedCase, plan);
              }
              new PlanMoney(plan, today()).takeBack(reversal.amount());
              voice.tell(lockedCase, plan);
            });
  }

  public void reinstated(@Observes @Priority(FIRST) PaymentReinstated payment) {
    CaseFile lockedCase = caseFiles.locked(payment.caseFileId()).orElseThrow();
    bound(lockedCase)
        .filter(plan -> plan.counts(payment.paymentId()))
        .ifPresent(plan -> count(lockedCase, plan, payment.amount(), null, null));
  }

  // A plan that ended with instalments unpaid, as when the whole debt was paid at once, is over.
  private static boolean canBeTakenUpAgain(InstalmentPlan plan) {
    return plan.status() == PlanStatus.COMPLETED
        && plan.instalments().stream().noneMatch(i -> i.status() == InstalmentStatus.CANCELLED);
  }

  private Optional<InstalmentPlan> bound(CaseFile lockedCase) {
    return lockedCase.accrualPauses().lasting(PauseCause.PLAN).flatMap(plans::find);
  }

  private Optional<InstalmentPlan> latest(CaseFile lockedCase) {
    return plans.ofCase(lockedCase.id()).stream().findFirst();
  }

  private LocalDate today() {
    return BusinessDate.today(clock);
  }
}
