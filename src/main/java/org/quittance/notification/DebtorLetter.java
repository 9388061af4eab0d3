package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BiConsumer;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.notification.MailWriter.Outcome;
import org.quittance.notification.ReturnLinks.ReturnLink;
import org.quittance.platform.AgencyIdentity;

/**
 * What every mail to a debtor about proposals and plans has in common: it says who writes and why,
 * opens the file with one button, and says how long the link in it works.
 */
@ApplicationScoped
class DebtorLetter {

  private DebtorMail debtorMail;
  private ReturnLinks links;
  private AgencyIdentity agency;

  protected DebtorLetter() {}

  @Inject
  DebtorLetter(DebtorMail debtorMail, ReturnLinks links, AgencyIdentity agency) {
    this.debtorMail = debtorMail;
    this.links = links;
    this.agency = agency;
  }

  /** Writes a mail whose first sentence needs nothing but names. */
  Outcome write(
      ClaimedMail mail,
      String family,
      List<Attachment> attachments,
      BiConsumer<MailComposer, CaseOverview> rest) {
    return write(mail, family, attachments, new Object[0], rest);
  }

  /**
   * @param family of keys in the bundle
   * @param opened what fills the places of the first sentence after agency, case and creditor
   * @param rest adds what the mail has to say after its first sentence
   */
  Outcome write(
      ClaimedMail mail,
      String family,
      List<Attachment> attachments,
      Object[] opened,
      BiConsumer<MailComposer, CaseOverview> rest) {
    return debtorMail.write(
        mail,
        () -> attachments,
        (caseFile, locale) -> {
          MailComposer text = new MailComposer(family, locale);
          Object[] names = new Object[opened.length + 3];
          names[0] = agency.name();
          names[1] = caseFile.reference();
          names[2] = caseFile.creditor().name();
          System.arraycopy(opened, 0, names, 3, opened.length);
          text.open(".opening", names);
          rest.accept(text, caseFile);
          // Nobody is led back into a file that is no longer ours.
          if (caseFile.status() != CaseStatus.RECALLED) {
            ReturnLink link = links.of(mail);
            text.button("news.button", link.url()).close("news.link", link.expiresAt());
          }
          return text.text(caseFile.reference(), DebtorMail.recall(caseFile, locale));
        });
  }

  String phone() {
    return agency.phone();
  }
}
