package org.quittance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;

/** Tells the case's own history what became of its links. */
@ApplicationScoped
class LinkNews {

  private GuardFacts facts;
  private Event<CaseEvent> events;
  private CurrentActor currentActor;

  protected LinkNews() {}

  @Inject
  LinkNews(GuardFacts facts, Event<CaseEvent> events, CurrentActor currentActor) {
    this.facts = facts;
    this.events = events;
    this.currentActor = currentActor;
  }

  /**
   * @param type without its subject: {@code issued}, {@code opened}
   * @param more beyond the link's id and channel
   */
  void tell(AccessLink link, String type, Map<String, Object> more) {
    // At the door of a link nobody is known yet: whoever holds it acts.
    if (currentActor.known().isEmpty()) {
      currentActor.become(Actor.debtor(link.id()));
    }
    Map<String, Object> data = new HashMap<>(more);
    data.put("link", Ids.text(link.id()));
    data.put("channel", link.channel().name());
    facts
        .caseReference(link.caseFileId())
        .ifPresent(
            reference ->
                events.fire(
                    new CaseEvent(link.caseFileId(), reference, "link." + type, Map.copyOf(data))));
  }
}
