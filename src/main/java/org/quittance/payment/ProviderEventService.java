package org.quittance.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.quittance.refusal.Refusal;

/** The transactions around a notification: kept, taken up, concluded or put off. */
@ApplicationScoped
@Transactional
public class ProviderEventService {

  private ProviderEventRepository events;
  private PaymentAttemptRepository attempts;
  private MethodSetupRepository setups;
  private SavedMethodRepository methods;
  private Clock clock;

  protected ProviderEventService() {}

  @Inject
  public ProviderEventService(
      ProviderEventRepository events,
      PaymentAttemptRepository attempts,
      MethodSetupRepository setups,
      SavedMethodRepository methods,
      Clock clock) {
    this.events = events;
    this.attempts = attempts;
    this.setups = setups;
    this.methods = methods;
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
   * What a notification speaks of.
   *
   * @param id our own id of it; null for an objection, which is known by the provider's
   * @param providerId the provider's id of it
   */
  record Subject(Kind kind, Long id, String providerId) {

    /** What of ours it is about. */
    enum Kind {
      ATTEMPT,
      SETUP,
      METHOD,
      OBJECTION
    }
  }

  /**
   * What a notification speaks of.
   *
   * @return empty when it is nothing of ours, or another server has dealt with it
   */
  List<Subject> subjectsOf(String eventId) {
    ProviderNotice notice =
        events
            .lock(eventId)
            .filter(event -> event.status() == ProviderEvent.Status.PENDING)
            .map(ProviderEvent::notice)
            .orElse(null);
    if (notice == null) {
      return List.of();
    }
    String type = notice.type();
    if (type.startsWith("charge.dispute.")) {
      return List.of(new Subject(Subject.Kind.OBJECTION, null, notice.objectId()));
    }
    if (type.startsWith("payment_method.") || type.equals("mandate.updated")) {
      return methods.findByProviderId(notice.objectId()).stream()
          .map(id -> new Subject(Subject.Kind.METHOD, id, notice.objectId()))
          .toList();
    }
    return isAboutPaying(type) || type.startsWith("setup_intent.")
        ? attemptOf(notice).or(() -> setupOf(notice)).stream().toList()
        : List.of();
  }

  // The row may not know its session yet: the provider can be faster than our second transaction.
  private Optional<Subject> attemptOf(ProviderNotice notice) {
    return attempts
        .findByProviderId(notice.objectId(), notice.intentId())
        .or(() -> own(notice, attempts::caseFileOf))
        .map(id -> new Subject(Subject.Kind.ATTEMPT, id, notice.objectId()));
  }

  private Optional<Subject> setupOf(ProviderNotice notice) {
    return setups
        .findByProviderId(notice.objectId())
        .or(() -> own(notice, setups::caseFileOf))
        .map(id -> new Subject(Subject.Kind.SETUP, id, notice.objectId()));
  }

  private static Optional<Long> own(
      ProviderNotice notice, LongFunction<Optional<Long>> caseFileOf) {
    return Optional.ofNullable(notice.ownId()).filter(id -> caseFileOf.apply(id).isPresent());
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
