package org.quittance.access;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.quittance.refusal.Refusal;

/**
 * The links of delegates. They are hashed apart from those of debtors, so that neither opens at the
 * other's door, and like those they are locators only: what opens the file is the code that is sent
 * to the delegate's own address.
 */
@ApplicationScoped
@Transactional
public class DelegateLinkService {

  private static final String TOKEN = "delegate-link-token";

  private AccessLinks links;
  private AttemptLimitService limits;
  private SecretHasher hasher;
  private AccessSettings settings;
  private Clock clock;

  protected DelegateLinkService() {}

  @Inject
  public DelegateLinkService(
      AccessLinks links,
      AttemptLimitService limits,
      SecretHasher hasher,
      AccessSettings settings,
      Clock clock) {
    this.links = links;
    this.limits = limits;
    this.hasher = hasher;
    this.settings = settings;
    this.clock = clock;
  }

  /** A link as its door finds it. */
  public record Found(long linkId, long caseFileId) {}

  /**
   * Makes a link.
   *
   * @param until exclusive
   */
  public IssuedLink issue(long caseFileId, Instant until, Actor by) {
    String token = Secrets.token();
    AccessLink link =
        AccessLink.forDelegate(
            caseFileId, hasher.hash(TOKEN, token), by.name(), clock.instant(), until);
    links.addNow(link);
    return new IssuedLink(link.id(), settings.delegateUrl(token), until, null);
  }

  /**
   * Finds the link a token belongs to. Whoever tries one token after the other is slowed down.
   *
   * @return empty for an unknown, expired or revoked one: never says which
   */
  @Transactional(value = REQUIRES_NEW, dontRollbackOn = Refusal.class)
  public Optional<Found> find(String token, String address) {
    refuseBusy(limits.waitFor(Guarded.UNKNOWN_LINK, address));
    String searched = Secrets.isToken(token) ? token : "";
    Optional<AccessLink> link =
        links
            .lockByToken(hasher.hashes(TOKEN, searched))
            .filter(one -> one.kind() == LinkKind.DELEGATE && one.isUsable(clock.instant()));
    if (link.isEmpty()) {
      refuseBusy(limits.count(Guarded.UNKNOWN_LINK, address));
    }
    return link.map(one -> new Found(one.id(), one.caseFileId()));
  }

  /**
   * Counts what causes a mail, so that nobody is written to without end.
   *
   * @param subject the case or the delegate it is counted by
   */
  public void requireRare(Guarded guarded, long subject) {
    refuseBusy(limits.count(guarded, Long.toString(subject)));
  }

  /** The code was typed right. */
  public void opened(long linkId) {
    links.lock(linkId).ifPresent(link -> link.opened(clock.instant()));
  }

  /** Ends a link; whoever came by it is out with their next request. */
  public void revoke(long linkId) {
    links
        .lock(linkId)
        .ifPresent(link -> link.revoke(AccessLink.Revocation.WITHDRAWN, clock.instant()));
  }

  private static void refuseBusy(Duration wait) {
    if (!wait.isZero()) {
      throw Refusal.of(AccessRefusal.TOO_MANY_TRIES, wait.toSeconds());
    }
  }
}
