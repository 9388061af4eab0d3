package org.quittance.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.quittance.access.Actor;
import org.quittance.casefile.CaseFileRepository;
import org.quittance.dispute.DisputeSteps.Locked;
import org.quittance.dispute.rules.DisputeStatus;
import org.quittance.dispute.rules.DisputeTrigger;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.BusinessDate;

/**
 * Keeps the days of disputes: reminds the creditor, takes its silence for what its mandate says,
 * and ends what the debtor did not reply to. Each dispute is judged by its state under its case's
 * lock, so that looking twice does nothing twice.
 */
@ApplicationScoped
@Transactional
public class DisputeDeadlineService {

  private static final Actor CLOCK = Actor.system("dispute-deadlines");
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private DisputeRepository disputes;
  private CaseFileRepository caseFiles;
  private DisputeSteps steps;
  private DisputeDecisionService decisions;

  protected DisputeDeadlineService() {}

  @Inject
  public DisputeDeadlineService(
      DisputeRepository disputes,
      CaseFileRepository caseFiles,
      DisputeSteps steps,
      DisputeDecisionService decisions) {
    this.disputes = disputes;
    this.caseFiles = caseFiles;
    this.steps = steps;
    this.decisions = decisions;
  }

  /** Disputes to look at, out of everybody else's sight until they were or a while has passed. */
  public List<Long> claimDue(int limit) {
    return disputes.claimDue(limit, steps.now(), LEASE);
  }

  /** Does what the day asks of one dispute, if it still asks anything. */
  public void lookAt(long disputeId) {
    steps.become(CLOCK);
    Locked locked = steps.lock(disputeId);
    Dispute dispute = locked.dispute();
    LocalDate promisedOn = dispute.promisedOn();
    if (promisedOn == null) {
      return;
    }
    boolean isPast = steps.today().isAfter(promisedOn);
    if (dispute.status() == DisputeStatus.WITH_CREDITOR && isPast) {
      decisions.fallSilent(locked);
    } else if (dispute.status() == DisputeStatus.WITH_CREDITOR) {
      if (dispute.remindedAt() == null) {
        steps.tell(dispute, DisputeNews.Kind.ANSWER_DUE_SOON);
      }
      dispute.reminded(
          steps.now(),
          promisedOn.plusDays(1).atTime(MORNING).atZone(BusinessDate.ZONE).toInstant());
    } else if (dispute.status().isDecided() && isPast) {
      steps.move(locked, DisputeTrigger.CLOSE, DisputeNews.Kind.CLOSED, null, null);
    }
  }

  /** A case that its creditor has taken back leaves nothing to decide. */
  void end(@Observes CaseEvent event) {
    if (!event.type().equals("case.recalled")) {
      return;
    }
    for (Dispute dispute : disputes.ofCase(event.caseFileId(), Integer.MAX_VALUE)) {
      if (dispute.allows(DisputeTrigger.LAPSE)) {
        steps.move(
            new Locked(caseFiles.locked(event.caseFileId()).orElseThrow(), dispute),
            DisputeTrigger.LAPSE,
            DisputeNews.Kind.CLOSED,
            null,
            null);
      }
    }
  }
}
