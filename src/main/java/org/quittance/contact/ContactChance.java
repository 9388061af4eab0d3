package org.quittance.contact;

import java.time.Instant;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactDecision;
import org.quittance.contact.rules.ContactDecision.Postponed;
import org.quittance.contact.rules.ContactDecision.Withheld;
import org.quittance.contact.rules.ContactReason;

/**
 * Whether the agency may reach a debtor now in one way, of its own accord.
 *
 * @param reason why it may not; null when it may
 * @param from when it next may; null when it may now, or waiting is no use
 */
public record ContactChance(ContactChannel channel, ContactReason reason, Instant from) {

  static ContactChance of(ContactChannel channel, ContactDecision decision) {
    if (decision instanceof Postponed postponed) {
      return new ContactChance(
          channel, postponed.reason(), ContactStandings.instant(postponed.until()));
    }
    return new ContactChance(
        channel, decision instanceof Withheld withheld ? withheld.reason() : null, null);
  }

  public boolean isOpen() {
    return reason == null;
  }
}
