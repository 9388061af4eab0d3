package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quittance.casefile.CaseOverview;
import org.quittance.notification.MailText.Button;
import org.quittance.platform.AgencyIdentity;

/**
 * Brings the debtor their personal link. Before the guard is answered nobody knows who reads it, so
 * it names neither the creditor nor any amount.
 */
@ApplicationScoped
class AccessLinkMailWriter extends SecretMailWriter {

  protected AccessLinkMailWriter() {}

  @Inject
  AccessLinkMailWriter(
      DebtorMail debtorMail, MailSecrets secrets, AgencyIdentity agency, Clock clock) {
    super(debtorMail, secrets, agency, clock);
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.ACCESS_LINK, MailKind.ACCESS_LINK_ASKED);
  }

  @Override
  MailText text(Secret link, CaseOverview caseFile, Locale locale) {
    return new MailText(
        MailWords.say("link.subject", locale, caseFile.reference()),
        List.of(
            MailWords.say("link.opening", locale, agency().name(), caseFile.reference()),
            MailWords.say("link.what", locale)),
        null,
        List.of(),
        new Button(MailWords.say("link.button", locale), link.text()),
        List.of(
            MailWords.say("link.expires", locale, link.expiresAt()),
            MailWords.say("link.nothing", locale),
            MailWords.say("link.notYou", locale)),
        DebtorMail.recall(caseFile, locale));
  }
}
