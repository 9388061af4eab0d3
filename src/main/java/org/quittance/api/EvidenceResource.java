package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.quittance.casefile.CaseOverview;
import org.quittance.evidence.EvidenceService;

/** The evidence file of a case, which anyone can verify without the portal. */
@RequestScoped
@Path("cases/{reference}/evidence")
public class EvidenceResource {

  @Inject private EvidenceService evidence;

  /** A POST, because who asked for it is noted on the timeline. */
  @POST
  public Response make(@PathParam("reference") String reference) {
    CaseOverview file = evidence.open(reference);
    StreamingOutput content = out -> evidence.write(file, out);
    return Response.ok(content, "application/zip")
        .header("Content-Disposition", "attachment")
        .build();
  }
}
