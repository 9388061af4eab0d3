package org.quittance.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All notifications the provider has sent. */
public interface ProviderEventRepository {

  /**
   * Keeps a notification unless it is kept already.
   *
   * @return false when it was
   */
  boolean keep(ProviderNotice notice, Instant now);

  /** Takes the notification's row lock. */
  Optional<ProviderEvent> lock(String id);

  /** Those that wait for a person, oldest first. */
  List<ProviderEvent> parked(int limit);

  /** As {@link PaymentAttemptRepository#claimDue}, for notifications. */
  List<String> claimDue(int limit, Instant now, Duration lease);
}
