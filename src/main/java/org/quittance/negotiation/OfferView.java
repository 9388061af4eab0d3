package org.quittance.negotiation;

import java.time.Instant;
import java.util.List;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.negotiation.rules.Terms;

/**
 * One offer of a proposal, as read.
 *
 * @param number counts from 1 within its proposal
 * @param maker the account, link or key that made it; for staff only
 * @param failedBounds the bounds it does not keep, both zones
 * @param note what its maker said with it, null for nothing
 */
public record OfferView(
    int number,
    OfferedBy madeBy,
    String maker,
    Instant madeAt,
    Terms terms,
    List<FailedBound> failedBounds,
    String note) {}
