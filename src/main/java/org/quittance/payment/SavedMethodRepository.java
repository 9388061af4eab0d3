package org.quittance.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All means of payment that debtors keep. */
public interface SavedMethodRepository {

  void add(SavedMethod method);

  Optional<SavedMethod> find(long id);

  /** The case a means belongs to, so that its row can be locked first. */
  Optional<Long> caseFileOf(long id);

  /** The case's own row of a means the provider knows by this name. */
  Optional<SavedMethod> find(long caseFileId, String methodId);

  /** Takes the row lock; the caller already holds its case's. */
  Optional<SavedMethod> lock(long id);

  /** Those of a case that its debtor has not let go of, newest first. */
  List<SavedMethod> keptOf(long caseFileId);

  /**
   * The means that the provider speaks of.
   *
   * @param providerId of the means or of its mandate
   */
  List<Long> findByProviderId(String providerId);

  /** As {@link PaymentAttemptRepository#claimDue}, for means the provider has to let go of. */
  List<Long> claimDue(int limit, Instant now, Duration lease);
}
