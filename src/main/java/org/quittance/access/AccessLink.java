package org.quittance.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.quittance.platform.Ids;

/**
 * A secure link to one case file. It finds the file, it does not open it: the guard has to be
 * answered too. It may be used again until it expires, so a mail scanner that follows it spoils
 * nothing; five wrong answers lock it for good, and it can be revoked at any time.
 */
@Entity
@Table(name = "access_link")
public class AccessLink {

  /** The fifth wrong answer locks the link. */
  public static final int WRONG_ANSWERS_ALLOWED = 5;

  /** Why a link stopped working before its time. */
  public enum Revocation {
    /** Staff, or the case, took it back. */
    WITHDRAWN,
    /** A newer link of the same channel was opened. */
    REPLACED,
    /** Whoever got it says it is not for them. */
    DISOWNED
  }

  @Id private Long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Enumerated(EnumType.STRING)
  private LinkKind kind;

  @Enumerated(EnumType.STRING)
  private LinkChannel channel;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private String issuedBy;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "first_opened_at")
  private Instant firstOpenedAt;

  @Column(name = "last_opened_at")
  private Instant lastOpenedAt;

  @Column(name = "wrong_answers")
  private int wrongAnswers;

  @Column(name = "locked_at")
  private Instant lockedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "revoked_because")
  private Revocation revokedBecause;

  @Version private int version;

  protected AccessLink() {}

  /**
   * @param expiresAt exclusive: at that instant the link no longer opens
   */
  public AccessLink(
      long caseFileId,
      LinkChannel channel,
      byte[] tokenHash,
      String issuedBy,
      Instant issuedAt,
      Instant expiresAt) {
    this.id = Ids.next();
    this.caseFileId = caseFileId;
    this.kind = LinkKind.DEBTOR;
    this.channel = channel;
    this.tokenHash = tokenHash.clone();
    this.issuedBy = issuedBy;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  /**
   * A link for somebody whom the debtor lets in. It works as long as that access does.
   *
   * @param expiresAt exclusive
   */
  static AccessLink forDelegate(
      long caseFileId, byte[] tokenHash, String issuedBy, Instant issuedAt, Instant expiresAt) {
    AccessLink link =
        new AccessLink(caseFileId, LinkChannel.EMAIL, tokenHash, issuedBy, issuedAt, expiresAt);
    link.kind = LinkKind.DELEGATE;
    return link;
  }

  public long id() {
    return id;
  }

  public long caseFileId() {
    return caseFileId;
  }

  LinkKind kind() {
    return kind;
  }

  public LinkChannel channel() {
    return channel;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  /** Neither expired nor revoked; it may still be locked. */
  public boolean isUsable(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  public boolean isLocked() {
    return lockedAt != null;
  }

  public boolean isRevoked() {
    return revokedAt != null;
  }

  /**
   * Counts a wrong answer and locks the link at the last one allowed.
   *
   * @return tries left; 0 when the link is locked now
   */
  int answeredWrong(Instant now) {
    wrongAnswers++;
    if (wrongAnswers >= WRONG_ANSWERS_ALLOWED) {
      lockedAt = now;
    }
    return WRONG_ANSWERS_ALLOWED - wrongAnswers;
  }

  /**
   * The guard was answered right; whoever did so may mistype again later.
   *
   * @return true the first time
   */
  boolean opened(Instant now) {
    boolean isFirst = firstOpenedAt == null;
    if (isFirst) {
      firstOpenedAt = now;
    }
    lastOpenedAt = now;
    wrongAnswers = 0;
    return isFirst;
  }

  /**
   * @return false when it was revoked before: then nothing changes
   */
  boolean revoke(Revocation because, Instant now) {
    if (revokedAt != null) {
      return false;
    }
    revokedAt = now;
    revokedBecause = because;
    return true;
  }

  LinkSummary summary(Instant now) {
    return new LinkSummary(
        id, channel, issuedAt, issuedBy, expiresAt, firstOpenedAt, lastOpenedAt, state(now));
  }

  private LinkSummary.State state(Instant now) {
    if (revokedAt != null) {
      return LinkSummary.State.REVOKED;
    }
    if (!now.isBefore(expiresAt)) {
      return LinkSummary.State.EXPIRED;
    }
    return lockedAt != null ? LinkSummary.State.LOCKED : LinkSummary.State.USABLE;
  }
}
