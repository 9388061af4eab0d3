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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.ClaimSummary;
import org.quittance.document.DocumentRefusal;
import org.quittance.document.DocumentService;
import org.quittance.document.DocumentSummary;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** Files that prove a claim: attached as they are, listed, and handed out again. */
@RequestScoped
@Path("cases/{reference}/documents")
public class DocumentsResource {

  private static final int GREATEST = 10 * 1024 * 1024;

  @Inject private CaseFileService caseFiles;
  @Inject private DocumentService documents;
  @Inject private IdempotentCalls calls;
  @Context private UriInfo uri;

  /** The body is the file; its name, and the claim it proves, stand in the query. */
  @POST
  @Consumes({
    "application/pdf",
    "image/png",
    "image/jpeg",
    "image/heic",
    MediaType.APPLICATION_OCTET_STREAM
  })
  public Response attach(@PathParam("reference") String reference, InputStream body)
      throws IOException {
    caseFiles.find(reference);
    QueryReader query = new QueryReader(uri);
    String name = query.texts().text("name", 200);
    String claim = query.texts().optionalText("claim", 40);
    String soundName = query.build(() -> name);
    // A byte more than is taken, so that the refusal is the one of the use case.
    byte[] content = body.readNBytes(GREATEST + 1);
    return calls.answer(
        content,
        () ->
            Answer.created(
                write(
                    documents.attach(
                        reference, claim, soundName, new ByteArrayInputStream(content)),
                    claim)));
  }

  @GET
  public Response list(@PathParam("reference") String reference) {
    CaseOverview overview = caseFiles.find(reference);
    Map<Long, String> claims =
        caseFiles.claimsOf(overview.id()).stream()
            .collect(Collectors.toMap(ClaimSummary::id, claim -> claim.details().reference()));
    JsonArrayBuilder list = Json.createArrayBuilder();
    documents
        .listOf(overview.id())
        .forEach(document -> list.add(write(document, claims.get(document.claimId()))));
    return Answer.ok(Fields.of("case", reference).with("documents", list.build()).object())
        .response();
  }

  @GET
  @Path("{document}")
  public Response read(
      @PathParam("reference") String reference, @PathParam("document") String document) {
    DocumentSummary summary = documents.open(caseFiles.find(reference).id(), idOf(document));
    StreamingOutput content = out -> documents.copy(summary, out);
    return Response.ok(content, summary.mediaType())
        .header("Content-Disposition", "attachment")
        .build();
  }

  private static long idOf(String document) {
    try {
      return Ids.parse(document);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(DocumentRefusal.DOCUMENT_UNKNOWN);
    }
  }

  private static JsonObject write(DocumentSummary document, String claim) {
    return Fields.of("id", Ids.text(document.id()))
        .with("name", document.name())
        .with("claim", claim)
        .with("mediaType", document.mediaType())
        .with("size", document.size())
        .with("uploadedAt", document.uploadedAt())
        .object();
  }
}
