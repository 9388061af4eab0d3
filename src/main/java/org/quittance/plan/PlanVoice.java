package org.quittance.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;

/**
 * Says in the same transaction what has happened to a plan, and sees to it that the plan is looked
 * after when something is next to be done.
 */
@ApplicationScoped
public class PlanVoice {

  /** Nobody is debited or reminded in the night. */
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private Event<CaseEvent> caseEvents;
  private Event<PlanNews> planNews;
  private Clock clock;

  protected PlanVoice() {}

  @Inject
  public PlanVoice(Event<CaseEvent> caseEvents, Event<PlanNews> planNews, Clock clock) {
    this.caseEvents = caseEvents;
    this.planNews = planNews;
    this.clock = clock;
  }

  void tell(CaseFile lockedCase, InstalmentPlan plan) {
    plan.pace().lookAgainAt(PlanDay.next(plan).map(this::morningOf).orElse(null));
    for (PlanHappening happening : plan.takeHappenings()) {
      if (happening.event() != null) {
        raise(lockedCase, happening.event(), data(plan, happening.instalment()));
      }
      if (happening.news() != null) {
        Instalment instalment = happening.instalment();
        planNews.fire(
            new PlanNews(
                plan.id(),
                plan.caseFileId(),
                happening.news(),
                instalment == null ? null : instalment.number()));
      }
    }
  }

  void raise(CaseFile lockedCase, String type, Map<String, Object> data) {
    caseEvents.fire(new CaseEvent(lockedCase.id(), lockedCase.reference(), type, data));
  }

  private Instant morningOf(LocalDate day) {
    Instant morning = day.atTime(MORNING).atZone(BusinessDate.ZONE).toInstant();
    Instant now = clock.instant();
    return morning.isBefore(now) ? now : morning;
  }

  private static Map<String, Object> data(InstalmentPlan plan, Instalment instalment) {
    PlanSummary summary = plan.summary();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("plan", Ids.text(plan.id()));
    data.put("proposal", Ids.text(summary.identity().proposalId()));
    data.put("kind", summary.kind().name());
    data.put("agreedTotal", CaseEvent.amount(summary.agreedTotal()));
    data.put("paid", CaseEvent.amount(summary.paid()));
    data.put("left", CaseEvent.amount(summary.left()));
    if (instalment == null) {
      data.put("instalments", summary.instalments().size());
      data.put("waivedOnCompletion", CaseEvent.amount(summary.waivedOnCompletion()));
      if (plan.endReason() != null) {
        data.put("reason", plan.endReason());
      }
      if (summary.cureUntil() != null) {
        data.put("cureUntil", summary.cureUntil().toString());
      }
    } else {
      data.put("instalment", instalment.number());
      data.put("amount", CaseEvent.amount(instalment.amount()));
      data.put("dueOn", instalment.dueOn().toString());
      data.put("originalDueOn", instalment.originalDueOn().toString());
    }
    return data;
  }
}
