package org.quittance.access;

import java.time.Instant;
import java.util.Optional;

/** Tries within a window, one row for each thing guarded and subject. */
public interface AttemptCounters {

  record Count(int attempts, Instant windowStartedAt) {}

  /**
   * Counts one more try and tells the count with it. Two servers that count at once both count.
   *
   * @param overBy a window that started then or before is over: the count begins anew
   */
  Count increment(Guarded guarded, byte[] subject, Instant now, Instant overBy);

  Optional<Count> find(Guarded guarded, byte[] subject);

  void forget(Guarded guarded, byte[] subject);

  /** Removes counters whose window started before that. */
  int forgetOlderThan(Instant instant);
}
