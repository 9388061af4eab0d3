package org.quittance.contact.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.contact.rules.ContactDecision.Postponed;
import org.quittance.contact.rules.ContactDecision.Withheld;
import org.quittance.contact.rules.ContactFacts.Made;
import org.quittance.contact.rules.ContactFacts.Wishes;
import org.quittance.jurisdiction.ContactBounds;
import org.quittance.jurisdiction.Jurisdictions;

/**
 * The law's hours are those of law.md 1.4 for France (décret 2022-1313, by analogy): Monday to
 * Friday, 10 to 13 and 14 to 20, no holidays, two contacts in seven days and four calls in thirty;
 * for Belgium those of the law of 20 December 2002, art. 3: 8 to 22, no Sundays, no holidays.
 */
class ContactRuleTest {

  private static final ContactBounds FRANCE = Jurisdictions.of("FR").contact();
  private static final ContactBounds BELGIUM = Jurisdictions.of("BE").contact();
  private static final LocalDateTime MONDAY_NOON = LocalDateTime.parse("2026-11-23T12:00");

  private static ContactDecision ask(String at, ContactBounds bounds) {
    return ContactRule.decide(
        ContactChannel.EMAIL,
        ContactPurpose.SOLICITATION,
        LocalDateTime.parse(at),
        facts(bounds, Wishes.NONE));
  }

  private static ContactFacts facts(ContactBounds bounds, Wishes wishes, Made... made) {
    return new ContactFacts(bounds, wishes, Optional.empty(), Arrays.asList(made));
  }

  private static Made mail(String at) {
    return new Made(ContactChannel.EMAIL, LocalDateTime.parse(at));
  }

  private static Made call(String at) {
    return new Made(ContactChannel.PHONE, LocalDateTime.parse(at));
  }

  private static ContactDecision later(String until, ContactReason reason) {
    return new Postponed(LocalDateTime.parse(until), reason);
  }

  private static Wishes quiet(String from, String until, DayOfWeek... days) {
    return new Wishes(
        EnumSet.allOf(ContactChannel.class),
        new QuietTimes(
            from == null ? null : LocalTime.parse(from),
            until == null ? null : LocalTime.parse(until),
            Set.of(days)));
  }

