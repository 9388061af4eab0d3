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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.quittance.casefile.CaseFileService;
import org.quittance.dispute.DisputeQueryService;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.DisputeView;
import org.quittance.document.DocumentService;
import org.quittance.refusal.Refusal;

/** Disputes on a debtor's behalf, as when they were told by telephone or by letter. */
@RequestScoped
@Path("cases/{reference}/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseDisputesResource {

  @Inject private DisputeService disputes;
  @Inject private DisputeQueryService found;
  @Inject private DocumentService documents;
  @Inject private CaseFileService caseFiles;
  @Inject private AgencyOnly agencyOnly;
  @Inject private IdempotentCalls calls;

  @POST
  public Response open(@PathParam("reference") String reference, RequestBody body) {
    long caseFileId = caseFiles.find(reference).id();
    agencyOnly.require();
    DisputeBody asked = DisputeBody.read(body.reader());
    return calls.answer(body, () -> Answer.created(open(caseFileId, asked)));
  }

  private JsonObject open(long caseFileId, DisputeBody asked) {
    List<Long> files = asked.documents();
    files.forEach(id -> requireOfCase(caseFileId, id));
    DisputeView opened;
    try {
      opened = disputes.open(caseFileId, asked.opening());
    } catch (Refusal refusal) {
      throw DisputeBody.inBody(refusal);
    }
    files.forEach(id -> disputes.attach(opened.id(), id));
    return DisputeBody.write(found.find(opened.id()));
  }

  private void requireOfCase(long caseFileId, long documentId) {
    try {
      documents.open(caseFileId, documentId);
    } catch (Refusal unknown) {
      throw unknown.at("/documents");
    }
  }

  /** The case's disputes, newest first. */
  @GET
  public Response ofCase(@PathParam("reference") String reference) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    found.ofCase(caseFiles.find(reference).id()).stream()
        .map(DisputeBody::write)
        .forEach(list::add);
    return Answer.ok(Json.createObjectBuilder().add("disputes", list).build()).response();
  }
}
