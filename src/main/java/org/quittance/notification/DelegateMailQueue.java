package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.quittance.delegation.DelegateNews;
import org.quittance.notification.ClaimedMail.Subject;

/** Writes down whom to tell of an access given or taken back, in the transaction that does it. */
@ApplicationScoped
class DelegateMailQueue {

  private OutgoingMailRepository mails;
  private MailSecrets secrets;
  private Event<MailQueued> queued;
  private Clock clock;

  protected DelegateMailQueue() {}

  @Inject
  DelegateMailQueue(
      OutgoingMailRepository mails, MailSecrets secrets, Event<MailQueued> queued, Clock clock) {
    this.mails = mails;
    this.secrets = secrets;
    this.queued = queued;
    this.clock = clock;
  }

  void tell(@Observes DelegateNews news) {
    Instant now = clock.instant();
    Subject subject = new Subject(news.delegateId(), null);
    switch (news.what()) {
      case GIVEN -> {
        mails.add(
            OutgoingMail.secret(
                    MailKind.DELEGATE_INVITED,
                    news.caseFileId(),
                    secrets.encrypt(news.invitation().url()),
                    news.invitation().expiresAt(),
                    now)
                .about(subject));
        add(MailKind.DELEGATE_GIVEN, news, subject, now);
      }
      case PREPARED -> add(MailKind.DELEGATE_PREPARED, news, subject, now);
      case REVOKED -> add(MailKind.DELEGATE_ENDED, news, subject, now);
      case REVOKED_BY_OTHERS -> {
        add(MailKind.DELEGATE_ENDED, news, subject, now);
        add(MailKind.DELEGATE_TAKEN_BACK, news, subject, now);
      }
    }
    queued.fire(new MailQueued());
  }

  private void add(MailKind kind, DelegateNews news, Subject subject, Instant now) {
    mails.add(OutgoingMail.news(kind, news.caseFileId(), subject, now));
  }
}
