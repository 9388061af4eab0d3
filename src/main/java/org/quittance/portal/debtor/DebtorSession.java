package org.quittance.portal.debtor;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.quittance.access.DebtorEntry;
import org.quittance.access.LinkChannel;

/**
 * The visit of a debtor who answered the guard right: one case file, until they leave, stay idle or
 * have been here for long. Small on purpose, because it is copied between servers.
 */
@SessionScoped
public class DebtorSession implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How much was proved. */
  public enum Level {
    /** The link and the guard: balance and payment. */
    LINK_AND_GUARD,
    /** A one-time code too: documents, agreements, disputes, contact details. */
    LINK_AND_CODE
  }

  private long caseFileId;
  private long linkId;
  private LinkChannel channel;
  private String caseReference;
  private Level level;
  private Instant endsAt;
  private int idleSeconds;
  private String codeSession;

  /**
   * Begins a visit; whatever the session held before is over.
   *
   * @param life after which it ends whatever happens
   * @param idle after which it ends without a request
   */
  public void begin(DebtorEntry entry, Instant now, Duration life, Duration idle) {
    caseFileId = entry.caseFileId();
    linkId = entry.linkId();
    channel = entry.channel();
    caseReference = entry.caseReference();
    level = Level.LINK_AND_GUARD;
    endsAt = now.plus(life);
    idleSeconds = Math.toIntExact(idle.toSeconds());
    codeSession = UUID.randomUUID().toString();
  }

  /** The visit is over although the session goes on. */
  public void end() {
    endsAt = null;
  }

  /** The right one-time code was typed. */
  public void proveByCode() {
    level = Level.LINK_AND_CODE;
  }

  /** False before {@link #begin} and from the end of the visit's life on. */
  public boolean isOpen(Clock clock) {
    return endsAt != null && clock.instant().isBefore(endsAt);
  }

  /** Seconds until the visit ends if no further request comes. */
  public long secondsLeft(Clock clock) {
    if (!isOpen(clock)) {
      return 0;
    }
    return Math.min(idleSeconds, Duration.between(clock.instant(), endsAt).toSeconds());
  }

  public long caseFileId() {
    return caseFileId;
  }

  public long linkId() {
    return linkId;
  }

  public LinkChannel channel() {
    return channel;
  }

  public String caseReference() {
    return caseReference;
  }

  public Level level() {
    return level;
  }

  public int idleSeconds() {
    return idleSeconds;
  }

  /** A random text that binds one-time codes to this visit. */
  public String codeSession() {
    return codeSession;
  }
}
