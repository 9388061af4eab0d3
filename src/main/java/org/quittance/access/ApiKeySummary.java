package org.quittance.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * A key as staff see it; the key itself is never shown again.
 *
 * @param revokedAt null while it works
 */
public record ApiKeySummary(
    long id, String name, ApiKeyScope scope, Instant createdAt, String createdBy, Instant revokedAt)
    implements Serializable {}
