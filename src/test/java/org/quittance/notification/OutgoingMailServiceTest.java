package org.quittance.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.contact.rules.ContactDecision;
import org.quittance.notification.rules.MailStatus;
import org.quittance.refusal.Refusal;
import org.quittance.testing.MovableClock;
import org.quittance.testing.memory.RecordingEvents;

class OutgoingMailServiceTest {

  private static final byte[] SECRET = {1, 2, 3};

  private final MovableClock clock = MovableClock.on("2026-11-23");
  private final InMemoryOutgoingMails mails = new InMemoryOutgoingMails();
  private final RecordingEvents<MailQueued> queued = new RecordingEvents<>();
  private final OutgoingMailService service =
      new OutgoingMailService(mails, new FreePassage(), queued, clock);

  /** Admits every mail: what debtors are spared has its own test. */
  private static final class FreePassage extends MailContacts {

    @Override
    ContactDecision admit(ClaimedMail mail) {
      return ContactDecision.SEND;
    }

    @Override
    void left(OutgoingMail mail) {
      // Nothing is counted here.
    }

    @Override
    void notLeft(OutgoingMail mail) {
      // Nothing is counted here.
    }
  }

  private OutgoingMail receipt() {
    OutgoingMail mail = OutgoingMail.receipt(1, 7, 2, clock.instant());
    mail.splitNotice(clock.instant());
    mails.add(mail);
    return mail;
  }

  private OutgoingMail notice(long creditorId) {
    OutgoingMail mail =
        OutgoingMail.receipt(1, creditorId, 2, clock.instant())
            .splitNotice(clock.instant())
            .orElseThrow();
    mails.add(mail);
    return mail;
  }

  private static MailStatus statusOf(OutgoingMail mail) {
    return mail.summary().status();
  }

  @Test
  void a_payment_is_one_row_until_it_is_taken_and_then_tells_debtor_and_creditor_once() {
    mails.add(OutgoingMail.receipt(1, 7, 2, clock.instant()));

    assertThat(service.claim(10)).extracting(ClaimedMail::kind).containsExactly(MailKind.RECEIPT);
    assertThat(service.claim(10))
        .extracting(ClaimedMail::kind)
        .containsExactly(MailKind.PAYMENT_NOTICE);
    clock.advanceDays(1);
    assertThat(service.claim(10)).hasSize(2);
    assertThat(mails.all()).hasSize(2);
  }

  @Test
  void a_mail_is_taken_once_and_again_only_when_its_lease_has_run_out() {
    receipt();

    assertThat(service.claim(10)).hasSize(1);
    assertThat(service.claim(10)).isEmpty();
    clock.advance(Duration.ofMinutes(10));
    assertThat(service.claim(10)).hasSize(1);
  }

