package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.quittance.access.AccessCodeRequested;
import org.quittance.access.Actor;
import org.quittance.access.CurrentActor;
import org.quittance.access.IssuedLink;
import org.quittance.access.LinkChannel;
import org.quittance.access.NewLinkRequested;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.ContactStopService;
import org.quittance.contact.AddressChanged;
import org.quittance.notification.ClaimedMail.Subject;
import org.quittance.payment.PaymentPosted;

/**
 * Writes down what must be told, in the transaction that makes it so: if that rolls back nobody is
 * told, and nothing that is committed can be forgotten. A payment costs one row and no look-up,
 * because it is posted under its case's lock.
 */
@ApplicationScoped
class MailQueue {

  private static final Actor SYSTEM = Actor.system("mail");
  private static final Duration NOTICE_LIFE = Duration.ofDays(3);

  @Inject private OutgoingMailRepository mails;
  @Inject private MailSecrets secrets;
  @Inject private SecureLinkService links;
  @Inject private ContactStopService contacts;
  @Inject private CurrentActor currentActor;
  @Inject private Event<MailQueued> queued;
  @Inject private Clock clock;

  void tell(@Observes PaymentPosted posted) {
    mails.add(
        OutgoingMail.receipt(
            posted.caseFileId(), posted.creditorId(), posted.receiptId(), clock.instant()));
    queued.fire(new MailQueued());
  }

  void tell(@Observes AccessCodeRequested request) {
    if (request.to() != null) {
      add(
          MailKind.ADDRESS_CODE,
          request.caseFileId(),
          new SecretAddress(request.to(), request.code()).text(),
          request.expiresAt());
    } else if (request.delegateId() == null) {
      add(MailKind.ACCESS_CODE, request.caseFileId(), request.code(), request.expiresAt());
    } else {
      mails.add(
          OutgoingMail.secret(
                  MailKind.DELEGATE_CODE,
                  request.caseFileId(),
                  secrets.encrypt(request.code()),
                  request.expiresAt(),
                  clock.instant())
              .about(new Subject(request.delegateId(), null)));
      queued.fire(new MailQueued());
    }
  }

  // A link that came by letter or SMS is renewed by a person: nothing may leave by another way.
  void tell(@Observes NewLinkRequested request) {
    if (request.channel() == LinkChannel.EMAIL
        && contacts.mailAddressOf(request.caseFileId()).isPresent()) {
      send(
          MailKind.ACCESS_LINK_ASKED,
          request.caseFileId(),
          links.issue(
              request.caseFileId(), LinkChannel.EMAIL, currentActor.known().orElse(SYSTEM)));
    }
  }

  // The former address is on no file any more: it travels like a secret, and no longer than needed.
  void tell(@Observes AddressChanged change) {
    if (change.formerly() != null) {
      add(
          MailKind.ADDRESS_CHANGED,
          change.caseFileId(),
          new SecretAddress(change.formerly(), "").text(),
          clock.instant().plus(NOTICE_LIFE));
    }
    send(MailKind.ACCESS_LINK_ASKED, change.caseFileId(), change.link());
  }

  void send(MailKind kind, long caseFileId, IssuedLink link) {
    add(kind, caseFileId, link.url(), link.expiresAt());
  }

  private void add(MailKind kind, long caseFileId, String secret, Instant expiresAt) {
    mails.add(
        OutgoingMail.secret(kind, caseFileId, secrets.encrypt(secret), expiresAt, clock.instant()));
    queued.fire(new MailQueued());
  }
}
