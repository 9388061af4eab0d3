package org.quittance.portal.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.quittance.casefile.CaseFileService;
import org.quittance.notification.MailSummary;
import org.quittance.notification.OutgoingMailService;
import org.quittance.payment.ParkedNotice;
import org.quittance.payment.ProviderEventService;
import org.quittance.portal.shared.Feedback;

/** What was tried in vain and waits for a person: mails, and notifications of the provider. */
@Named
@ViewScoped
public class ParkedPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;
  private static final String AGAIN = "/staff/parked.xhtml?faces-redirect=true";

  @Inject private OutgoingMailService mailService;
  @Inject private ProviderEventService notifications;
  @Inject private CaseFileService caseFiles;

  // Kept between two requests: a button must mean the row it was shown in.
  private List<ParkedMail> mails;
  private List<ParkedNotice> notices;

  public List<ParkedMail> getMails() {
    if (mails == null) {
      mails = mailService.parked(0, SHOWN).stream().map(this::parked).toList();
    }
    return mails;
  }

  private ParkedMail parked(MailSummary mail) {
    return new ParkedMail(
        mail, mail.caseFileId() == null ? null : caseFiles.find(mail.caseFileId()).reference());
  }

  public List<ParkedNotice> getNotices() {
    if (notices == null) {
      notices = notifications.parked(SHOWN);
    }
    return notices;
  }

  public String retry(long mailId) {
    mailService.retry(mailId);
    Feedback.news("staff.parked.retried");
    return AGAIN;
  }

  public String retryNotice(String noticeId) {
    notifications.retry(noticeId);
    Feedback.news("staff.parked.noticeRetried");
    return AGAIN;
  }

  /**
   * @param caseReference null for a digest
   */
  public record ParkedMail(MailSummary mail, String caseReference) implements Serializable {}
}
