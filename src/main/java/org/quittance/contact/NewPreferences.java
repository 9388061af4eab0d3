package org.quittance.contact;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactFacts.Wishes;
import org.quittance.contact.rules.QuietTimes;
import org.quittance.refusal.Refusal;

/**
 * How a debtor wishes to be reached from now on, as it was typed.
 *
 * @param channels those that are wished; empty for whoever wants nothing but what is owed to them
 * @param quietFrom first quiet moment of every day, inclusive; null when no hour is quiet
 * @param quietUntil end of the quiet stretch, exclusive; may lie on the next day
 * @param language of mails and letters
 */
public record NewPreferences(
    Set<ContactChannel> channels,
    LocalTime quietFrom,
    LocalTime quietUntil,
    Set<DayOfWeek> quietDays,
    String language) {

  public NewPreferences {
    channels = Set.copyOf(channels);
    quietDays = Set.copyOf(quietDays);
  }

  /**
   * @throws Refusal when only one end of the quiet hours is there, or both are the same
   */
  Wishes wishes() {
    if (quietFrom == null != (quietUntil == null)) {
      throw Refusal.of(ContactRefusal.CONTACT_QUIET_HOURS_HALF)
          .at(quietFrom == null ? "/quietFrom" : "/quietUntil");
    }
    if (quietFrom != null && Objects.equals(quietFrom, quietUntil)) {
      throw Refusal.of(ContactRefusal.CONTACT_QUIET_HOURS_HALF).at("/quietUntil");
    }
    return new Wishes(channels, new QuietTimes(quietFrom, quietUntil, quietDays));
  }
}
