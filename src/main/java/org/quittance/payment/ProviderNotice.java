package org.quittance.payment;

import java.time.Instant;

/**
 * A notification from the provider whose origin has been proved. It only says where to look: what
 * is true is fetched.
 *
 * @param id the provider's own, the same when it tells the same thing again
 * @param objectId what it is about: a session, a payment or a charge
 * @param intentId the payment the object belongs to, null when it names none
 * @param ownId our own id as the object carries it, of an attempt or a setup; null when it carries
 *     none
 */
public record ProviderNotice(
    String id,
    String type,
    String objectId,
    String intentId,
    Long ownId,
    String apiVersion,
    Instant occurredAt) {}
