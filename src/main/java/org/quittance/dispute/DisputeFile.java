package org.quittance.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.quittance.platform.Ids;

/** A document that one side has put forward in a dispute. */
@Entity
@Table(name = "dispute_file")
public class DisputeFile {

  /** Who put it forward. */
  public enum Side {
    DEBTOR,
    CREDITOR,
    AGENCY
  }

  @Id private Long id;

  @Column(name = "dispute_id")
  private long disputeId;

  @Column(name = "document_id")
  private long documentId;

  @Enumerated(EnumType.STRING)
  private Side side;

  protected DisputeFile() {}

  DisputeFile(long disputeId, long documentId, Side side) {
    this.id = Ids.next();
    this.disputeId = disputeId;
    this.documentId = documentId;
    this.side = side;
  }

  public long disputeId() {
    return disputeId;
  }

  public long documentId() {
    return documentId;
  }

  public Side side() {
    return side;
  }
}
