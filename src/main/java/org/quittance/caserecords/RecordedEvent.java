package org.quittance.caserecords;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.quittance.access.Actor;
import org.quittance.casefile.CaseFile;
import org.quittance.caserecords.rules.RowContent;
import org.quittance.caserecords.rules.RowHead;
import org.quittance.caserecords.rules.RowSeal;
import org.quittance.caserecords.rules.TimelineChain;
import org.quittance.caserecords.rules.TimelineRow;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.Ids;

/** A case event as kept: who did what, when, as the n-th thing that happened to its case. */
@Entity
@Table(name = "case_event")
public class RecordedEvent {

  private static final HexFormat HEX = HexFormat.of();

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

  private byte[] salt;

  @Column(name = "content_digest")
  private byte[] contentDigest;

  @Column(name = "previous_hash")
  private byte[] previousHash;

  private byte[] hash;

  @Column(name = "erased_at", insertable = false, updatable = false)
  private Instant erasedAt;

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
    this.occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
  }

  /**
   * Seals the row behind the one before it.
   *
   * @param newSalt 16 random bytes
   * @param before hash of the row before, null for the first
   * @return the row's own hash
   */
  byte[] seal(TimelineChain chain, byte[] newSalt, byte[] before) {
    this.salt = newSalt;
    RowSeal seal =
        chain.seal(
            head(), content(), before == null ? TimelineChain.BEGINNING : HEX.formatHex(before));
    this.contentDigest = HEX.parseHex(seal.content());
    this.previousHash = HEX.parseHex(seal.previous());
    this.hash = HEX.parseHex(seal.hash());
    return hash;
  }

  TimelineRow row() {
    return new TimelineRow(head(), salt == null ? null : content(), sealed());
  }

  private RowHead head() {
    return new RowHead(Ids.text(id), caseReference, sequence, type, occurredAt, actorKind);
  }

  private RowContent content() {
    return new RowContent(actorName, data, HEX.formatHex(salt));
  }

  private RowSeal sealed() {
    return hash == null
        ? null
        : new RowSeal(
            HEX.formatHex(contentDigest), HEX.formatHex(previousHash), HEX.formatHex(hash));
  }

  EventSummary summary() {
    return new EventSummary(
        new EventSummary.Key(id, sequence, position == null ? 0 : position, sealed()),
        caseReference,
        type,
        data,
        Actor.Kind.valueOf(actorKind),
        actorName,
        occurredAt);
  }
}
