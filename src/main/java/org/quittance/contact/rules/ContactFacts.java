package org.quittance.contact.rules;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.jurisdiction.ContactBounds;

/**
 * What decides about a contact with one person.
 *
 * @param bounds of the law the case is collected under
 * @param obstacle why nothing is asked of the person for now, empty when nothing stands against it
 * @param made contacts on the agency's initiative, of at least the last thirty days, in any order
 */
public record ContactFacts(
    ContactBounds bounds, Wishes wishes, Optional<ContactReason> obstacle, List<Made> made) {

  public ContactFacts {
    made = List.copyOf(made);
  }

  /** What the person wishes. */
  public record Wishes(Set<ContactChannel> channels, QuietTimes quiet) {

    /** Of whoever has not said anything: every channel, at every hour the law leaves. */
    public static final Wishes NONE = new Wishes(Set.of(ContactChannel.values()), QuietTimes.NONE);

    public Wishes {
      channels = Set.copyOf(channels);
    }
  }

  /**
   * One contact that was made.
   *
   * @param at by the debtor's clock
   */
  public record Made(ContactChannel channel, LocalDateTime at) {}
}
