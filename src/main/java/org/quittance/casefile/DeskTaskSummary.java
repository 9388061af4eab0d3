package org.quittance.casefile;

import java.io.Serializable;
import java.time.Instant;
import org.quittance.access.LinkChannel;

/**
 * A task as staff see it.
 *
 * @param channel it is about, null when about none
 */
public record DeskTaskSummary(
    long id,
    DeskTaskKind kind,
    LinkChannel channel,
    String caseReference,
    String debtorName,
    Instant raisedAt)
    implements Serializable {}
