package org.quittance.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.quittance.access.Actor;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSentence;
import org.quittance.caserecords.EventSummary;
import org.quittance.platform.Wording;
import org.quittance.portal.shared.Language;

/** A case's timeline in the reader's words, newest first. */
@RequestScoped
public class History {

  private static final int ENTRIES = 20;

  @Inject private EventFeedService events;
  @Inject private Language language;

  /**
   * @param before sequence to start behind, exclusive; null for the newest
   */
  public Chapter of(long caseFileId, Long before) {
    List<EventSummary> found =
        events.timeline(caseFileId, before == null ? Long.MAX_VALUE : before, ENTRIES + 1);
    boolean more = found.size() > ENTRIES;
    List<EventSummary> shown = more ? found.subList(0, ENTRIES) : found;
    return new Chapter(
        shown.stream().map(this::entry).toList(),
        more ? shown.get(ENTRIES - 1).key().sequence() : null);
  }

  private Entry entry(EventSummary event) {
    return new Entry(event.occurredAt(), EventSentence.of(event, language.getLocale()), who(event));
  }

  private String who(EventSummary event) {
    boolean named =
        event.actorKind() == Actor.Kind.STAFF
            || event.actorKind() == Actor.Kind.CREDITOR
            || event.actorKind() == Actor.Kind.API;
    String kind =
        Wording.text(
            Wording.LABELS, "desk.actor." + event.actorKind().name(), language.getLocale());
    return named ? kind + " · " + event.actorName() : kind;
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
