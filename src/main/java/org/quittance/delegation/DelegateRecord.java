package org.quittance.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quittance.casefile.CaseFile;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;

/** Writes into a case's history what concerns its delegates: never their name or address. */
@ApplicationScoped
class DelegateRecord {

  private Event<CaseEvent> events;
  private Event<DelegateNews> news;

  protected DelegateRecord() {}

  @Inject
  DelegateRecord(Event<CaseEvent> events, Event<DelegateNews> news) {
    this.events = events;
    this.news = news;
  }

  void raise(CaseFile lockedCase, DelegatedAccess access, String type, Map<String, Object> more) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("delegate", Ids.text(access.id()));
    data.put("role", access.role().name());
    data.put("scope", access.scope().name());
    data.put("untilOn", access.endsOn().toString());
    data.putAll(more);
    events.fire(new CaseEvent(lockedCase.id(), lockedCase.reference(), type, data));
  }

  void tell(DelegatedAccess access, DelegateNews.What what, DelegateNews.Invitation invitation) {
    news.fire(new DelegateNews(access.id(), access.caseFileId(), what, invitation));
  }
}
