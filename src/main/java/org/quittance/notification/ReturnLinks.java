package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.quittance.access.Actor;
import org.quittance.access.IssuedLink;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.notification.ClaimedMail.Secret;

/**
 * Gives a mail the way back into the debtor's file: a personal link of its own. It is made when the
 * mail is written, so that a mail nobody gets makes none, and waits encrypted in the mail's row
 * until the relay has taken it.
 */
@ApplicationScoped
class ReturnLinks {

  private static final Actor MAIL = Actor.system("mail");

  /** A mail that was parked for long gets a fresh link rather than one that is about to end. */
  private static final Duration LEAST_LIFE = Duration.ofDays(7);

  private SecureLinkService links;
  private OutgoingMailRepository mails;
  private MailSecrets secrets;
  private Clock clock;

  protected ReturnLinks() {}

  @Inject
  ReturnLinks(
      SecureLinkService links, OutgoingMailRepository mails, MailSecrets secrets, Clock clock) {
    this.links = links;
    this.mails = mails;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A link as the mail shows it. */
  record ReturnLink(String url, Instant expiresAt) {}

  /** The mail's link: the same one at every attempt, as long as it is any use. */
  ReturnLink of(ClaimedMail mail) {
    Secret kept = mail.secret();
    if (kept != null && kept.expiresAt().isAfter(clock.instant().plus(LEAST_LIFE))) {
      return new ReturnLink(secrets.decrypt(kept.encrypted()), kept.expiresAt());
    }
    IssuedLink issued = links.issue(mail.caseFileId(), LinkChannel.EMAIL, MAIL);
    // Whoever took it when the lease had run out may have sent it: what has left holds no secret.
    mails
        .lock(mail.id())
        .filter(OutgoingMail::isPending)
        .ifPresent(row -> row.keepSecret(secrets.encrypt(issued.url()), issued.expiresAt()));
    return new ReturnLink(issued.url(), issued.expiresAt());
  }
}
