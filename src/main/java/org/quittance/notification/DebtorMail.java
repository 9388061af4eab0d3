package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.creditor.Contact;
import org.quittance.notification.MailWriter.Outcome;

/** What every mail to a debtor has in common: address, language, and the letter to be recalled. */
@ApplicationScoped
class DebtorMail {

  private CaseFileService cases;

  protected DebtorMail() {}

  @Inject
  DebtorMail(CaseFileService cases) {
    this.cases = cases;
  }

  /**
   * Writes to the debtor of the mail's case; nothing when no address is known.
   *
   * @param attachments asked for only when there is somebody to send them to
   */
  Outcome write(
      ClaimedMail mail,
      Supplier<List<Attachment>> attachments,
      BiFunction<CaseOverview, Locale, MailText> text) {
    CaseOverview caseFile = cases.find(mail.caseFileId());
    Contact contact = caseFile.debtor().contact();
    if (contact.email() == null) {
      return new Outcome.Nothing("The debtor has no e-mail address");
    }
    Locale locale = caseFile.law().spoken(contact.language());
    return new Outcome.Draft(
        new MailDraft(
            new MailDraft.Recipient(caseFile.debtor().name(), contact.email()),
            locale,
            text.apply(caseFile, locale).recalling(recall(caseFile, locale)),
            attachments.get()));
  }

  /** Reference and date of the first letter, to be recalled on every contact. */
  static String recall(CaseOverview caseFile, Locale locale) {
    return MailWords.say(
        "mail.recall", locale, caseFile.firstLetter().reference(), caseFile.firstLetter().sentOn());
  }
}
