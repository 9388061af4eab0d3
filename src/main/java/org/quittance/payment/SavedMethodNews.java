package org.quittance.payment;

import jakarta.enterprise.event.Event;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;

/** Says in the same transaction what became of a kept means of payment. */
final class SavedMethodNews {

  private final Event<CaseEvent> caseEvents;

  SavedMethodNews(Event<CaseEvent> caseEvents) {
    this.caseEvents = caseEvents;
  }

  void tell(CaseFile caseFile, SavedMethod method, String type) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("method", Ids.text(method.id()));
    data.put("kind", method.kind().name());
    caseEvents.fire(new CaseEvent(caseFile.id(), caseFile.reference(), type, data));
  }
}
