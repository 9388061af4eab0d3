package org.quittance.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.quittance.access.Actor;
import org.quittance.access.IssuedLink;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.ContactStopService;
import org.quittance.refusal.Refusal;

/** Issues a personal link and has it sent to the address on file, in one step. */
@ApplicationScoped
@Transactional
public class AccessLinkMailService {

  private CaseFileService cases;
  private SecureLinkService links;
  private MailQueue queue;
  private ContactStopService contacts;

  protected AccessLinkMailService() {}

  @Inject
  public AccessLinkMailService(
      CaseFileService cases,
      SecureLinkService links,
      MailQueue queue,
      ContactStopService contacts) {
    this.contacts = contacts;
    this.cases = cases;
    this.links = links;
    this.queue = queue;
  }

  /**
   * Issues a link by e-mail for a case the caller may see. The mail leaves once this has committed.
   *
   * @param asked the debtor has asked for it, as by telephone: it leaves at any hour
   * @throws Refusal {@link NotificationRefusal#DEBTOR_WITHOUT_EMAIL} when there is nowhere to send
   *     it, {@link NotificationRefusal#CONTACT_STOPPED} when the address is somebody else's
   */
  public IssuedLink issueAndSend(long caseFileId, boolean asked, Actor by) {
    if (cases.find(caseFileId).debtor().contact().email() == null) {
      throw Refusal.of(NotificationRefusal.DEBTOR_WITHOUT_EMAIL);
    }
    if (contacts.mailAddressOf(caseFileId).isEmpty()) {
      throw Refusal.of(NotificationRefusal.CONTACT_STOPPED);
    }
    IssuedLink link = links.issue(caseFileId, LinkChannel.EMAIL, by);
    queue.send(asked ? MailKind.ACCESS_LINK_ASKED : MailKind.ACCESS_LINK, caseFileId, link);
    return link;
  }
}