  @Test
  void a_mail_that_cannot_leave_is_tried_again_later_each_time_and_parked_at_the_end() {
    OutgoingMail mail = receipt();

    for (Duration pause :
        List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12))) {
      assertThat(service.claim(10)).hasSize(1);
      service.failed(mail.id(), "no answer", false);
      clock.advance(pause.minusSeconds(1));
      assertThat(service.claim(10)).isEmpty();
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(service.claim(10)).hasSize(1);
    service.failed(mail.id(), "no answer", false);

    assertThat(service.parked(0, 10))
        .singleElement()
        .satisfies(
            parked -> {
              assertThat(parked.tries().attempts()).isEqualTo(6);
              assertThat(parked.tries().lastError()).isEqualTo("no answer");
            });
    clock.advanceDays(30);
    assertThat(service.claim(10)).isEmpty();
  }

  @Test
  void a_mail_that_stops_the_server_each_time_is_parked_too() {
    receipt();

    for (int attempt = 1; attempt <= 6; attempt++) {
      assertThat(service.claim(10)).hasSize(1);
      clock.advanceDays(1);
    }

    assertThat(service.claim(10)).isEmpty();
    assertThat(service.parked(0, 10)).hasSize(1);
  }

  @Test
  void an_address_that_does_not_exist_is_not_tried_again() {
    OutgoingMail mail = receipt();
    service.claim(10);

    service.failed(mail.id(), "550 no such user", true);

    assertThat(statusOf(mail)).isEqualTo(MailStatus.PARKED);
  }

  @Test
  void a_parked_mail_starts_afresh_when_a_person_says_so() {
    OutgoingMail mail = receipt();
    service.claim(10);
    service.failed(mail.id(), "550 no such user", true);

    service.retry(mail.id());

    assertThat(queued.fired()).hasSize(1);
    assertThat(service.claim(10)).hasSize(1);
    assertThat(mail.attempts()).isEqualTo(1);
    assertThatThrownBy(() -> service.retry(mail.id()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(NotificationRefusal.MAIL_NOT_PARKED));
  }

  @Test
  void a_secret_is_wiped_once_its_mail_is_handed_over_or_not_needed() {
    Instant later = clock.instant().plus(Duration.ofDays(1));
    OutgoingMail sent =
        OutgoingMail.secret(MailKind.ACCESS_LINK, 1, SECRET, later, clock.instant());
    OutgoingMail dropped =
        OutgoingMail.secret(MailKind.ACCESS_CODE, 1, SECRET, later, clock.instant());
    mails.add(sent);
    mails.add(dropped);
    assertThat(service.claim(10)).allSatisfy(mail -> assertThat(mail.secret()).isNotNull());

    service.handedOver(sent.id());
    service.drop(dropped.id(), "expired");

    assertThat(sent.claimed().secret()).isNull();
    assertThat(dropped.claimed().secret()).isNull();
    assertThat(statusOf(sent)).isEqualTo(MailStatus.SENT);
    assertThat(statusOf(dropped)).isEqualTo(MailStatus.DROPPED);
  }

  @Test
  void a_second_acknowledgement_changes_nothing() {
    OutgoingMail mail = receipt();
    service.claim(10);
    service.handedOver(mail.id());
    Instant sentAt = mail.summary().sentAt();
    clock.advanceDays(1);

    service.handedOver(mail.id());
    service.failed(mail.id(), "too late", false);

    assertThat(mail.summary().sentAt()).isEqualTo(sentAt);
    assertThat(statusOf(mail)).isEqualTo(MailStatus.SENT);
  }

  @Test
  void what_is_gathered_by_day_leaves_in_one_digest_for_each_creditor_at_six() {
    OutgoingMail first = notice(7);
    OutgoingMail second = notice(7);
    OutgoingMail other = notice(8);
    service.claim(10).forEach(mail -> service.gather(mail.id(), mail.creditorId()));

    service.startDigests();
    assertThat(service.claim(10)).isEmpty();
    clock.advance(Duration.ofHours(6));
    service.startDigests();
    service.startDigests();

    List<ClaimedMail> digests = service.claim(10);
    assertThat(digests)
        .extracting(ClaimedMail::kind)
        .containsExactly(MailKind.CREDITOR_DIGEST, MailKind.CREDITOR_DIGEST);
    assertThat(mails.ofDigest(digests.get(0).id())).containsExactly(first, second);
    service.handedOver(digests.get(0).id());
    assertThat(statusOf(first)).isEqualTo(MailStatus.SENT);
    assertThat(statusOf(second)).isEqualTo(MailStatus.SENT);
    assertThat(statusOf(other)).isEqualTo(MailStatus.GATHERED);
  }

  @Test
  void a_very_busy_day_makes_several_digests_and_forgets_nothing() {
    for (int i = 0; i < 250; i++) {
      notice(7);
    }
    service.claim(1_000).forEach(mail -> service.gather(mail.id(), mail.creditorId()));
    clock.advanceDays(1);

    service.startDigests();

    assertThat(service.claim(1_000))
        .extracting(mail -> mails.ofDigest(mail.id()).size())
        .containsExactlyInAnyOrder(100, 100, 50);
  }
}
