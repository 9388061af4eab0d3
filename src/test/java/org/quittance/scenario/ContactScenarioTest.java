package org.quittance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quittance.testing.CaseFiles.aCaseFile;
import static org.quittance.testing.CaseFiles.aCreditor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.access.LinkChannel;
import org.quittance.contact.ContactByPerson;
import org.quittance.contact.ContactChance;
import org.quittance.contact.ContactListPage;
import org.quittance.contact.ContactLogRefusal;
import org.quittance.contact.ContactLogService;
import org.quittance.contact.ContactService;
import org.quittance.contact.ContactSummary;
import org.quittance.contact.PlannedMail;
import org.quittance.contact.rules.ContactChannel;
import org.quittance.contact.rules.ContactDecision;
import org.quittance.contact.rules.ContactDecision.Postponed;
import org.quittance.contact.rules.ContactDecision.Withheld;
import org.quittance.contact.rules.ContactOutcome;
import org.quittance.contact.rules.ContactPurpose;
import org.quittance.contact.rules.ContactReason;
import org.quittance.contact.rules.ContactTopic;
import org.quittance.outbox.CaseEvent;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;
import org.quittance.testing.memory.Agency;
import org.quittance.testing.memory.InMemoryContacts;
import org.quittance.testing.memory.RecordingEvents;

/** Mails and people reach for the same debtor: hours, how often, and a hold bind them all. */
class ContactScenarioTest {

  private static final String DOS = "DOS-1";
  // Of the year in which the third of November is a Tuesday.
  private static final String TUESDAY = "2026-11-03T11:00";

  private final Agency agency = Agency.on("2026-11-03");
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final RecordingEvents<CaseEvent> events = new RecordingEvents<>();
  private final ContactService door =
      contacts.door(agency.caseFiles(), agency.contacts, events, agency.clock);
  private final ContactLogService log =
      contacts.log(agency.caseFiles(), agency.contacts, events, agency.clock);

  @BeforeEach
  void a_case() {
    agency.creditors.register("ENSUD", aCreditor());
    agency.cases.place(DOS, aCaseFile().withInvoice("F-1", "300.00", "2026-01-31").build());
    it_is(TUESDAY);
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(BusinessDate.ZONE).toInstant();
  }

  private void it_is(String local) {
    agency.clock.moveTo(moment(local));
  }

  private long caseFileId() {
    return agency.look(DOS).id();
  }

  /** A reminder wants to leave, and leaves if it may. */
  private ContactDecision remind() {
    PlannedMail mail =
        new PlannedMail(
            Ids.next(), caseFileId(), ContactPurpose.SOLICITATION, ContactTopic.INSTALMENT, false);
    ContactDecision decision = door.admit(mail);
    if (decision.isSend()) {
      door.left(mail);
    }
    return decision;
  }

  private ContactSummary call(String local, String askedBecause) {
    return note(ContactChannel.PHONE, ContactOutcome.NO_ANSWER, local, askedBecause);
  }

  private ContactSummary note(
      ContactChannel channel, ContactOutcome outcome, String local, String askedBecause) {
    return log.log(
        DOS,
        new ContactByPerson(
            channel, ContactTopic.FILE, moment(local), outcome, "A note", askedBecause));
  }

  private static Postponed until(String local, ContactReason reason) {
    return new Postponed(LocalDateTime.parse(local), reason);
  }

  private ContactChance chance(ContactChannel channel) {
    return log.chances(caseFileId()).stream()
        .filter(one -> one.channel() == channel)
        .findFirst()
        .orElseThrow();
  }

  private List<ContactSummary> made() {
    return door.made(caseFileId(), null, 200).contacts();
  }

