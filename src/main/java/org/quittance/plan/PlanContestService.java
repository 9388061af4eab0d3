package org.quittance.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.ContestChanged;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.ledger.LedgerService;
import org.quittance.money.Money;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;

/**
 * Keeps a plan to what is asked for. What is contested is set aside from its last instalments, so
 * that nothing of it is collected, reminded of or missed; the others stay as agreed. Once it is
 * asked for again it follows behind the last. A plan of which everything is contested is suspended.
 */
@ApplicationScoped
@Transactional
public class PlanContestService {

  private InstalmentPlanRepository plans;
  private CaseFileRepository caseFiles;
  private LedgerService ledger;
  private PlanVoice voice;
  private Clock clock;

  protected PlanContestService() {}

  @Inject
  public PlanContestService(
      InstalmentPlanRepository plans,
      CaseFileRepository caseFiles,
      LedgerService ledger,
      PlanVoice voice,
      Clock clock) {
    this.plans = plans;
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.voice = voice;
    this.clock = clock;
  }

  public void follow(@Observes ContestChanged change) {
    CaseFile lockedCase = caseFiles.locked(change.caseFileId()).orElseThrow();
    lockedCase
        .accrualPauses()
        .lasting(PauseCause.PLAN)
        .flatMap(plans::find)
        .filter(plan -> plan.status().isRunning())
        .ifPresent(plan -> follow(lockedCase, plan));
  }

  private void follow(CaseFile lockedCase, InstalmentPlan plan) {
    LocalDate today = BusinessDate.today(clock);
    Money asked =
        ledger
            .breakdown(lockedCase.id(), lockedCase.creditor().kind(), today)
            .outstanding()
            .max(Money.ZERO);
    if (asked.isZero()) {
      if (plan.status() != PlanStatus.SUSPENDED) {
        plan.suspend();
      }
    } else {
      if (plan.status() == PlanStatus.SUSPENDED && lockedCase.status() == CaseStatus.OPEN) {
        PlanAdjustment.resume(plan, today);
      }
      PlanAdjustment.fit(plan, asked, today).forEach(plans::add);
      new PlanMoney(plan, today).cureIfMadeGood();
    }
    voice.tell(lockedCase, plan);
  }
}
