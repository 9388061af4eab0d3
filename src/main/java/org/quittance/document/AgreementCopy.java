package org.quittance.document;

import java.time.Instant;
import java.util.Locale;

/**
 * The paper of an agreement as it was first printed. Each party gets the same copy (C. civ. 1375),
 * however late it asks.
 */
public final class AgreementCopy {

  private final long planId;
  private final long caseFileId;
  private final Locale locale;
  private final byte[] content;
  private final Instant printedAt;

  public AgreementCopy(
      long planId, long caseFileId, Locale locale, byte[] content, Instant printedAt) {
    this.planId = planId;
    this.caseFileId = caseFileId;
    this.locale = locale;
    this.content = content.clone();
    this.printedAt = printedAt;
  }

  public long planId() {
    return planId;
  }

  public long caseFileId() {
    return caseFileId;
  }

  public Locale locale() {
    return locale;
  }

  public Instant printedAt() {
    return printedAt;
  }

  /** A PDF. */
  public byte[] content() {
    return content.clone();
  }
}
