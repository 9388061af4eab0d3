package org.quittance.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * A link as staff see it.
 *
 * @param firstOpenedAt null until the guard was answered right once
 * @param lastOpenedAt null likewise
 * @param state at the moment of reading
 */
public record LinkSummary(
    long id,
    LinkChannel channel,
    Instant issuedAt,
    String issuedBy,
    Instant expiresAt,
    Instant firstOpenedAt,
    Instant lastOpenedAt,
    State state)
    implements Serializable {

  public enum State {
    USABLE,
    LOCKED,
    EXPIRED,
    REVOKED
  }
}
