package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.quittance.casefile.CaseFileService;
import org.quittance.delegation.DelegateSummary;
import org.quittance.delegation.DelegationRefusal;
import org.quittance.delegation.DelegationService;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Whom a debtor has let in. Only the debtor gives access; the agency may read it and take it back.
 * Not for creditors' keys: who helps a debtor is none of their business.
 */
@RequestScoped
@Path("cases/{reference}/delegates")
@Produces(MediaType.APPLICATION_JSON)
public class DelegatesResource {

  private static final int LONGEST_PAGE = 200;
  private static final int LONGEST_REASON = 300;
  private static final int KEY = 13;

  @Inject private DelegationService delegations;
  @Inject private CaseFileService caseFiles;
  @Inject private AgencyOnly agencyOnly;

  /** Newest first. */
  @GET
  public Response ofCase(@PathParam("reference") String reference, @Context UriInfo uri) {
    long caseFileId = caseFiles.find(reference).id();
    agencyOnly.require();
    QueryReader query = new QueryReader(uri);
    int limit = (int) query.whole("limit", 1, LONGEST_PAGE, 50);
    String after = query.texts().optionalText("after", KEY);
    long before = query.build(() -> after == null ? Long.MAX_VALUE : keyOf(after));
    List<DelegateSummary> found = delegations.ofCase(caseFileId, before, limit);
    JsonArrayBuilder list = Json.createArrayBuilder();
    found.stream().map(DelegatesResource::body).forEach(list::add);
    return Answer.ok(
            new Fields()
                .with("delegates", list.build())
                .with(
                    "next",
                    found.size() < limit ? null : Ids.text(found.get(found.size() - 1).id()))
                .object())
        .response();
  }

  /** Takes an access back at once; debtor and delegate are told. */
  @DELETE
  @Path("{id}")
  public Response revoke(
      @PathParam("reference") String reference, @PathParam("id") String id, @Context UriInfo uri) {
    long caseFileId = caseFiles.find(reference).id();
    agencyOnly.require();
    QueryReader query = new QueryReader(uri);
    String reason = query.texts().text("reason", LONGEST_REASON);
    query.build(() -> reason);
    long delegateId = keyOf(id);
    delegations.revokeForAgency(caseFileId, delegateId, reason);
    return Answer.ok(body(delegations.find(caseFileId, delegateId))).response();
  }

  private static long keyOf(String text) {
    try {
      return Ids.parse(text);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(DelegationRefusal.DELEGATE_UNKNOWN);
    }
  }

  private static JsonObject body(DelegateSummary one) {
    Fields fields =
        Fields.of("id", Ids.text(one.id()))
            .with("name", one.person().name())
            .with("email", one.person().email())
            .with("role", one.person().role().name())
            .with("scope", one.scope().name())
            .with("status", one.status().name())
            .with("givenAt", one.term().givenAt())
            .with("fromOn", one.term().from())
            .with("untilOn", one.term().until())
            .with("lastVisitAt", one.lastVisitAt());
    if (one.ended() != null) {
      fields
          .with("endedAt", one.ended().at())
          .with("endedBecause", one.ended().because().name())
          .with("reason", one.ended().reason());
    }
    return fields.object();
  }
}
