package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.ClaimSummary;
import org.quittance.ledger.LedgerLine;
import org.quittance.ledger.LedgerService;
import org.quittance.platform.Ids;

/** The postings of a case in the order they were booked. */
@RequestScoped
@Path("cases/{reference}/ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

  @Inject private CaseFileService caseFiles;
  @Inject private LedgerService ledger;

  @GET
  public Response lines(@PathParam("reference") String reference) {
    CaseOverview overview = caseFiles.find(reference);
    Map<Long, String> claims =
        caseFiles.claimsOf(overview.id()).stream()
            .collect(Collectors.toMap(ClaimSummary::id, claim -> claim.details().reference()));
    JsonArrayBuilder lines = Json.createArrayBuilder();
    for (LedgerLine line : ledger.linesOf(overview.id())) {
      lines.add(
          Fields.of("entry", Ids.text(line.entryId()))
              .with("kind", line.kind())
              .with("valueOn", line.valueOn())
              .with("postedAt", line.postedAt())
              .with("account", line.account())
              .with("claim", claims.get(line.settled().claimId()))
              .with("component", line.settled().component())
              .with("debit", line.amounts().debit())
              .with("credit", line.amounts().credit())
              .object());
    }
    return Answer.ok(Fields.of("case", reference).with("lines", lines.build()).object()).response();
  }
}
