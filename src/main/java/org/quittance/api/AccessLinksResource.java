package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.quittance.access.CurrentActor;
import org.quittance.access.IssuedLink;
import org.quittance.access.LinkChannel;
import org.quittance.access.SecureLinkService;
import org.quittance.casefile.CaseFileService;
import org.quittance.notification.AccessLinkMailService;

/** Secure links for debtors. Not for creditors' keys: a link opens the file as its debtor. */
@RequestScoped
@Path("cases/{reference}/access-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccessLinksResource {

  @Inject private CaseFileService caseFiles;
  @Inject private SecureLinkService links;
  @Inject private AccessLinkMailService mails;
  @Inject private CurrentActor currentActor;
  @Inject private AgencyOnly agencyOnly;
  @Inject private IdempotentCalls calls;

  @POST
  public Response issue(@PathParam("reference") String reference, RequestBody body) {
    long caseFileId = caseFiles.find(reference).id();
    agencyOnly.require();
    BodyReader wanted = body.reader();
    LinkChannel channel = wanted.choice("channel", LinkChannel.class);
    boolean isSent = wanted.flag("send", false);
    if (isSent && channel != null && channel != LinkChannel.EMAIL) {
      wanted.blame("channel", BodyFault.VALUE_UNKNOWN, LinkChannel.EMAIL.name());
    }
    boolean isAsked = wanted.flag("asked", false);
    LinkChannel sound = wanted.build(() -> channel);
    return calls.answer(body, () -> issue(caseFileId, sound, isSent, isAsked));
  }

  private Answer issue(long caseFileId, LinkChannel channel, boolean isSent, boolean isAsked) {
    IssuedLink link =
        isSent
            ? mails.issueAndSend(caseFileId, isAsked, currentActor.actor())
            : links.issue(caseFileId, channel, currentActor.actor());
    return Answer.created(
        Fields.of("url", link.url())
            .with("expiresAt", link.expiresAt())
            .with("letterCode", link.letterCode())
            .object());
  }
}
