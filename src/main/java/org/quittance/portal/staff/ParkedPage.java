package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.quittance.casefile.CaseFileService;
import org.quittance.notification.MailSummary;
import org.quittance.notification.OutgoingMailService;
import org.quittance.portal.shared.Feedback;

/** Mails that were tried in vain and wait for a person. */
@Named
@RequestScoped
public class ParkedPage {

  private static final int SHOWN = 50;

  @Inject private OutgoingMailService mails;
  @Inject private CaseFileService caseFiles;

  public List<ParkedMail> getMails() {
    return mails.parked(0, SHOWN).stream()
        .map(
            mail ->
                new ParkedMail(
                    mail,
                    mail.caseFileId() == null
                        ? null
                        : caseFiles.find(mail.caseFileId()).reference()))
        .toList();
  }

  public String retry(long mailId) {
    mails.retry(mailId);
    Feedback.news("staff.parked.retried");
    return "/staff/parked.xhtml?faces-redirect=true";
  }

  /**
   * @param caseReference null for a digest
   */
  public record ParkedMail(MailSummary mail, String caseReference) {}
}
