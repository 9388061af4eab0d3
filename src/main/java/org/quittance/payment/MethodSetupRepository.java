package org.quittance.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All wishes to keep a means of payment. */
public interface MethodSetupRepository {

  void add(MethodSetup setup);

  Optional<MethodSetup> find(long id);

  /** The case a wish belongs to, so that its row can be locked first. */
  Optional<Long> caseFileOf(long id);

  /** Takes the wish's row lock; the caller already holds its case's. */
  Optional<MethodSetup> lock(long id);

  /** The wishes of a case that are not over, newest first. */
  List<MethodSetup> live(long caseFileId);

  /**
   * The wish the provider speaks of.
   *
   * @param objectId a session's or a setup's id
   */
  Optional<Long> findByProviderId(String objectId);

  /** As {@link PaymentAttemptRepository#claimDue}, for setups. */
  List<Long> claimDue(int limit, Instant now, Duration lease);
}
