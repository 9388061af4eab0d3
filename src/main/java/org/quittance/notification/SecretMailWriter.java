package org.quittance.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.quittance.casefile.CaseOverview;
import org.quittance.platform.AgencyIdentity;

/** Writes mails that bring the debtor a secret: not any more once it has expired. */
abstract class SecretMailWriter implements MailWriter {

  private DebtorMail debtorMail;
  private MailSecrets secrets;
  private AgencyIdentity agency;
  private Clock clock;

  protected SecretMailWriter() {}

  SecretMailWriter(DebtorMail debtorMail, MailSecrets secrets, AgencyIdentity agency, Clock clock) {
    this.debtorMail = debtorMail;
    this.secrets = secrets;
    this.agency = agency;
    this.clock = clock;
  }

  @Override
  public final Outcome write(ClaimedMail mail) {
    Instant expiresAt = mail.secret().expiresAt();
    if (!clock.instant().isBefore(expiresAt)) {
      return new Outcome.Nothing("What it brings has expired");
    }
    String secret = secrets.decrypt(mail.secret().encrypted());
    return debtorMail.write(
        mail,
        List::of,
        (caseFile, locale) -> text(new Secret(secret, expiresAt), caseFile, locale));
  }

  abstract MailText text(Secret secret, CaseOverview caseFile, Locale locale);

  final AgencyIdentity agency() {
    return agency;
  }

  /** What the mail brings, in clear: a link or a code. */
  record Secret(String text, Instant expiresAt) {

    @Override
    public String toString() {
      return "Secret[expiresAt=" + expiresAt + "]";
    }
  }
}
