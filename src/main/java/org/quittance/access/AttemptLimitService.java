package org.quittance.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down guessing, for all servers together. A try is counted before it is judged, so that
 * tries at the same moment cannot slip through side by side. Whoever refuses after counting must
 * let the transaction commit.
 */
@ApplicationScoped
@Transactional
public class AttemptLimitService {

  private AttemptCounters counters;
  private SecretHasher hasher;
  private Clock clock;

  protected AttemptLimitService() {}

  @Inject
  public AttemptLimitService(AttemptCounters counters, SecretHasher hasher, Clock clock) {
    this.counters = counters;
    this.hasher = hasher;
    this.clock = clock;
  }

  /**
   * Counts one try.
   *
   * @param subject an address, an account, a link: kept as a hash only
   * @return zero when the try may go on, else how long to wait
   */
  public Duration count(Guarded guarded, String subject) {
    Instant now = clock.instant();
    AttemptCounters.Count count =
        counters.increment(
            guarded, hashed(guarded, subject), now, guarded.limit().windowsOverBy(now));
    return guarded.limit().waitAfter(count.attempts(), count.windowStartedAt(), now);
  }

  /** How long to wait before the next try, without counting one; zero when none is needed. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Duration waitFor(Guarded guarded, String subject) {
    Instant now = clock.instant();
    return counters
        .find(guarded, hashed(guarded, subject))
        .map(c -> guarded.limit().waitAfter(c.attempts() + 1, c.windowStartedAt(), now))
        .orElse(Duration.ZERO);
  }

  /** Starts afresh after a success. */
  public void forget(Guarded guarded, String subject) {
    counters.forget(guarded, hashed(guarded, subject));
  }

  /** Sweeps counters that no longer count. */
  public int forgetOver() {
    return counters.forgetOlderThan(clock.instant().minus(Guarded.longestWindow()));
  }

  private byte[] hashed(Guarded guarded, String subject) {
    return hasher.hash("attempt:" + guarded.name(), subject);
  }
}
