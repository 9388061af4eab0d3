package org.quittance.caserecords.rules;

import java.time.Instant;

/**
 * What a timeline row says of the case and of nobody: it stays for ever.
 *
 * @param id as the interface writes it
 * @param sequence 1, 2, 3 … within the case
 * @param type {@code subject.past-tense}
 * @param actorKind who acted, by kind only
 */
public record RowHead(
    String id,
    String caseReference,
    long sequence,
    String type,
    Instant occurredAt,
    String actorKind) {}
