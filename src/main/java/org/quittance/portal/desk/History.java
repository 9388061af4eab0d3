package org.quittance.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSentence;
import org.quittance.caserecords.EventSummary;
import org.quittance.delegation.DelegationService;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Language;

/** A case's timeline in the reader's words, newest first. */
@RequestScoped
public class History {

  private static final int ENTRIES = 20;

  @Inject private EventFeedService events;
  @Inject private DelegationService delegations;
  @Inject private CurrentActor currentActor;
  @Inject private Language language;

  /**
   * @param before sequence to start behind, exclusive; null for the newest
   */
  public Chapter of(long caseFileId, Long before) {
    List<EventSummary> found =
        events.timeline(caseFileId, before == null ? Long.MAX_VALUE : before, ENTRIES + 1);
    boolean more = found.size() > ENTRIES;
    List<EventSummary> shown = more ? found.subList(0, ENTRIES) : found;
    Map<String, String> names =
        currentActor.actor().kind() == Actor.Kind.STAFF ? namesIn(caseFileId, shown) : Map.of();
    return new Chapter(
        shown.stream().map(event -> entry(event, names)).toList(),
        more ? shown.get(ENTRIES - 1).key().sequence() : null);
  }

  // Who helps a debtor is known to the agency, and not to the creditor.
  private Map<String, String> namesIn(long caseFileId, List<EventSummary> shown) {
    Map<String, String> names = new HashMap<>();
    shown.stream()
        .filter(event -> event.actorKind() == Actor.Kind.DELEGATE)
        .map(EventSummary::actorName)
        // What is erased has no name any more.
        .filter(actor -> !actor.isEmpty())
        .distinct()
        .forEach(
            actor ->
                delegations
                    .look(caseFileId, Actor.delegateId(actor))
                    .ifPresent(one -> names.put(actor, one.person().name())));
    return names;
  }

  private Entry entry(EventSummary event, Map<String, String> names) {
    return new Entry(
        event.occurredAt(),
        EventSentence.of(event, language.getLocale()),
        who(event, names.get(event.actorName())));
  }

  private String who(EventSummary event, String delegate) {
    String name =
        switch (event.actorKind()) {
          case CREDITOR ->
              Actor.isByMail(event.actorName()) ? said("desk.actor.byMail") : event.actorName();
          case STAFF, API -> event.actorName();
          case DELEGATE -> delegate;
          case DEBTOR, SYSTEM -> null;
        };
    String kind = said("desk.actor." + event.actorKind().name());
    return name == null ? kind : kind + " · " + name;
  }

  private String said(String key) {
    return Wording.text(Wording.LABELS, key, language.getLocale());
  }

  /**
   * Part of a history.
   *
   * @param older sequence to ask the following part with, null when this is the oldest
   */
  public record Chapter(List<Entry> entries, Long older) {}

  /** One thing that happened. */
  public record Entry(Instant at, String text, String who) {}
}
