package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.NotificationRhythm;
import org.quittance.platform.AgencyIdentity;

/**
 * Tells the creditor of proposals and agreements on its files (CPCE R124-5): at once or with the
 * rest of the day, as its mandate says. What it has to decide is asked at once; what came to
 * nothing never is worth a mail of its own.
 */
@ApplicationScoped
class CreditorNewsWriter implements MailWriter {

  private CaseFileService cases;
  private CreditorMail creditorMail;
  private CreditorNews news;
  private AgencyIdentity agency;

  protected CreditorNewsWriter() {}

  @Inject
  CreditorNewsWriter(
      CaseFileService cases, CreditorMail creditorMail, CreditorNews news, AgencyIdentity agency) {
    this.cases = cases;
    this.creditorMail = creditorMail;
    this.news = news;
    this.agency = agency;
  }

  @Override
  public Set<MailKind> kinds() {
    return CreditorNews.KINDS;
  }

  @Override
  public Outcome write(ClaimedMail mail) {
    CaseOverview caseFile = cases.find(mail.caseFileId());
    CreditorDetails creditor = creditorMail.creditorOf(caseFile);
    boolean daily = creditor.mandate().notifications() == NotificationRhythm.DIGEST;
    boolean waits =
        mail.kind() == MailKind.CREDITOR_NO_AGREEMENT
            || daily && mail.kind() != MailKind.CREDITOR_ASKED;
    if (waits) {
      return new Outcome.ForDigest(caseFile.creditor().id());
    }
    if (news.isOvertaken(mail)) {
      return new Outcome.Nothing("It has been decided in the meantime");
    }
    MailComposer text =
        new MailComposer(
            CreditorNews.familyOf(mail.kind()), CreditorMail.localeOf(creditor, caseFile));
    text.open(".opening", agency.name(), caseFile.reference())
        .fact("fact.debtor", caseFile.debtor().name());
    news.tell(mail, text);
    text.button(
        "notice.button",
        mail.kind() == MailKind.CREDITOR_ASKED
            ? creditorMail.agreementsUrl()
            : creditorMail.pageUrl());
    return CreditorMail.write(creditor, text.locale(), text.text(caseFile.reference(), null));
  }
}
