package org.quittance.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.quittance.access.CurrentActor;
import org.quittance.access.IssuedLink;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFileService;
import org.quittance.document.QrCode;
import org.quittance.notification.AccessLinkMailService;
import org.quittance.portal.shared.Feedback;

/** Issues, sends and withdraws a case's links. A new link's address lives for one answer only. */
@Named
@RequestScoped
public class LinkPanel {

  @Inject private CaseFileService caseFiles;
  @Inject private SecureLinkService links;
  @Inject private AccessLinkMailService mails;
  @Inject private CurrentActor currentActor;

  private LinkChannel channel = LinkChannel.LETTER;
  private IssuedLink issued;
  private boolean asked;

  public void issue(String caseReference) {
    issued = links.issue(caseFiles.find(caseReference).id(), channel, currentActor.actor());
  }

  /** By e-mail to the address on file; nobody but its reader learns the address of the link. */
  public void send(String caseReference) {
    mails.issueAndSend(caseFiles.find(caseReference).id(), asked, currentActor.actor());
    Feedback.say("staff.link.sent");
  }

  public void revoke(long linkId) {
    links.revoke(linkId, currentActor.actor());
    Feedback.say("staff.link.revoked");
  }

  /** The address as an image to be printed in a letter; null for any other channel. */
  public String getQrCode() {
    return issued == null || issued.letterCode() == null ? null : QrCode.dataUrl(issued.url());
  }

  /** Null unless one was issued by this very request. */
  public IssuedLink getIssued() {
    return issued;
  }

  public LinkChannel[] getChannels() {
    return LinkChannel.values();
  }

  /** The debtor has asked for it: it leaves at any hour. */
  public boolean isAsked() {
    return asked;
  }

  public void setAsked(boolean asked) {
    this.asked = asked;
  }

  public LinkChannel getChannel() {
    return channel;
  }

  public void setChannel(LinkChannel channel) {
    this.channel = channel;
  }
}
