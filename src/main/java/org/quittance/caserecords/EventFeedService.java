package org.quittance.caserecords;

import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.quittance.access.CurrentActor;

/** Serves what happened: to every case in one order, or to one case. */
@ApplicationScoped
@Transactional
public class EventFeedService {

  private static final int LONGEST_PAGE = 1_000;
  private static final int POSITIONED_AT_ONCE = 10_000;

  private CaseEventRepository events;
  private CurrentActor currentActor;

  protected EventFeedService() {}

  @Inject
  public EventFeedService(CaseEventRepository events, CurrentActor currentActor) {
    this.events = events;
    this.currentActor = currentActor;
  }

  /**
   * Events the caller may see, in the order of their positions. Whoever asks again from the
   * position of the last one they have stored misses none and meets none twice.
   *
   * @param after position to start behind, exclusive; 0 for the beginning
   * @param limit longest page wanted, at most 1,000
   */
  public List<EventSummary> feed(long after, int limit) {
    // Nearly always nothing or a handful; after a large import, as many as it placed.
    int given;
    do {
      given = events.position(POSITIONED_AT_ONCE);
    } while (given == POSITIONED_AT_ONCE);
    return events.feed(after, currentActor.actor().creditorId(), size(limit)).stream()
        .map(RecordedEvent::summary)
        .toList();
  }

  /**
   * What happened to a case the caller may see, newest first.
   *
   * @param before sequence to start behind, exclusive; {@link Long#MAX_VALUE} for the newest
   */
  @Transactional(SUPPORTS)
  public List<EventSummary> timeline(long caseFileId, long before, int limit) {
    return events.timeline(caseFileId, before, size(limit)).stream()
        .map(RecordedEvent::summary)
        .toList();
  }

  /**
   * What one actor did on a case the caller may see, newest first.
   *
   * @param actorName as in {@link org.quittance.access.Actor#name()}
   * @param before sequence to start behind, exclusive; {@link Long#MAX_VALUE} for the newest
   */
  @Transactional(SUPPORTS)
  public List<EventSummary> ofActor(long caseFileId, String actorName, long before, int limit) {
    return events.ofActor(caseFileId, actorName, before, size(limit)).stream()
        .map(RecordedEvent::summary)
        .toList();
  }

  private static int size(int limit) {
    return Math.min(Math.max(limit, 1), LONGEST_PAGE);
  }
}
