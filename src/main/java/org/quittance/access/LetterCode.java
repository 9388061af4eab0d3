package org.quittance.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * The code printed in a letter beside its link. It may be typed at every visit while that link
 * lives, because a debtor who comes back has no other letter; five wrong tries in a row end it.
 */
@Entity
@Table(name = "letter_code")
public class LetterCode {

  /** The fifth wrong try in a row ends the code. */
  public static final int WRONG_TRIES_ALLOWED = 5;

  @Id
  @Column(name = "access_link_id")
  private Long linkId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Column(name = "wrong_tries")
  private int wrongTries;

  @Version private int version;

  protected LetterCode() {}

  LetterCode(long linkId, long caseFileId, byte[] codeHash) {
    this.linkId = linkId;
    this.caseFileId = caseFileId;
    this.codeHash = codeHash.clone();
  }

  long linkId() {
    return linkId;
  }

  byte[] codeHash() {
    return codeHash.clone();
  }

  void typedRight() {
    wrongTries = 0;
  }

  /**
   * @return tries left; 0 when the code is over now
   */
  int typedWrong() {
    wrongTries++;
    return WRONG_TRIES_ALLOWED - wrongTries;
  }
}
