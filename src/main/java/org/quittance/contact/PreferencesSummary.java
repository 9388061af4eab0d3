package org.quittance.contact;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.QuietTimes;

/**
 * How a debtor wishes to be reached.
 *
 * @param channels those that are wished, in a fixed order
 * @param changedAt null while nobody has said anything
 * @param changedBy null while nobody has said anything
 */
public record PreferencesSummary(
    List<ContactChannel> channels,
    QuietTimes quiet,
    String language,
    Instant changedAt,
    String changedBy)
    implements Serializable {

  /** Whether the debtor said it on their own page; false while nobody has said anything. */
  public boolean isByDebtor() {
    return changedBy != null && changedBy.startsWith("link:");
  }
}
