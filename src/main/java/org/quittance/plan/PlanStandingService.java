package org.quittance.plan;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.quittance.casefile.CaseFile;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.casefile.rules.PauseCause;
import org.quittance.outbox.CaseEvent;
import org.quittance.plan.rules.PlanStatus;
import org.quittance.platform.BusinessDate;

/**
 * Keeps a plan in step with the standing of its case: a held case suspends it, a released one takes
 * it up again, a recalled one calls it off, a settled one completes it.
 */
@ApplicationScoped
@Transactional
public class PlanStandingService {

  private static final Set<String> STANDINGS =
      Set.of("case.held", "case.released", "case.recalled", "case.settled");

  /** After those who record the event: what follows from it is recorded behind it. */
  private static final int AFTER_RECORDING = 3000;

  private InstalmentPlanRepository plans;
  private CaseFileRepository caseFiles;
  private PlanEnding ending;
  private PlanVoice voice;
  private Clock clock;

  protected PlanStandingService() {}

  @Inject
  public PlanStandingService(
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

  public void follow(@Observes @Priority(AFTER_RECORDING) CaseEvent event) {
    if (!STANDINGS.contains(event.type())) {
      return;
    }
    CaseFile lockedCase = caseFiles.locked(event.caseFileId()).orElseThrow();
    lockedCase
        .accrualPauses()
        .lasting(PauseCause.PLAN)
        .flatMap(plans::find)
        .filter(plan -> plan.status().isRunning())
        .ifPresent(plan -> follow(event.type(), lockedCase, plan));
  }

  private void follow(String type, CaseFile lockedCase, InstalmentPlan plan) {
    switch (type) {
      case "case.held" -> suspend(lockedCase, plan);
      case "case.released" -> resume(lockedCase, plan);
      case "case.recalled" -> {
        plan.cancel(null, today());
        ending.release(lockedCase, plan);
        voice.tell(lockedCase, plan);
      }
      default -> ending.complete(lockedCase, plan, null);
    }
  }

  private void suspend(CaseFile lockedCase, InstalmentPlan plan) {
    if (plan.status() != PlanStatus.SUSPENDED) {
      plan.suspend();
      voice.tell(lockedCase, plan);
    }
  }

  private void resume(CaseFile lockedCase, InstalmentPlan plan) {
    if (plan.status() != PlanStatus.SUSPENDED) {
      return;
    }
    PlanAdjustment.resume(plan, today());
    voice.tell(lockedCase, plan);
  }

  private LocalDate today() {
    return BusinessDate.today(clock);
  }
}
