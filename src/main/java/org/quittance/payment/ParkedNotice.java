package org.quittance.payment;

import java.io.Serializable;
import java.time.Instant;

/**
 * A notification of the provider that could not be applied and waits for a person.
 *
 * @param id the provider's own
 * @param type the provider's own, such as {@code checkout.session.completed}
 */
public record ParkedNotice(
    String id, String type, String objectId, Instant receivedAt, int attempts, String lastError)
    implements Serializable {}
