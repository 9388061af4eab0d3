package org.quittance.contact.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quittance.contact.rules.ContactDecision.Postponed;
import org.quittance.contact.rules.ContactFacts.Made;
import org.quittance.contact.rules.ContactFacts.Wishes;
import org.quittance.jurisdiction.ContactBounds;
import org.quittance.jurisdiction.Jurisdictions;

/**
 * Whatever is wished and was done, nobody is contacted outside the bounds, nor later than needed.
 */
class ContactRulePropertyTest {

  private static final LocalDateTime START = LocalDateTime.parse("2026-12-20T00:00");

  /** Everything is on a grid of a quarter of an hour, so that every moment can be tried. */
  private static final int STEP = 15;

  private static final int STEPS_A_DAY = 24 * 60 / STEP;

  @Property
  void what_is_sent_is_allowed_and_what_waits_leaves_at_the_first_moment_that_is(
      @ForAll("facts") ContactFacts facts,
      @ForAll("moments") LocalDateTime at,
      @ForAll ContactChannel channel) {
    ContactDecision decision = ContactRule.decide(channel, ContactPurpose.SOLICITATION, at, facts);

    LocalDateTime first = firstAllowed(channel, at, facts);
    if (first == null) {
      assertThat(decision.isSend()).isFalse();
      assertThat(decision).isNotInstanceOf(Postponed.class);
    } else if (first.equals(at)) {
      assertThat(decision.isSend()).isTrue();
    } else {
      assertThat(decision)
          .isInstanceOfSatisfying(
              Postponed.class, postponed -> assertThat(postponed.until()).isEqualTo(first));
    }
  }

  private static LocalDateTime firstAllowed(
      ContactChannel channel, LocalDateTime at, ContactFacts facts) {
    for (int step = 0; step < 100 * STEPS_A_DAY; step++) {
      LocalDateTime tried = at.plusMinutes((long) step * STEP);
      if (isAllowed(channel, tried, facts)) {
        return tried;
      }
    }
    return null;
  }

  // Written as the bounds are told, not as the rule finds the next moment.
  private static boolean isAllowed(ContactChannel channel, LocalDateTime at, ContactFacts facts) {
    ContactBounds bounds = facts.bounds();
    long inSevenDays =
        facts.made().stream().filter(made -> made.at().plusDays(7).isAfter(at)).count();
    long callsInThirty =
        facts.made().stream()
            .filter(made -> made.channel() == ContactChannel.PHONE)
            .filter(made -> made.at().plusDays(30).isAfter(at))
            .count();
    return bounds.allows(at)
        && !facts.wishes().quiet().cover(at)
        && inSevenDays < bounds.mostInSevenDays()
        && (channel != ContactChannel.PHONE || callsInThirty < bounds.mostCallsInThirtyDays());
  }

  @Provide
  Arbitrary<LocalDateTime> moments() {
    return Arbitraries.integers()
        .between(0, 30 * STEPS_A_DAY)
        .map(step -> START.plusMinutes((long) step * STEP));
  }

  @Provide
  Arbitrary<ContactFacts> facts() {
    Arbitrary<Made> made =
        Combinators.combine(
                Arbitraries.of(ContactChannel.class),
                Arbitraries.integers().between(0, 30 * STEPS_A_DAY))
            .as((channel, step) -> new Made(channel, START.minusMinutes((long) step * STEP)));
    return Combinators.combine(Arbitraries.of("FR", "BE"), quiet(), made.list().ofMaxSize(8))
        .as(
            (country, quiet, contacts) ->
                new ContactFacts(
                    Jurisdictions.of(country).contact(),
                    new Wishes(Set.of(ContactChannel.values()), quiet),
                    Optional.empty(),
                    List.copyOf(contacts)));
  }

  private static Arbitrary<QuietTimes> quiet() {
    Arbitrary<LocalTime> times =
        Arbitraries.integers()
            .between(0, STEPS_A_DAY - 1)
            .map(step -> LocalTime.MIN.plusMinutes((long) step * STEP));
    Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3);
    return Combinators.combine(times, times, days)
        .as(
            (from, until, quietDays) ->
                from.equals(until)
                    ? new QuietTimes(null, null, quietDays)
                    : new QuietTimes(from, until, quietDays));
  }
}
