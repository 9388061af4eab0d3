package org.quittance.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * An account as others may see it, and as a session remembers it.
 *
 * @param creditorReference null for staff
 * @param passwordChangedAt a session from before this instant has ended
 * @param lastSignedInAt null when never
 * @param mustChangePassword true while the password is one that an administrator gave
 */
public record AccountSummary(
    long id,
    String email,
    String displayName,
    Role role,
    String creditorReference,
    String language,
    Instant passwordChangedAt,
    Instant lastSignedInAt,
    boolean isEnabled,
    boolean mustChangePassword)
    implements Serializable {}
