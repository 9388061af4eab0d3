package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.declaration.DeclarationRefusal;
import org.quittance.declaration.DeclarationService;
import org.quittance.declaration.DeclarationSummary;
import org.quittance.document.DocumentService;
import org.quittance.money.Money;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * What is told of a debtor on the telephone or by letter, entered by the agency's systems; and what
 * a person found about it.
 */
@RequestScoped
@Path("cases/{reference}/declarations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeclarationsResource {

  private static final int LONGEST_REASON = 500;

  @Inject private DeclarationService declarations;
  @Inject private CaseFileService caseFiles;
  @Inject private DocumentService documents;
  @Inject private AgencyOnly agencyOnly;
  @Inject private IdempotentCalls calls;

  /** Newest first. */
  @GET
  public Response ofCase(@PathParam("reference") String reference) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    CaseOverview caseFile = caseFiles.find(reference);
    declarations.ofCase(caseFile.id()).stream()
        .map(declaration -> DeclarationBody.write(declaration, caseFile.law()))
        .forEach(list::add);
    return Answer.ok(Json.createObjectBuilder().add("declarations", list).build()).response();
  }

  @POST
  public Response declare(@PathParam("reference") String reference, RequestBody body) {
    CaseOverview caseFile = caseFiles.find(reference);
    agencyOnly.require();
    DeclarationBody told = DeclarationBody.read(body.reader());
    if (told.facts().paid().proof() != null) {
      documents.open(caseFile.id(), told.facts().paid().proof());
    }
    return calls.answer(
        body, () -> Answer.created(DeclarationBody.write(made(reference, told), caseFile.law())));
  }

  private DeclarationSummary made(String reference, DeclarationBody told) {
    return told.kind().reach().isEmpty()
        ? declarations.declare(reference, told.kind(), told.contact())
        : declarations.declare(reference, told.kind(), told.facts());
  }

  @POST
  @Path("{id}/confirm")
  public Response confirm(
      @PathParam("reference") String reference, @PathParam("id") String id, RequestBody body) {
    long declaration = declarationOf(reference, id);
    BodyReader reader = body.reader();
    Money amount = reader.optionalMoney("amount");
    String because = reader.text("because", LONGEST_REASON);
    reader.build(() -> because);
    return calls.answer(
        body,
        () ->
            Answer.ok(
                DeclarationBody.write(
                    amount == null
                        ? declarations.confirm(declaration, because)
                        : declarations.confirmPaid(declaration, amount, because),
                    caseFiles.find(reference).law())));
  }

  @POST
  @Path("{id}/lift")
  public Response lift(
      @PathParam("reference") String reference, @PathParam("id") String id, RequestBody body) {
    long declaration = declarationOf(reference, id);
    BodyReader reader = body.reader();
    String because = reader.text("because", LONGEST_REASON);
    reader.build(() -> because);
    return calls.answer(
        body,
        () ->
            Answer.ok(
                DeclarationBody.write(
                    declarations.lift(declaration, because), caseFiles.find(reference).law())));
  }

  private long declarationOf(String reference, String id) {
    long caseFileId = caseFiles.find(reference).id();
    try {
      DeclarationSummary found = declarations.find(caseFileId, Ids.parse(id));
      return found.id();
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(DeclarationRefusal.DECLARATION_UNKNOWN, id);
    }
  }
}
