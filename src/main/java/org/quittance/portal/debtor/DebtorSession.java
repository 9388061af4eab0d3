package org.quittance.portal.debtor;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.quittance.access.Actor;
import org.quittance.access.DebtorEntry;
import org.quittance.access.DelegateScope;
import org.quittance.access.LinkChannel;
import org.quittance.delegation.DelegateEntry;
import org.quittance.delegation.DelegateStanding;

/**
 * The visit of a debtor who answered the guard right, or of a delegate who typed their code: one
 * case file, until they leave, stay idle or have been here for long. Small on purpose, because it
 * is copied between servers.
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
  private String law;
  private Level level;
  private Instant endsAt;
  private int idleSeconds;
  private String codeSession;
  private DelegateEntry delegate;

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
    law = entry.law();
    level = Level.LINK_AND_GUARD;
    endsAt = now.plus(life);
    idleSeconds = Math.toIntExact(idle.toSeconds());
    codeSession = UUID.randomUUID().toString();
    delegate = null;
  }

  /**
   * Begins the visit of a delegate; whatever the session held before is over.
   *
   * @param life after which it ends whatever happens
   * @param idle after which it ends without a request
   */
  public void begin(DelegateEntry entry, Instant now, Duration life, Duration idle) {
    begin(
        new DebtorEntry(
            entry.caseFileId(),
            entry.linkId(),
            LinkChannel.EMAIL,
            entry.caseReference(),
            entry.law()),
        now,
        life,
        idle);
    level = Level.LINK_AND_CODE;
    delegate = entry;
  }

  /** Binds codes to a visit that has not begun yet; one that was open is over. */
  public String awaitDelegate() {
    end();
    delegate = null;
    codeSession = UUID.randomUUID().toString();
    return codeSession;
  }

  /** The visit is over although the session goes on. */
  public void end() {
    endsAt = null;
  }

  /** The right one-time code was typed. */
  public void proveByCode() {
    level = Level.LINK_AND_CODE;
  }

  /** Its own link was replaced by another of the same person. */
  void continueBy(long newLinkId) {
    linkId = newLinkId;
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

  /** The law of the case, ISO 3166-1 alpha-2; null in visits begun before it was kept. */
  String law() {
    return law;
  }

  public Level level() {
    return level;
  }

  public boolean isDelegated() {
    return delegate != null;
  }

  /** Whoever helps the debtor; null when it is the debtor. */
  public DelegateEntry delegate() {
    return delegate;
  }

  /** What the delegate may do at this moment, as the gate has just read it. */
  void keep(DelegateStanding standing) {
    delegate =
        new DelegateEntry(
            delegate.delegateId(),
            caseFileId,
            linkId,
            caseReference,
            law,
            standing.scope(),
            standing.until());
  }

  /** How far this visit may go; null for the debtor, who may go all the way. */
  DelegateScope scope() {
    return delegate == null ? null : delegate.scope();
  }

  /** On whose behalf this visit acts. */
  Actor actor() {
    return delegate == null
        ? Actor.debtor(linkId)
        : Actor.delegate(delegate.delegateId(), caseFileId, delegate.scope());
  }

  public int idleSeconds() {
    return idleSeconds;
  }

  /** A random text that binds one-time codes to this visit. */
  public String codeSession() {
    return codeSession;
  }
}
