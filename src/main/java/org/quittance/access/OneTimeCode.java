package org.quittance.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.quittance.platform.Ids;

/**
 * The code last sent for one purpose in one debtor session. Sending another overwrites it. It is
 * spent by the first right answer, by the fifth wrong one, or by time.
 */
@Entity
@Table(name = "one_time_code")
public class OneTimeCode {

  static final Duration LIFE = Duration.ofMinutes(10);
  static final int WRONG_TRIES_ALLOWED = 5;

  @Id private Long id;

  @Column(name = "access_link_id")
  private long accessLinkId;

  @Column(name = "binding_hash")
  private byte[] bindingHash;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "wrong_tries")
  private int wrongTries;

  @Column(name = "spent_at")
  private Instant spentAt;

  @Version private int version;

  protected OneTimeCode() {}

  OneTimeCode(long accessLinkId, byte[] bindingHash, byte[] codeHash, Instant sentAt) {
    this.id = Ids.next();
    this.accessLinkId = accessLinkId;
    this.bindingHash = bindingHash.clone();
    replace(codeHash, sentAt);
  }

  void replace(byte[] newCodeHash, Instant now) {
    codeHash = newCodeHash.clone();
    sentAt = now;
    expiresAt = now.plus(LIFE);
    wrongTries = 0;
    spentAt = null;
  }

  /** At the instant of expiry it is over. */
  boolean isUsable(Instant now) {
    return spentAt == null && now.isBefore(expiresAt);
  }

  byte[] codeHash() {
    return codeHash.clone();
  }

  void spend(Instant now) {
    spentAt = now;
  }

  /**
   * @return tries left; 0 when the code is spent now
   */
  int triedWrong(Instant now) {
    wrongTries++;
    if (wrongTries >= WRONG_TRIES_ALLOWED) {
      spentAt = now;
    }
    return WRONG_TRIES_ALLOWED - wrongTries;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
