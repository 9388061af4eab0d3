package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.platform.AgencyIdentity;

/**
 * Writes to the two addresses of a change: to the new one the code that proves it, naming nothing
 * of the file because its reader has proved nothing yet; to the former one that it is no longer
 * used, without saying which is.
 */
@ApplicationScoped
class AddressMailWriter implements MailWriter {

  private CaseFileService cases;
  private MailSecrets secrets;
  private AgencyIdentity agency;
  private Clock clock;

  protected AddressMailWriter() {}

  @Inject
  AddressMailWriter(
      CaseFileService cases, MailSecrets secrets, AgencyIdentity agency, Clock clock) {
    this.cases = cases;
    this.secrets = secrets;
    this.agency = agency;
    this.clock = clock;
  }

  @Override
  public Set<MailKind> kinds() {
    return Set.of(MailKind.ADDRESS_CODE, MailKind.ADDRESS_CHANGED);
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    Instant expiresAt = mail.secret().expiresAt();
    if (!clock.instant().isBefore(expiresAt)) {
      return new Outcome.Nothing("What it brings has expired");
    }
    CaseOverview caseFile = cases.find(mail.caseFileId());
    Locale locale = caseFile.law().spoken(caseFile.debtor().contact().language());
    SecretAddress to = SecretAddress.of(secrets.decrypt(mail.secret().encrypted()));
    return new Outcome.Draft(
        new MailDraft(
            // The name of somebody who owes money is not told to an address that proved nothing.
            new MailDraft.Recipient(to.email(), to.email()),
            locale,
            mail.kind() == MailKind.ADDRESS_CODE
                ? code(to.secret(), expiresAt, locale)
                : changed(caseFile, locale),
            List.of()));
  }

  private MailText code(String code, Instant expiresAt, Locale locale) {
    return new MailText(
        MailWords.say("addressCode.subject", locale),
        List.of(MailWords.say("addressCode.opening", locale, agency.name())),
        code.replaceFirst("^(...)", "$1 "),
        List.of(),
        null,
        List.of(
            MailWords.say("code.expires", locale, expiresAt),
            MailWords.say("code.nobody", locale),
            MailWords.say("addressCode.nothing", locale, agency.phone())),
        null);
  }

  private MailText changed(CaseOverview caseFile, Locale locale) {
    return new MailText(
        MailWords.say("addressChanged.subject", locale, caseFile.reference()),
        List.of(
            MailWords.say("addressChanged.opening", locale, agency.name(), caseFile.reference())),
        null,
        List.of(),
        null,
        List.of(
            MailWords.say("addressChanged.links", locale),
            MailWords.say("addressChanged.nothing", locale),
            MailWords.say("addressChanged.notYou", locale, agency.phone())),
        DebtorMail.recall(caseFile, locale));
  }
}
