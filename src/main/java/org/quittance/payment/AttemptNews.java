package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.lifecycle.Transition;
import org.quittance.outbox.CaseEvent;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.payment.rules.AutopayDecline;
import org.quittance.payment.rules.DeclineReason;
import org.quittance.platform.Ids;

/** Says in the same transaction what became of an attempt to pay. */
@ApplicationScoped
class AttemptNews {

  private Event<CaseEvent> caseEvents;
  private Event<AutopayFailed> failures;

  protected AttemptNews() {}

  @Inject
  AttemptNews(Event<CaseEvent> caseEvents, Event<AutopayFailed> failures) {
    this.caseEvents = caseEvents;
    this.failures = failures;
  }

  /** An instalment could not be collected. */
  void collectionFailed(PaymentAttempt attempt) {
    String code = attempt.failureCode();
    failures.fire(
        new AutopayFailed(
            attempt.caseFileId(),
            attempt.target().planId(),
            attempt.target().instalmentId(),
            attempt.id(),
            AutopayDecline.of(code),
            DeclineReason.of(code)));
  }

  void tell(CaseFile caseFile, PaymentAttempt attempt, Transition<AttemptStatus> transition) {
    if (transition.isSilent()) {
      return;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("attempt", Ids.text(attempt.id()));
    data.put("amount", CaseEvent.amount(attempt.amount()));
    AttemptSummary summary = attempt.summary(null);
    if (attempt.isCollection()) {
      data.put("instalment", Ids.text(attempt.target().instalmentId()));
    }
    if (summary.declined() != null) {
      data.put("reason", summary.declined().name());
    }
    caseEvents.fire(new CaseEvent(caseFile.id(), caseFile.reference(), transition.event(), data));
  }
}
