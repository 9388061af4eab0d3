package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.quittance.refusal.Refusal;

/** The transactions around a notification: kept, taken up, concluded or put off. */
@ApplicationScoped
@Transactional
public class ProviderEventService {

  private ProviderEventRepository events;
  private PaymentAttemptRepository attempts;
  private Clock clock;

  protected ProviderEventService() {}

  @Inject
  public ProviderEventService(
      ProviderEventRepository events, PaymentAttemptRepository attempts, Clock clock) {
    this.events = events;
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Keeps a notification; after that it may be acknowledged.
   *
   * @return false when it was kept before, which is as good
   */
  public boolean keep(ProviderNotice notice) {
    return events.keep(notice, clock.instant());
  }

  List<String> claimDue(int limit, Duration lease) {
    return events.claimDue(limit, clock.instant(), lease);
  }

  /**
   * The attempt a notification speaks of.
   *
   * @return empty when it speaks of none, or another server has dealt with it
   */
  Optional<Long> attemptOf(String eventId) {
    ProviderNotice notice =
        events
            .lock(eventId)
            .filter(event -> event.status() == ProviderEvent.Status.PENDING)
            .map(ProviderEvent::notice)
            .orElse(null);
    if (notice == null || !isAboutPaying(notice.type())) {
      return Optional.empty();
    }
    // The row may not know its session yet: the provider can be faster than our second transaction.
    return attempts
        .findByProviderId(notice.objectId(), notice.intentId())
        .or(() -> Optional.ofNullable(notice.attemptId()).flatMap(this::existing));
  }

  private Optional<Long> existing(long attemptId) {
    return attempts.caseFileOf(attemptId).map(caseFile -> attemptId);
  }

  private static boolean isAboutPaying(String type) {
    return type.startsWith("checkout.session.")
        || type.startsWith("payment_intent.")
        || type.equals("charge.succeeded")
        || type.equals("charge.failed")
        || type.equals("charge.pending")
        || type.equals("charge.updated");
  }

  void concluded(String eventId, ProviderEvent.Status end) {
    events
        .lock(eventId)
        .filter(event -> event.status() == ProviderEvent.Status.PENDING)
        .ifPresent(event -> event.concluded(end));
  }

  /**
   * @return true when it was parked: nothing but a person will try again
   */
  boolean failed(String eventId, String error) {
    Optional<ProviderEvent> event = events.lock(eventId);
    event.ifPresent(failed -> failed.failed(error, clock.instant()));
    return event.map(failed -> failed.status() == ProviderEvent.Status.PARKED).orElse(false);
  }

  /** Notifications that wait for a person, oldest first. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<ParkedNotice> parked(int limit) {
    return events.parked(limit).stream().map(ProviderEvent::parked).toList();
  }

  /**
   * Has a parked notification applied again, with all attempts before it.
   *
   * @throws Refusal {@link PaymentRefusal#NOTICE_NOT_PARKED} also when a colleague was faster
   */
  public void retry(String eventId) {
    events
        .lock(eventId)
        .filter(event -> event.status() == ProviderEvent.Status.PARKED)
        .orElseThrow(() -> Refusal.of(PaymentRefusal.NOTICE_NOT_PARKED))
        .retry(clock.instant());
  }
}
