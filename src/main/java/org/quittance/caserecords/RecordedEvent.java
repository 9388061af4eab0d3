package org.quittance.caserecords;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.quittance.access.Actor;
import org.quittance.casefile.CaseFile;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;

/** A case event as kept: who did what, when, as the n-th thing that happened to its case. */
@Entity
@Table(name = "case_event")
public class RecordedEvent {

  @Id private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "case_file_id")
  private CaseFile caseFile;

  @Column(name = "case_file_id", insertable = false, updatable = false)
  private long caseFileId;

  @Column(name = "case_reference")
  private String caseReference;

  private long sequence;
  private String type;
  private String data;

  @Column(name = "actor_kind")
  private String actorKind;

  @Column(name = "actor_name")
  private String actorName;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  // Written by the feed in bulk, once the event is committed.
  @Column(insertable = false, updatable = false)
  private Long position;

  protected RecordedEvent() {}

  RecordedEvent(CaseFile caseFile, CaseEvent event, String data, Actor actor, Instant occurredAt) {
    this.id = Ids.next();
    this.caseFile = caseFile;
    this.caseFileId = caseFile.id();
    this.caseReference = caseFile.reference();
    this.sequence = caseFile.nextEventSequence();
    this.type = event.type();
    this.data = data;
    this.actorKind = actor.kind().name();
    this.actorName = actor.name();
    this.occurredAt = occurredAt;
  }

  EventSummary summary() {
    return new EventSummary(
        new EventSummary.Key(id, sequence, position == null ? 0 : position),
        caseReference,
        type,
        data,
        Actor.Kind.valueOf(actorKind),
        actorName,
        occurredAt);
  }
}
