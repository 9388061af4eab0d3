package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.quittance.casefile.CaseOverview;
import org.quittance.platform.AgencyIdentity;

/** Brings the debtor a one-time code. */
@ApplicationScoped
class AccessCodeMailWriter implements MailWriter {

  private DebtorMail debtorMail;
  private MailSecrets secrets;
  private AgencyIdentity agency;
  private Clock clock;

  protected AccessCodeMailWriter() {}

  @Inject
  AccessCodeMailWriter(
      DebtorMail debtorMail, MailSecrets secrets, AgencyIdentity agency, Clock clock) {
    this.debtorMail = debtorMail;
    this.secrets = secrets;
    this.agency = agency;
    this.clock = clock;
  }

  @Override
  public MailKind kind() {
    return MailKind.ACCESS_CODE;
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    if (!clock.instant().isBefore(mail.secret().expiresAt())) {
      return new Outcome.Nothing("The code has expired");
    }
    return debtorMail.write(mail, List.of(), (caseFile, locale) -> text(mail, caseFile, locale));
  }

  private MailText text(ClaimedMail mail, CaseOverview caseFile, Locale locale) {
    // Two groups of three are typed with fewer mistakes; the page takes them with the space.
    String code = secrets.decrypt(mail.secret().encrypted()).replaceFirst("^(...)", "$1 ");
    return new MailText(
        MailWords.say("code.subject", locale, caseFile.reference()),
        List.of(MailWords.say("code.opening", locale, agency.name(), caseFile.reference())),
        code,
        List.of(),
        null,
        List.of(
            MailWords.say("code.expires", locale, mail.secret().expiresAt()),
            MailWords.say("code.nobody", locale),
            MailWords.say("code.nothing", locale, agency.phone())),
        DebtorMail.recall(caseFile, locale));
  }
}
