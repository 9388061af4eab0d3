package org.quittance.payment;

import jakarta.enterprise.event.Event;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.lifecycle.Transition;
import org.quittance.outbox.CaseEvent;
import org.quittance.payment.rules.AttemptStatus;
import org.quittance.platform.Ids;

/** Says in the same transaction what became of an attempt to pay. */
final class AttemptNews {

  private final Event<CaseEvent> caseEvents;

  AttemptNews(Event<CaseEvent> caseEvents) {
    this.caseEvents = caseEvents;
  }

  void tell(CaseFile caseFile, PaymentAttempt attempt, Transition<AttemptStatus> transition) {
    if (transition.isSilent()) {
      return;
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("attempt", Ids.text(attempt.id()));
    data.put(
        "amount",
        Map.of(
            "amount",
            attempt.amount().decimal(),
            "currency",
            attempt.amount().currency().getCurrencyCode()));
    AttemptSummary summary = attempt.summary(null);
    if (summary.declined() != null) {
      data.put("reason", summary.declined().name());
    }
    caseEvents.fire(new CaseEvent(caseFile.id(), caseFile.reference(), transition.event(), data));
  }
}
