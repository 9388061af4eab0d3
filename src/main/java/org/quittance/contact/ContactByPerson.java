package org.quittance.contact;

import java.time.Instant;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactOutcome;
import org.quittance.contact.rules.ContactTopic;

/**
 * A call, letter or visit as whoever made it tells it.
 *
 * @param note what was said, for the agency; null when there is nothing to say
 * @param askedBecause how the debtor asked for it; null when it was the agency's own initiative
 */
public record ContactByPerson(
    ContactChannel channel,
    ContactTopic topic,
    Instant at,
    ContactOutcome outcome,
    String note,
    String askedBecause) {}
