package org.quittance.contact;

import java.io.Serializable;
import java.time.Instant;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactOutcome;
import org.quittance.contact.rules.ContactPurpose;
import org.quittance.contact.rules.ContactTopic;

/**
 * A contact that was made, as pages, files and the API show it.
 *
 * @param told by the person who made it; null for a mail that left by itself
 */
public record ContactSummary(
    long id,
    ContactChannel channel,
    ContactPurpose purpose,
    ContactTopic topic,
    Instant at,
    Told told)
    implements Serializable {

  /**
   * What a person says of it; not for the debtor's eyes but in the export of all that is held.
   *
   * @param note null when there is none
   * @param askedBecause null when nobody had asked for it
   */
  public record Told(ContactOutcome outcome, String note, String askedBecause, String recordedBy)
      implements Serializable {}
}
