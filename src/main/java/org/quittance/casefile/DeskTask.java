package org.quittance.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.quittance.access.LinkChannel;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Something about a case that waits for a person, until one says it is done. */
@Entity
@Table(name = "desk_task")
public class DeskTask {

  @Id private Long id;

  @Enumerated(EnumType.STRING)
  private DeskTaskKind kind;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "case_file_id")
  private CaseFile caseFile;

  @Enumerated(EnumType.STRING)
  private LinkChannel channel;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private String doneBy;

  @Version private int version;

  protected DeskTask() {}

  /**
   * @param channel it is about, null when about none
   */
  DeskTask(DeskTaskKind kind, CaseFile caseFile, LinkChannel channel, Instant now) {
    this.id = Ids.next();
    this.kind = kind;
    this.caseFile = caseFile;
    this.channel = channel;
    this.raisedAt = now;
  }

  /**
   * @throws Refusal {@link CasefileRefusal#DESK_TASK_ALREADY_DONE}, naming by whom
   */
  void done(String by, Instant now) {
    if (doneAt != null) {
      throw Refusal.of(CasefileRefusal.DESK_TASK_ALREADY_DONE, doneBy, doneAt);
    }
    doneAt = now;
    doneBy = by;
  }

  public boolean isWaiting(long forCaseFileId, DeskTaskKind ofKind) {
    return doneAt == null && kind == ofKind && caseFile.id() == forCaseFileId;
  }

  DeskTaskSummary summary() {
    return new DeskTaskSummary(
        id, kind, channel, caseFile.reference(), caseFile.debtor().name(), raisedAt);
  }
}
