package org.quittance.contact.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quittance.contact.rules.ContactDecision.Postponed;
import org.quittance.contact.rules.ContactDecision.Withheld;
import org.quittance.contact.rules.ContactFacts.Made;
import org.quittance.jurisdiction.ContactBounds;
import org.quittance.jurisdiction.ContactBounds.Hours;

/**
 * The one rule that every contact passes at the moment it is to be made. France sets neither hours
 * nor a number for amicable collection; what it punishes is repeated and insistent solicitation (C.
 * conso L121-6 and L121-7, C. pén. 222-16), so bounds are kept that are borrowed from telemarketing
 * (décret 2022-1313). Bounds and their article come from the jurisdiction.
 */
public final class ContactRule {

  static final int WEEK_DAYS = 7;
  static final int CALL_DAYS = 30;

  /** Longer than any run of closed days: what has no moment in it has none at all. */
  private static final int LOOKAHEAD_DAYS = 60;

  private ContactRule() {}

  /**
   * Decides about a contact.
   *
   * @param at the moment it would be made, by the debtor's clock
   */
  public static ContactDecision decide(
      ContactChannel channel, ContactPurpose purpose, LocalDateTime at, ContactFacts facts) {
    if (facts.obstacle().filter(ContactReason.ADDRESS_STOPPED::equals).isPresent()) {
      return new Withheld(ContactReason.ADDRESS_STOPPED);
    }
    if (purpose == ContactPurpose.OWED_AT_ONCE) {
      return ContactDecision.SEND;
    }
    if (facts.obstacle().isPresent()) {
      return new Withheld(facts.obstacle().get());
    }
    if (!facts.wishes().channels().contains(channel)) {
      return new Withheld(ContactReason.CHANNEL_UNWANTED);
    }
    return byTheClock(channel, at, facts);
  }

  private static ContactDecision byTheClock(
      ContactChannel channel, LocalDateTime at, ContactFacts facts) {
    Optional<LocalDateTime> seldomEnough =
        afterOthers(facts.made(), facts.bounds().mostInSevenDays(), WEEK_DAYS, at);
    Optional<LocalDateTime> calledSeldom =
        channel.isCall()
            ? afterOthers(
                facts.made().stream().filter(made -> made.channel().isCall()).toList(),
                facts.bounds().mostCallsInThirtyDays(),
                CALL_DAYS,
                at)
            : Optional.of(at);
    if (seldomEnough.isEmpty() || calledSeldom.isEmpty()) {
      return new Withheld(ContactReason.NEVER);
    }
    boolean callsDecide = calledSeldom.get().isAfter(seldomEnough.get());
    LocalDateTime byNumber = callsDecide ? calledSeldom.get() : seldomEnough.get();
    QuietTimes quiet = facts.wishes().quiet();
    Optional<LocalDateTime> next = next(facts.bounds(), quiet, byNumber);
    if (next.isEmpty()) {
      return new Withheld(ContactReason.NEVER);
    }
    if (next.get().equals(at)) {
      return ContactDecision.SEND;
    }
    Optional<LocalDateTime> byHours = next(facts.bounds(), quiet, at);
    if (byHours.isPresent() && byHours.get().equals(next.get())) {
      return new Postponed(next.get(), closedBecause(facts.bounds(), quiet, at));
    }
    return new Postponed(
        next.get(), callsDecide ? ContactReason.CALLED_ENOUGH : ContactReason.OFTEN_ENOUGH);
  }

  /**
   * The first moment, from one on, at which fewer contacts than the most lie within the days before
   * it; empty when none is ever allowed.
   */
  private static Optional<LocalDateTime> afterOthers(
      List<Made> made, int most, int days, LocalDateTime at) {
    if (most <= 0) {
      return Optional.empty();
    }
    List<LocalDateTime> newestFirst =
        made.stream().map(Made::at).sorted(Comparator.reverseOrder()).toList();
    if (newestFirst.size() < most) {
      return Optional.of(at);
    }
    LocalDateTime free = newestFirst.get(most - 1).plusDays(days);
    return Optional.of(free.isAfter(at) ? free : at);
  }

  /** Whether bounds and wishes both allow a contact at that moment. */
  public static boolean allows(ContactBounds bounds, QuietTimes quiet, LocalDateTime at) {
    return bounds.allows(at) && !quiet.cover(at);
  }

  /** The first moment, from one on, that bounds and wishes allow; empty when there is none. */
  public static Optional<LocalDateTime> next(
      ContactBounds bounds, QuietTimes quiet, LocalDateTime from) {
    for (int ahead = 0; ahead <= LOOKAHEAD_DAYS; ahead++) {
      LocalDate day = from.toLocalDate().plusDays(ahead);
      LocalTime begin = ahead == 0 ? from.toLocalTime() : LocalTime.MIN;
      if (quiet.isQuietDay(day.atStartOfDay()) || bounds.isClosed(day)) {
        continue;
      }
      for (Hours hours : bounds.hoursOf(day)) {
        LocalTime earliest = begin.isAfter(hours.from()) ? begin : hours.from();
        Optional<LocalTime> found = quiet.next(earliest).filter(hours::contain);
        if (found.isPresent()) {
          return Optional.of(day.atTime(found.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static ContactReason closedBecause(
      ContactBounds bounds, QuietTimes quiet, LocalDateTime at) {
    if (bounds.isHoliday(at.toLocalDate())) {
      return ContactReason.PUBLIC_HOLIDAY;
    }
    if (bounds.isClosed(at.toLocalDate())) {
      return ContactReason.DAY_OFF;
    }
    if (quiet.isQuietDay(at)) {
      return ContactReason.QUIET_DAY;
    }
    return bounds.allows(at) ? ContactReason.QUIET_HOURS : ContactReason.OUTSIDE_HOURS;
  }
}