  private static void assertRefused(Runnable act, ContactLogRefusal code, Object... arguments) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.arguments()).containsExactly(arguments);
            });
  }

  @Test
  void reminders_stop_while_the_case_is_held_and_go_on_when_it_is_released() {
    assertThat(remind()).isEqualTo(ContactDecision.SEND);
    agency.cases.hold(DOS, "The debtor is in hospital");
    it_is("2026-11-04T11:00");

    assertThat(remind()).isEqualTo(new Withheld(ContactReason.CASE_HELD));
    assertRefused(
        () -> call("2026-11-04T11:00", null),
        ContactLogRefusal.CONTACT_LOG_NOT_AT_ALL,
        ContactReason.CASE_HELD);
    assertThat(chance(ContactChannel.PHONE).reason()).isEqualTo(ContactReason.CASE_HELD);
    assertThat(chance(ContactChannel.PHONE).from()).isNull();

    agency.cases.release(DOS, "Back home");
    assertThat(remind()).isEqualTo(ContactDecision.SEND);
    assertThat(made()).hasSize(2);
    assertThat(events.fired()).extracting(CaseEvent::type).containsExactly("contact.withheld");
  }

  @Test
  void a_call_and_a_mail_use_up_the_week_together() {
    assertThat(remind()).isEqualTo(ContactDecision.SEND);
    it_is("2026-11-05T15:00");
    call("2026-11-05T15:00", null);

    it_is("2026-11-06T11:00");
    assertThat(remind()).isEqualTo(until("2026-11-10T11:00", ContactReason.OFTEN_ENOUGH));
    assertRefused(
        () -> note(ContactChannel.LETTER, ContactOutcome.SENT, "2026-11-06T11:00", null),
        ContactLogRefusal.CONTACT_LOG_NOT_THEN,
        ContactReason.OFTEN_ENOUGH,
        moment("2026-11-10T11:00"));

    it_is("2026-11-10T11:00");
    assertThat(remind()).isEqualTo(ContactDecision.SEND);
  }

  @Test
  void a_fifth_call_in_thirty_days_waits_while_a_mail_does_not() {
    for (String day : List.of("2026-11-03", "2026-11-09", "2026-11-16", "2026-11-23")) {
      it_is(day + "T15:00");
      call(day + "T15:00", null);
    }
    it_is("2026-12-01T11:00");

    ContactChance call = chance(ContactChannel.PHONE);
    assertThat(call.isOpen()).isFalse();
    assertThat(call.reason()).isEqualTo(ContactReason.CALLED_ENOUGH);
    assertThat(call.from()).isEqualTo(moment("2026-12-03T15:00"));
    assertThat(chance(ContactChannel.LETTER).isOpen()).isTrue();
    assertThat(remind()).isEqualTo(ContactDecision.SEND);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-08T11:00, DAY_OFF, 2026-11-09T10:00",
    "2026-11-11T11:00, PUBLIC_HOLIDAY, 2026-11-12T10:00",
    "2026-11-05T13:30, OUTSIDE_HOURS, 2026-11-05T14:00",
    "2026-11-06T20:00, OUTSIDE_HOURS, 2026-11-09T10:00"
  })
  void a_call_at_a_closed_hour_says_why_and_from_when_on(
      String at, ContactReason reason, String from) {
    it_is(at);

    assertRefused(
        () -> call(at, null), ContactLogRefusal.CONTACT_LOG_NOT_THEN, reason, moment(from));
    assertThat(made()).isEmpty();
    assertThat(events.fired()).isEmpty();
  }

  @Test
  void an_answer_that_was_asked_for_is_noted_at_any_hour_and_does_not_count() {
    it_is("2026-11-08T11:00");
    ContactSummary answered = call("2026-11-08T11:00", "Left a message on Saturday: call me back");
    assertThat(answered.purpose()).isEqualTo(ContactPurpose.OWED_AT_ONCE);
    assertThat(answered.told().recordedBy()).isEqualTo("alice@agency.example");

    it_is("2026-11-09T11:00");
    assertThat(remind()).isEqualTo(ContactDecision.SEND);
    it_is("2026-11-10T11:00");
    assertThat(remind()).isEqualTo(ContactDecision.SEND);
    assertThat(made()).hasSize(3);
  }

  @Test
  void not_even_an_answer_goes_to_a_number_that_is_somebody_elses() {
    agency.contacts.stop(caseFileId(), LinkChannel.LETTER, 1L);

    assertRefused(
        () -> note(ContactChannel.VISIT, ContactOutcome.NO_ANSWER, TUESDAY, "He asked us to come"),
        ContactLogRefusal.CONTACT_LOG_NOT_AT_ALL,
        ContactReason.ADDRESS_STOPPED);
    assertThat(call(TUESDAY, null).channel()).isEqualTo(ContactChannel.PHONE);
  }

  @Test
  void what_cannot_have_been_so_is_not_noted() {
    assertRefused(
        () -> call("2026-11-03T11:06", null), ContactLogRefusal.CONTACT_LOG_TIME_INVALID, 30);
    assertRefused(
        () -> call("2026-10-02T11:00", null), ContactLogRefusal.CONTACT_LOG_TIME_INVALID, 30);
    assertRefused(
        () -> note(ContactChannel.EMAIL, ContactOutcome.SENT, TUESDAY, null),
        ContactLogRefusal.CONTACT_LOG_BY_PORTAL);
    assertRefused(
        () -> note(ContactChannel.LETTER, ContactOutcome.NO_ANSWER, TUESDAY, null),
        ContactLogRefusal.CONTACT_LOG_OUTCOME_UNFIT);
    assertThat(made()).isEmpty();
  }

  @Test
  void the_list_goes_by_the_moment_page_by_page_and_misses_nothing() {
    remind();
    call("2026-11-02T15:00", "Asked by letter");
    call(TUESDAY, "Asked by letter");
    call("2026-10-30T15:00", "Asked by letter");

    List<ContactSummary> read = new ArrayList<>();
    String after = null;
    do {
      ContactListPage page = door.made(caseFileId(), after, 1);
      read.addAll(page.contacts());
      after = page.next();
    } while (after != null);

    assertThat(read).hasSize(4).doesNotHaveDuplicates().isEqualTo(made());
    assertThat(read)
        .extracting(ContactSummary::at)
        .containsExactly(
            moment(TUESDAY),
            moment(TUESDAY),
            moment("2026-11-02T15:00"),
            moment("2026-10-30T15:00"));
  }

  @Test
  void what_was_said_is_not_on_the_timeline() {
    call(TUESDAY, null);

    CaseEvent noted = events.fired().get(0);
    assertThat(noted.type()).isEqualTo("contact.made");
    assertThat(noted.data()).containsEntry("channel", "PHONE").doesNotContainKey("note");
    assertThat(noted.data().toString()).doesNotContain("A note");
  }
}
