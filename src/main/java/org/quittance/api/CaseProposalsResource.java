package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.quittance.casefile.CaseFileService;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.negotiation.ProposalService;
import org.quittance.negotiation.ProposalView;
import org.quittance.negotiation.rules.NearestPlan;
import org.quittance.negotiation.rules.ProposalStatus;
import org.quittance.platform.BusinessDate;
import org.quittance.refusal.Refusal;

/** Proposals on a debtor's behalf, answered at once where the bounds allow it. */
@RequestScoped
@Path("cases/{reference}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseProposalsResource {

  @Inject private ProposalService proposals;
  @Inject private ProposalQueryService found;
  @Inject private CaseFileService caseFiles;
  @Inject private AgencyOnly agencyOnly;
  @Inject private IdempotentCalls calls;
  @Inject private Clock clock;
  @Context private HttpHeaders headers;

  @POST
  public Response propose(@PathParam("reference") String reference, RequestBody body) {
    long caseFileId = caseFiles.find(reference).id();
    agencyOnly.require();
    WishBody asked = WishBody.read(body.reader(), BusinessDate.today(clock));
    return calls.answer(body, () -> Answer.created(propose(caseFileId, asked)));
  }

  private JsonObject propose(long caseFileId, WishBody asked) {
    try {
      ProposalView proposal = proposals.propose(caseFileId, asked.wish(), null, asked.note());
      boolean agreed = proposal.head().status() == ProposalStatus.ACCEPTED;
      List<NearestPlan> nearest =
          agreed
              ? List.of()
              : proposals.preview(proposals.basis(caseFileId), asked.wish()).nearest();
      return ProposalBody.write(proposal, nearest, language());
    } catch (Refusal refusal) {
      throw WishBody.inBody(refusal);
    }
  }

  /** The case's latest proposals, newest first. */
  @GET
  public Response ofCase(@PathParam("reference") String reference) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    found.ofCase(caseFiles.find(reference).id()).stream()
        .map(head -> ProposalBody.write(found.find(head.id()), List.of(), language()))
        .forEach(list::add);
    return Answer.ok(Json.createObjectBuilder().add("proposals", list).build()).response();
  }

  private Locale language() {
    return CallerLanguage.of(headers.getAcceptableLanguages());
  }
}
