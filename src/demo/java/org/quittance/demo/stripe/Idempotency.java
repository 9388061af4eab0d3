package org.quittance.demo.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers the answer to each idempotency key for 24 hours, errors of execution included, so that
 * a repeated request gets the first answer and has no second effect. Guarded by the simulation's
 * lock.
 */
final class Idempotency {

  private static final Duration KEPT = Duration.ofHours(24);

  /**
   * A key and what became of its first request.
   *
   * @param status the stored answer's status, or 0 while the first request is still under way
   */
  record Entry(
      String operation,
      String fingerprint,
      String requestId,
      long atSeconds,
      int status,
      String body) {}

  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * Claims {@code key} for a request, or returns the stored entry to replay.
   *
   * @return null when the request is the first with this key
   * @throws ApiRefusal when the key belongs to another request or to one still under way
   */
  Entry begin(String key, String operation, String fingerprint, String requestId, Instant now) {
    Entry entry = entries.get(key);
    if (entry != null && entry.atSeconds() + KEPT.toSeconds() <= now.getEpochSecond()) {
      entry = null;
    }
    if (entry == null) {
      entries.put(key, new Entry(operation, fingerprint, requestId, now.getEpochSecond(), 0, null));
      return null;
    }
    if (!entry.operation().equals(operation) || !entry.fingerprint().equals(fingerprint)) {
      throw ApiRefusal.withStatus(
          400,
          "idempotency_error",
          null,
          "Keys for idempotent requests can only be used with the same parameters they were first"
              + " used with. Try using a key other than '"
              + key
              + "' if you meant to execute a different request.");
    }
    if (entry.status() == 0) {
      throw ApiRefusal.withStatus(
          409,
          "idempotency_error",
          "idempotency_key_in_use",
          "There is currently another in-progress request using this Idempotent Key (that probably"
              + " means you submitted twice, and the other request is still going through): "
              + key);
    }
    return entry;
  }

  void finish(String key, int status, String body) {
    entries.computeIfPresent(
        key,
        (same, e) ->
            new Entry(e.operation(), e.fingerprint(), e.requestId(), e.atSeconds(), status, body));
  }

  /** Forgets a request that was refused before it had begun. */
  void forget(String key) {
    entries.remove(key);
  }

  Map<String, Entry> entries() {
    return entries;
  }
}