  @ParameterizedTest
  @CsvSource({
    // a Sunday, a Saturday, a night, a lunch, an evening, two holidays
    "2026-11-22T11:00, 2026-11-23T10:00, DAY_OFF",
    "2026-11-21T11:00, 2026-11-23T10:00, DAY_OFF",
    "2026-11-24T03:00, 2026-11-24T10:00, OUTSIDE_HOURS",
    "2026-11-24T13:00, 2026-11-24T14:00, OUTSIDE_HOURS",
    "2026-11-27T20:00, 2026-11-30T10:00, OUTSIDE_HOURS",
    "2026-11-11T11:00, 2026-11-12T10:00, PUBLIC_HOLIDAY",
    "2027-03-29T11:00, 2027-03-30T10:00, PUBLIC_HOLIDAY"
  })
  void in_france_what_nobody_asked_for_waits_for_the_next_office_hour(
      String at, String until, ContactReason reason) {
    assertThat(ask(at, FRANCE)).isEqualTo(later(until, reason));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T11:00, 2026-11-23T08:00, DAY_OFF",
    "2026-11-23T22:00, 2026-11-24T08:00, OUTSIDE_HOURS",
    "2026-07-21T11:00, 2026-07-22T08:00, PUBLIC_HOLIDAY",
    // from Saturday night over Sunday into Monday
    "2026-11-21T22:30, 2026-11-23T08:00, OUTSIDE_HOURS"
  })
  void in_belgium_nights_sundays_and_holidays_are_left_alone(
      String at, String until, ContactReason reason) {
    assertThat(ask(at, BELGIUM)).isEqualTo(later(until, reason));
  }

  @Test
  void a_saturday_is_for_belgians_but_not_for_the_french() {
    assertThat(ask("2026-11-21T12:00", BELGIUM)).isEqualTo(ContactDecision.SEND);
    assertThat(ask("2026-11-21T12:00", FRANCE)).isInstanceOf(Postponed.class);
  }

  @Test
  void the_french_national_day_is_a_working_day_in_belgium() {
    assertThat(ask("2026-07-14T11:00", BELGIUM)).isEqualTo(ContactDecision.SEND);
    assertThat(ask("2026-07-14T11:00", FRANCE))
        .isEqualTo(later("2026-07-15T10:00", ContactReason.PUBLIC_HOLIDAY));
  }

  @Test
  void what_is_owed_at_once_leaves_at_three_in_the_night_of_a_held_case() {
    ContactFacts held =
        new ContactFacts(
            FRANCE,
            new Wishes(Set.of(), QuietTimes.NONE),
            Optional.of(ContactReason.CASE_HELD),
            List.of(mail("2026-11-22T02:00"), mail("2026-11-22T02:10")));

    assertThat(
            ContactRule.decide(
                ContactChannel.EMAIL,
                ContactPurpose.OWED_AT_ONCE,
                LocalDateTime.parse("2026-11-22T03:00"),
                held))
        .isEqualTo(ContactDecision.SEND);
  }

  @ParameterizedTest
  @EnumSource(ContactPurpose.class)
  void nothing_at_all_goes_to_somebody_else(ContactPurpose purpose) {
    ContactFacts stopped =
        new ContactFacts(
            FRANCE, Wishes.NONE, Optional.of(ContactReason.ADDRESS_STOPPED), List.of());

    assertThat(ContactRule.decide(ContactChannel.EMAIL, purpose, MONDAY_NOON, stopped))
        .isEqualTo(new Withheld(ContactReason.ADDRESS_STOPPED));
  }

  @ParameterizedTest
  @EnumSource(
      value = ContactReason.class,
      names = {"CASE_CLOSED", "CASE_HELD", "CONTESTED", "ANSWER_AWAITED"})
  void a_reason_that_stands_against_it_withholds_it_and_is_named(ContactReason reason) {
    ContactFacts facts = new ContactFacts(FRANCE, Wishes.NONE, Optional.of(reason), List.of());

    assertThat(
            ContactRule.decide(
                ContactChannel.EMAIL, ContactPurpose.SOLICITATION, MONDAY_NOON, facts))
        .isEqualTo(new Withheld(reason));
  }

  @Test
  void the_third_in_seven_days_waits_until_the_first_is_seven_days_old() {
    ContactFacts facts =
        facts(FRANCE, Wishes.NONE, mail("2026-11-18T15:00"), mail("2026-11-20T11:00"));

    assertThat(
            ContactRule.decide(
                ContactChannel.EMAIL, ContactPurpose.SOLICITATION, MONDAY_NOON, facts))
        .isEqualTo(later("2026-11-25T15:00", ContactReason.OFTEN_ENOUGH));
    assertThat(
            ContactRule.decide(
                ContactChannel.EMAIL,
                ContactPurpose.SOLICITATION,
                LocalDateTime.parse("2026-11-25T15:00"),
                facts))
        .isEqualTo(ContactDecision.SEND);
  }

  @Test
  void calls_letters_and_mails_count_together() {
    ContactFacts facts =
        facts(FRANCE, Wishes.NONE, call("2026-11-18T15:00"), mail("2026-11-20T11:00"));

    assertThat(
            ContactRule.decide(
                ContactChannel.LETTER, ContactPurpose.SOLICITATION, MONDAY_NOON, facts))
        .isInstanceOf(Postponed.class);
  }

  @Test
  void the_fifth_call_in_thirty_days_waits_although_a_mail_may_leave() {
    ContactFacts facts =
        facts(
            FRANCE,
            Wishes.NONE,
            call("2026-10-30T15:00"),
            call("2026-11-03T15:00"),
            call("2026-11-09T15:00"),
            call("2026-11-16T11:00"));

    assertThat(
            ContactRule.decide(
                ContactChannel.PHONE, ContactPurpose.SOLICITATION, MONDAY_NOON, facts))
        // 30 October and thirty days is a Sunday.
        .isEqualTo(later("2026-11-30T10:00", ContactReason.CALLED_ENOUGH));
    assertThat(
            ContactRule.decide(
                ContactChannel.EMAIL, ContactPurpose.SOLICITATION, MONDAY_NOON, facts))
        .isEqualTo(ContactDecision.SEND);
  }

  @Test
  void quiet_hours_and_days_are_kept_within_what_the_law_leaves() {
    Wishes mornings = quiet("08:00", "15:30", DayOfWeek.TUESDAY);

    assertThat(
            ContactRule.decide(
                ContactChannel.EMAIL,
                ContactPurpose.SOLICITATION,
                MONDAY_NOON,
                facts(FRANCE, mornings)))
        .isEqualTo(later("2026-11-23T15:30", ContactReason.QUIET_HOURS));
    assertThat(
            ContactRule.decide(
                ContactChannel.EMAIL,
                ContactPurpose.SOLICITATION,
                LocalDateTime.parse("2026-11-24T16:00"),
                facts(FRANCE, mornings)))
        .isEqualTo(later("2026-11-25T15:30", ContactReason.QUIET_DAY));
  }

  @Test
  void quiet_hours_may_run_over_midnight() {
    Wishes nights = quiet("18:00", "11:00");

    assertThat(
            ContactRule.decide(
                ContactChannel.EMAIL,
                ContactPurpose.SOLICITATION,
                LocalDateTime.parse("2026-11-23T19:00"),
                facts(FRANCE, nights)))
        .isEqualTo(later("2026-11-24T11:00", ContactReason.QUIET_HOURS));
  }

  @Test
  void a_channel_that_is_not_wished_is_withheld() {
    Wishes letters = new Wishes(Set.of(ContactChannel.LETTER), QuietTimes.NONE);

    assertThat(
            ContactRule.decide(
                ContactChannel.EMAIL,
                ContactPurpose.SOLICITATION,
                MONDAY_NOON,
                facts(FRANCE, letters)))
        .isEqualTo(new Withheld(ContactReason.CHANNEL_UNWANTED));
  }

  @Test
  void wishes_that_leave_no_moment_withhold_rather_than_wait_for_ever() {
    assertThat(
            ContactRule.decide(
                ContactChannel.EMAIL,
                ContactPurpose.SOLICITATION,
                MONDAY_NOON,
                facts(FRANCE, quiet("09:00", "20:00"))))
        .isEqualTo(new Withheld(ContactReason.NEVER));
  }
}
