package org.quittance.caserecords;

import java.time.Instant;
import org.quittance.access.Actor;
import org.quittance.caserecords.rules.RowSeal;

/**
 * An event as read from the feed or a timeline.
 *
 * @param type {@code subject.past-tense}
 * @param data JSON text of an object
 */
public record EventSummary(
    Key key,
    String caseReference,
    String type,
    String data,
    Actor.Kind actorKind,
    String actorName,
    Instant occurredAt) {

  /**
   * How an event is told from any other.
   *
   * @param sequence 1, 2, 3 … within its case
   * @param position place in the feed, 0 when the feed has not come to it yet
   * @param seal its fingerprints, null while an old row is not chained yet
   */
  public record Key(long id, long sequence, long position, RowSeal seal) {}
}
