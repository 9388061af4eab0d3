package org.quittance.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.quittance.platform.Sha256;

/**
 * The paper of an agreement as it was first printed. Each party gets the same copy (C. civ. 1375),
 * however late it asks.
 */
@Entity
@Table(name = "agreement_copy")
public class AgreementCopy {

  @Id
  @Column(name = "plan_id")
  private Long planId;

  @Column(name = "case_file_id")
  private long caseFileId;

  private String language;
  private byte[] content;
  private String sha256;

  @Column(name = "printed_at")
  private Instant printedAt;

  protected AgreementCopy() {}

  public AgreementCopy(
      long planId, long caseFileId, Locale locale, byte[] content, Instant printedAt) {
    this.planId = planId;
    this.caseFileId = caseFileId;
    this.language = locale.getLanguage();
    this.content = content.clone();
    this.sha256 = Sha256.hex(content);
    this.printedAt = printedAt;
  }

  public Long planId() {
    return planId;
  }

  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** A PDF. */
  public byte[] content() {
    return content.clone();
  }
}
