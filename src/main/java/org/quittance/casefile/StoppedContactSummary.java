package org.quittance.casefile;

import java.io.Serializable;
import java.time.Instant;
import org.quittance.access.LinkChannel;

/** A contact to which nothing is sent, as staff see it. */
public record StoppedContactSummary(long id, LinkChannel channel, String contact, Instant stoppedAt)
    implements Serializable {}
