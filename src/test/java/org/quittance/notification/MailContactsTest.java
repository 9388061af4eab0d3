package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.access.LinkChannel;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.casefile.rules.ContestedPart;
import org.quittance.contact.rules.ContactPurpose;
import org.quittance.contact.rules.ContactReason;
import org.quittance.notification.ClaimedMail.Subject;
import org.quittance.notification.rules.MailStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.testing.memory.RecordingEvents;

/** Every mail to a debtor passes one door at the moment it is to leave. */
class MailContactsTest {

  private static final Set<MailKind> TO_OTHERS =
      EnumSet.of(
          MailKind.PAYMENT_NOTICE,
          MailKind.ADDRESS_CODE,
          MailKind.DELEGATE_INVITED,
          MailKind.DELEGATE_CODE,
          MailKind.DELEGATE_ENDED);

  private static final String SUNDAY_NIGHT = "2026-11-22T03:00";
  private static final String SUNDAY = "2026-11-22T11:00";
  private static final String MONDAY = "2026-11-23T10:00";

  private final TalkingAgency talking = TalkingAgency.in("fr");
  private final InMemoryOutgoingMails mails = new InMemoryOutgoingMails();
  private final OutgoingMailService service =
      new OutgoingMailService(
          mails,
          new MailContacts(talking.agency.door, talking.agency.negotiation.found),
          new RecordingEvents<>(),
          talking.agency.clock);

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(BusinessDate.ZONE).toInstant();
  }

  private void it_is(String local) {
    talking.agency.clock.moveTo(moment(local));
  }

  private OutgoingMail queued(MailKind kind) {
    OutgoingMail mail =
        OutgoingMail.news(
            kind, talking.caseFileId(), new Subject(1, 1), talking.agency.clock.instant());
    mails.add(mail);
    return mail;
  }

  /** Everything that is due is taken, asked about, and handed over if it may leave. */
  private void run() {
    for (ClaimedMail claimed : service.claim(100)) {
      if (service.admit(claimed)) {
        service.handedOver(claimed.id());
      }
    }
  }

  private OutgoingMail leaves(MailKind kind, String local) {
    it_is(local);
    OutgoingMail mail = queued(kind);
    run();
    return mail;
  }

  private static MailStatus statusOf(OutgoingMail mail) {
    return mail.summary().status();
  }

  private void assertWithheld(OutgoingMail mail, ContactReason reason) {
    assertThat(statusOf(mail)).isEqualTo(MailStatus.WITHHELD);
    assertThat(mail.summary().tries().heldBack()).isEqualTo(reason);
    assertThat(mail.summary().tries().nextAttemptAt()).isNull();
    assertThat(talking.agency.happenedTo("DOS-1")).contains("contact.withheld");
  }

  @Test
  void a_reminder_queued_on_a_sunday_leaves_on_monday_at_ten() {
    OutgoingMail reminder = leaves(MailKind.INSTALMENT_LATE, SUNDAY);

    assertThat(statusOf(reminder)).isEqualTo(MailStatus.PENDING);
    assertThat(reminder.summary().tries().heldBack()).isEqualTo(ContactReason.DAY_OFF);
    assertThat(reminder.summary().tries().nextAttemptAt()).isEqualTo(moment(MONDAY));
    assertThat(talking.agency.happenedTo("DOS-1")).contains("contact.postponed");

    it_is("2026-11-23T09:59");
    run();
    assertThat(statusOf(reminder)).isEqualTo(MailStatus.PENDING);
    it_is(MONDAY);
    run();
    assertThat(statusOf(reminder)).isEqualTo(MailStatus.SENT);
    assertThat(reminder.attempts()).isEqualTo(1);
    assertThat(reminder.summary().tries().heldBack()).isNull();
  }

  @Test
  void a_receipt_and_a_code_leave_at_three_in_the_night_of_a_sunday() {
    assertThat(statusOf(leaves(MailKind.RECEIPT, SUNDAY_NIGHT))).isEqualTo(MailStatus.SENT);
    assertThat(statusOf(leaves(MailKind.ACCESS_CODE, SUNDAY_NIGHT))).isEqualTo(MailStatus.SENT);
  }

  @Test
  void a_link_that_was_asked_for_leaves_at_once_and_one_of_our_own_accord_waits() {
    assertThat(statusOf(leaves(MailKind.ACCESS_LINK_ASKED, SUNDAY))).isEqualTo(MailStatus.SENT);
    assertThat(statusOf(leaves(MailKind.ACCESS_LINK, SUNDAY))).isEqualTo(MailStatus.PENDING);
  }

  @Test
  void the_third_in_seven_days_is_put_off_and_what_is_owed_is_not_counted() {
    leaves(MailKind.INSTALMENT_DUE_SOON, "2026-11-23T11:00");
    leaves(MailKind.RECEIPT, "2026-11-23T11:30");
    leaves(MailKind.RECEIPT, "2026-11-23T11:40");
    assertThat(statusOf(leaves(MailKind.INSTALMENT_LATE, "2026-11-24T11:00")))
        .isEqualTo(MailStatus.SENT);

    OutgoingMail third = leaves(MailKind.INSTALMENT_MISSED, "2026-11-25T11:00");

    assertThat(third.summary().tries().heldBack()).isEqualTo(ContactReason.OFTEN_ENOUGH);
    assertThat(third.summary().tries().nextAttemptAt()).isEqualTo(moment("2026-11-30T11:00"));
  }

  @Test
  void three_that_waited_for_the_same_hour_do_not_leave_together() {
    it_is(SUNDAY);
    List<OutgoingMail> waiting =
        List.of(
            queued(MailKind.INSTALMENT_LATE),
            queued(MailKind.ACCESS_LINK),
            queued(MailKind.INSTALMENT_MISSED));
    run();
    it_is(MONDAY);
    List<ClaimedMail> admitted = service.claim(100).stream().filter(service::admit).toList();
    admitted.forEach(mail -> service.handedOver(mail.id()));

    assertThat(waiting).filteredOn(mail -> statusOf(mail) == MailStatus.PENDING).hasSize(1);
  }

  @Test
  void a_mail_that_had_nothing_to_say_does_not_count() {
    it_is(MONDAY);
    for (int i = 0; i < 3; i++) {
      OutgoingMail mail = queued(MailKind.INSTALMENT_LATE);
      ClaimedMail claimed = service.claim(1).get(0);
      assertThat(service.admit(claimed)).isTrue();
      service.drop(mail.id(), "paid meanwhile");
    }
    assertThat(talking.agency.door.made(talking.caseFileId(), null, 10).contacts()).isEmpty();
  }

  @Test
  void a_mail_that_stopped_the_server_each_time_does_not_count() {
    it_is(MONDAY);
    queued(MailKind.INSTALMENT_DUE_SOON);
    for (int attempt = 0; attempt < 7; attempt++) {
      it_is("2026-11-23T1" + attempt / 4 + ":" + (10 + attempt % 4 * 12));
      service.claim(1).forEach(service::admit);
    }
    assertThat(service.parked(0, 10)).hasSize(1);

    leaves(MailKind.INSTALMENT_LATE, "2026-11-24T11:00");
    assertThat(statusOf(leaves(MailKind.INSTALMENT_MISSED, "2026-11-24T11:30")))
        .isEqualTo(MailStatus.SENT);
  }

  @Test
  void a_second_try_of_the_same_mail_counts_once() {
    it_is(MONDAY);
    OutgoingMail mail = queued(MailKind.INSTALMENT_LATE);
    for (int attempt = 1; attempt <= 3; attempt++) {
      ClaimedMail claimed = service.claim(1).get(0);
      assertThat(service.admit(claimed)).isTrue();
      service.failed(mail.id(), "no answer", false);
      talking.agency.clock.moveTo(mail.summary().tries().nextAttemptAt());
    }
    run();

    assertThat(statusOf(mail)).isEqualTo(MailStatus.SENT);
    assertThat(talking.agency.door.made(talking.caseFileId(), null, 10).contacts()).hasSize(1);
  }

  @Test
  void a_held_case_withholds_reminders_with_its_reason_and_lets_a_receipt_pass() {
    talking.agency.cases.hold("DOS-1", "over-indebtedness");

    assertWithheld(leaves(MailKind.INSTALMENT_LATE, MONDAY), ContactReason.CASE_HELD);
    assertThat(statusOf(leaves(MailKind.RECEIPT, MONDAY))).isEqualTo(MailStatus.SENT);
  }

  @Test
  void a_case_that_is_over_is_left_alone() {
    talking.agency.cases.recall("DOS-1", "taken back");

    assertWithheld(leaves(MailKind.ACCESS_LINK, MONDAY), ContactReason.CASE_CLOSED);
  }

  @Test
  void nothing_is_asked_of_whoever_contests_everything_and_the_rest_of_whoever_contests_a_part() {
    var caseFile = talking.agency.locked("DOS-1");
    long claim = talking.agency.caseFiles().claimsOf(caseFile.id()).get(0).id();
    var today = BusinessDate.today(talking.agency.clock);
    var interest = new ContestedPart(7, claim, ClaimPart.INTEREST, null, today, null);
    caseFile.contest(caseFile.contestedParts().with(List.of(interest)));
    assertThat(statusOf(leaves(MailKind.INSTALMENT_LATE, MONDAY))).isEqualTo(MailStatus.SENT);

    caseFile.contest(
        caseFile.contestedParts().with(List.of(ContestedPart.wholeClaim(8, claim, today))));

    assertWithheld(leaves(MailKind.INSTALMENT_LATE, MONDAY), ContactReason.CONTESTED);
  }

  @ParameterizedTest
  @EnumSource(names = {"INSTALMENT_DUE_SOON", "INSTALMENT_LATE", "INSTALMENT_MISSED"})
  void nobody_is_reminded_while_a_proposal_waits_for_its_answer(MailKind reminder) {
    talking.propose(20);

    assertWithheld(leaves(reminder, MONDAY), ContactReason.ANSWER_AWAITED);
    assertThat(statusOf(leaves(MailKind.OFFER_ENDS_SOON, MONDAY))).isEqualTo(MailStatus.SENT);
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEIPT", "ACCESS_LINK", "ACCESS_LINK_ASKED", "ACCESS_CODE"})
  void nothing_is_sent_to_an_address_whose_reader_is_not_the_debtor(MailKind kind) {
    talking.agency.contacts.stop(talking.caseFileId(), LinkChannel.EMAIL, 1L);

    assertWithheld(leaves(kind, MONDAY), ContactReason.ADDRESS_STOPPED);
  }

  @Test
  void creditors_are_written_to_at_any_hour_whatever_becomes_of_the_debtor() {
    talking.agency.contacts.stop(talking.caseFileId(), LinkChannel.EMAIL, 1L);

    assertThat(statusOf(leaves(MailKind.CREDITOR_DECLARATION, SUNDAY_NIGHT)))
        .isEqualTo(MailStatus.SENT);
  }

  @Test
  void only_these_kinds_are_the_agencys_own_initiative() {
    assertThat(MailKind.values())
        .filteredOn(
            kind ->
                MailSort.of(kind)
                    .map(MailSort::purpose)
                    .equals(Optional.of(ContactPurpose.SOLICITATION)))
        .containsExactlyInAnyOrder(
            MailKind.ACCESS_LINK,
            MailKind.OFFER_OPENED,
            MailKind.OFFER_ENDS_SOON,
            MailKind.INSTALMENT_DUE_SOON,
            MailKind.INSTALMENT_LATE,
            MailKind.INSTALMENT_MISSED,
            MailKind.MESSAGE_WAITING);
  }

  @ParameterizedTest
  @EnumSource(MailKind.class)
  void every_kind_is_sorted_and_only_what_goes_to_others_is_no_contact(MailKind kind) {
    boolean isToOthers = kind.name().startsWith("CREDITOR_") || TO_OTHERS.contains(kind);

    assertThat(MailSort.of(kind).isEmpty()).isEqualTo(isToOthers);
  }
}
