package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.quittance.casefile.CaseOverview;
import org.quittance.notification.MailText.Button;
import org.quittance.platform.AgencyIdentity;

/**
 * Brings the debtor their personal link. Before the guard is answered nobody knows who reads it, so
 * it names neither the creditor nor any amount.
 */
@ApplicationScoped
class AccessLinkMailWriter implements MailWriter {

  private DebtorMail debtorMail;
  private MailSecrets secrets;
  private AgencyIdentity agency;
  private Clock clock;

  protected AccessLinkMailWriter() {}

  @Inject
  AccessLinkMailWriter(
      DebtorMail debtorMail, MailSecrets secrets, AgencyIdentity agency, Clock clock) {
    this.debtorMail = debtorMail;
    this.secrets = secrets;
    this.agency = agency;
    this.clock = clock;
  }

  @Override
  public MailKind kind() {
    return MailKind.ACCESS_LINK;
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    if (!clock.instant().isBefore(mail.secret().expiresAt())) {
      return new Outcome.Nothing("The link has expired");
    }
    return debtorMail.write(mail, List.of(), (caseFile, locale) -> text(mail, caseFile, locale));
  }

  private MailText text(ClaimedMail mail, CaseOverview caseFile, Locale locale) {
    return new MailText(
        MailWords.say("link.subject", locale, caseFile.reference()),
        List.of(
            MailWords.say("link.opening", locale, agency.name(), caseFile.reference()),
            MailWords.say("link.what", locale)),
        null,
        List.of(),
        new Button(
            MailWords.say("link.button", locale), secrets.decrypt(mail.secret().encrypted())),
        List.of(
            MailWords.say("link.expires", locale, mail.secret().expiresAt()),
            MailWords.say("link.nothing", locale),
            MailWords.say("link.notYou", locale)),
        DebtorMail.recall(caseFile, locale));
  }
}
