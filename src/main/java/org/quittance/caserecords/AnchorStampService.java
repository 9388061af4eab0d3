package org.quittance.caserecords;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.quittance.outbox.RetrySchedule;

/** Which anchors want a timestamp, and what came of asking for one. */
@ApplicationScoped
@Transactional
public class AnchorStampService {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(12);

  private ChainAnchorRepository anchors;
  private Clock clock;

  protected AnchorStampService() {}

  @Inject
  public AnchorStampService(ChainAnchorRepository anchors, Clock clock) {
    this.anchors = anchors;
    this.clock = clock;
  }

  /** Takes anchors to ask for, away from every other server for a while. */
  public List<Wanted> claim(int limit) {
    return anchors.claimUnstamped(limit, clock.instant()).stream()
        .map(anchor -> new Wanted(anchor.id(), anchor.hash()))
        .toList();
  }

  public void keep(long number, byte[] token) {
    anchors.stamp(number, token, clock.instant());
  }

  /** Puts the next try off; an anchor is never given up. */
  public void fail(long number) {
    Instant now = clock.instant();
    anchors.retryAt(
        number, RetrySchedule.nextAfter(anchors.fail(number), now).orElse(now.plus(LONGEST_PAUSE)));
  }

  /**
   * An anchor without a timestamp.
   *
   * @param hash what is to be confirmed
   */
  public record Wanted(long number, byte[] hash) {}
}
