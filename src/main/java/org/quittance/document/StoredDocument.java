package org.quittance.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.quittance.document.rules.MediaType;
import org.quittance.platform.Ids;

/** A file attached to a case: what it is and how large, without its bytes. Never changed. */
@Entity
@Table(name = "document")
public class StoredDocument {

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "claim_id")
  private Long claimId;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private int size;
  private byte[] sha256;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "by_debtor")
  private boolean byDebtor;

  @Version private int version;

  protected StoredDocument() {}

  /**
   * @param claimId null for a document of the case as a whole
   */
  StoredDocument(
      long caseFileId,
      Long claimId,
      String name,
      MediaType type,
      ReceivedFile file,
      Giver giver,
      Instant uploadedAt) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.claimId = claimId;
    this.name = name;
    this.mediaType = type.code();
    this.size = file.size();
    this.sha256 = file.sha256();
    this.uploadedBy = giver.name();
    this.byDebtor = giver.isDebtor();
    this.uploadedAt = uploadedAt.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
  }

  /**
   * Who gave a file.
   *
   * @param name of who handed it in, who may have done so for the debtor
   */
  record Giver(String name, boolean isDebtor) {}

  public Long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  public String name() {
    return name;
  }

  /** SHA-256 of its bytes, hexadecimal: with it in the timeline nobody can exchange the file. */
  String fingerprint() {
    return HexFormat.of().formatHex(sha256);
  }

  DocumentSummary summary() {
    return new DocumentSummary(
        id, claimId, name, mediaType, size, uploadedAt, byDebtor, fingerprint());
  }
}
