package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quittance.casefile.CaseOverview;
import org.quittance.platform.AgencyIdentity;

/** Brings the debtor a one-time code. */
@ApplicationScoped
class AccessCodeMailWriter extends SecretMailWriter {

  protected AccessCodeMailWriter() {}

  @Inject
  AccessCodeMailWriter(
      DebtorMail debtorMail, MailSecrets secrets, AgencyIdentity agency, Clock clock) {
    super(debtorMail, secrets, agency, clock);
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.ACCESS_CODE);
  }

  @Override
  MailText text(Secret code, CaseOverview caseFile, Locale locale) {
    return new MailText(
        MailWords.say("code.subject", locale, caseFile.reference()),
        List.of(MailWords.say("code.opening", locale, agency().name(), caseFile.reference())),
        // Two groups of three are typed with fewer mistakes; the page takes them with the space.
        code.text().replaceFirst("^(...)", "$1 "),
        List.of(),
        null,
        List.of(
            MailWords.say("code.expires", locale, code.expiresAt()),
            MailWords.say("code.nobody", locale),
            MailWords.say("code.nothing", locale, agency().phone())),
        DebtorMail.recall(caseFile, locale));
  }
}
