package org.quittance.access;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static jakarta.transaction.Transactional.TxType.SUPPORTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quittance.access.AccessLink.Revocation;
import org.quittance.access.rules.Guard;
import org.quittance.refusal.Refusal;

/**
 * Issues the links by which debtors reach their file, and opens them. Whoever holds a token learns
 * nothing from it alone: unknown, expired and revoked ones get one answer after the same work.
 */
@ApplicationScoped
@Transactional
public class SecureLinkService {

  private static final String TOKEN = "link-token";
  private static final String ANSWER = "guard-answer";
  private static final long NO_CASE = 0L;

  private AccessLinks links;
  private GuardFacts facts;
  private AttemptLimitService limits;
  private SecretHasher hasher;
  private LinkNews news;
  private AccessSettings settings;
  private Clock clock;

  @Inject private Event<NewLinkRequested> newLinkRequests;
  @Inject private Event<LinkDisowned> disownments;
  @Inject private LetterCodeService letterCodes;

  protected SecureLinkService() {}

  @Inject
  public SecureLinkService(
      AccessLinks links,
      GuardFacts facts,
      AttemptLimitService limits,
      SecretHasher hasher,
      LinkNews news,
      AccessSettings settings,
      Clock clock) {
    this.links = links;
    this.facts = facts;
    this.limits = limits;
    this.hasher = hasher;
    this.news = news;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Makes a link. Older links of the channel keep working until this one is first opened, so that a
   * message that never arrives locks nobody out.
   */
  public IssuedLink issue(long caseFileId, LinkChannel channel, Actor by) {
    by.requireNoDelegate();
    Instant now = clock.instant();
    Instant expiresAt = now.plus(settings.lifeOf(channel));
    String token = Secrets.token();
    AccessLink link =
        new AccessLink(caseFileId, channel, hasher.hash(TOKEN, token), by.name(), now, expiresAt);
    links.add(link);
    news.tell(link, "issued", Map.of("expiresAt", expiresAt.toString()));
    String letterCode = channel == LinkChannel.LETTER ? letterCodes.issue(link) : null;
    return new IssuedLink(link.id(), settings.linkUrl(token), expiresAt, letterCode);
  }

  /** Ends a link and every session that came by it. Revoking twice changes nothing. */
  public void revoke(long linkId, Actor by) {
    AccessLink link = links.lock(linkId).orElseThrow(() -> Refusal.of(AccessRefusal.LINK_UNKNOWN));
    revoke(link, Revocation.WITHDRAWN, by.name());
  }

  /** Ends every link of a case, for instance when it is recalled. */
  public void revokeAll(long caseFileId, Actor by) {
    for (AccessLink link : links.ofCase(caseFileId)) {
      if (!link.isRevoked()) {
        revoke(link.id(), by);
      }
    }
  }

  /** The links of a case, newest first. */
  @Transactional(SUPPORTS)
  public List<LinkSummary> linksOf(long caseFileId) {
    Instant now = clock.instant();
    return links.ofCase(caseFileId).stream().map(link -> link.summary(now)).toList();
  }

  /**
   * Lets a debtor in, or says why not. Runs in a transaction of its own that commits either way: a
   * wrong answer has to count whatever the caller does next.
   *
   * @param address of the caller, to slow down whoever tries one token after the other
   */
  @Transactional(value = REQUIRES_NEW, dontRollbackOn = Refusal.class)
  public DebtorEntry open(String token, GuardAnswer answer, String address) {
    refuseBusy(limits.waitFor(Guarded.UNKNOWN_LINK, address));
    Instant now = clock.instant();
    Optional<AccessLink> found = find(token);
    long caseFileId = found.map(AccessLink::caseFileId).orElse(NO_CASE);
    boolean isRight = isRight(facts.of(caseFileId), answer);
    AccessLink link = found.filter(l -> l.isUsable(now)).orElse(null);
    if (link == null) {
      refuseBusy(limits.count(Guarded.UNKNOWN_LINK, address));
      throw Refusal.of(AccessRefusal.LINK_UNUSABLE);
    }
    if (link.isLocked()) {
      throw Refusal.of(AccessRefusal.LINK_LOCKED);
    }
    if (!isRight) {
      throw wrongAnswer(link, now);
    }
    return enter(link, now);
  }

  /** Whether sessions that came by this link may go on. One read by primary key. */
  @Transactional(SUPPORTS)
  public boolean isLive(long linkId) {
    return links.isLive(linkId);
  }

  /**
   * Whoever got the message says it is not for them: the link stops working, and nothing more is
   * sent where it went. Says nothing about whether there was such a link.
   */
  @Transactional(value = REQUIRES_NEW, dontRollbackOn = Refusal.class)
  public void disown(String token, DisownReason reason, String address) {
    refuseBusy(limits.waitFor(Guarded.UNKNOWN_LINK, address));
    Instant now = clock.instant();
    Optional<AccessLink> link = find(token).filter(l -> l.isUsable(now));
    if (link.isEmpty()) {
      refuseBusy(limits.count(Guarded.UNKNOWN_LINK, address));
      return;
    }
    AccessLink wrong = link.get();
    revoke(wrong, Revocation.DISOWNED, "link:" + wrong.id());
    disownments.fire(new LinkDisowned(wrong.caseFileId(), wrong.id(), wrong.channel(), reason));
  }

  /**
   * Asks for a new link, by an old one that may be expired or locked. It only ever goes to the
   * contact on file; the answer is the same whether or not anything is sent.
   */
  @Transactional(value = REQUIRES_NEW, dontRollbackOn = Refusal.class)
  public void askForNewLink(String token, String address) {
    refuseBusy(limits.waitFor(Guarded.UNKNOWN_LINK, address));
    Optional<AccessLink> link = find(token);
    if (link.isEmpty()) {
      refuseBusy(limits.count(Guarded.UNKNOWN_LINK, address));
      return;
    }
    long caseFileId = link.get().caseFileId();
    if (facts.of(caseFileId).isPresent()
        && limits.count(Guarded.NEW_LINK, Long.toString(caseFileId)).isZero()) {
      news.tell(link.get(), "requested", Map.of());
      newLinkRequests.fire(new NewLinkRequested(caseFileId, link.get().channel()));
    }
  }

  // Also for what cannot be a token: the work must not tell one from the other.
  private Optional<AccessLink> find(String token) {
    String searched = Secrets.isToken(token) ? token : "";
    return links.lockByToken(hasher.hashes(TOKEN, searched));
  }

  private boolean isRight(Optional<GuardAnswer> known, GuardAnswer given) {
    GuardAnswer fact = known.orElse(new GuardAnswer(null, null, null));
    Optional<String> expected = Guard.expected(fact.postalCode(), fact.birthYear(), fact.siren());
    String typed =
        Guard.given(
            given.postalCode(), given.birthYear(), given.siren(), fact.birthYear(), fact.siren());
    boolean isEqual = hasher.matches(hasher.hash(ANSWER, expected.orElse("")), ANSWER, typed);
    return isEqual && expected.isPresent();
  }

  private Refusal wrongAnswer(AccessLink link, Instant now) {
    int left = link.answeredWrong(now);
    if (left > 0) {
      return Refusal.of(AccessRefusal.GUARD_MISMATCH, left);
    }
    news.tell(link, "locked", Map.of("wrongAnswers", AccessLink.WRONG_ANSWERS_ALLOWED));
    return Refusal.of(AccessRefusal.LINK_LOCKED);
  }

  private DebtorEntry enter(AccessLink link, Instant now) {
    String reference =
        facts
            .caseReference(link.caseFileId())
            .orElseThrow(() -> Refusal.of(AccessRefusal.LINK_UNUSABLE));
    String law = facts.law(link.caseFileId()).orElseThrow();
    boolean isFirst = link.opened(now);
    if (isFirst) {
      for (AccessLink older : links.lockOlderThan(link)) {
        revoke(older, Revocation.REPLACED, "link:" + link.id());
      }
    }
    news.tell(link, "opened", Map.of("first", isFirst));
    return new DebtorEntry(link.caseFileId(), link.id(), link.channel(), reference, law);
  }

  private void revoke(AccessLink link, Revocation because, String by) {
    if (link.revoke(because, clock.instant())) {
      news.tell(link, "revoked", Map.of("because", because.name(), "by", by));
    }
  }

  private static void refuseBusy(Duration wait) {
    if (!wait.isZero()) {
      throw Refusal.of(AccessRefusal.TOO_MANY_TRIES, wait.toSeconds());
    }
  }
}
