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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.quittance.casefile.CaseFileService;
import org.quittance.document.DocumentService;
import org.quittance.message.AgencyMessageService;
import org.quittance.message.AgencyMessageService.Reply;
import org.quittance.message.MessagePage;
import org.quittance.message.MessageQueryService;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * What a debtor and the agency write to each other on a case, for the agency's own systems: the
 * creditor has no part in it.
 */
@RequestScoped
@Path("cases/{reference}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseMessagesResource {

  private static final int LONGEST_PAGE = 200;
  private static final int USUAL_PAGE = 50;
  private static final int LONGEST_ID = 40;

  @Inject private AgencyMessageService messages;
  @Inject private MessageQueryService found;
  @Inject private DocumentService documents;
  @Inject private CaseFileService caseFiles;
  @Inject private AgencyOnly agencyOnly;
  @Inject private IdempotentCalls calls;
  @Context private UriInfo uri;

  /** Newest first. */
  @GET
  public Response ofCase(@PathParam("reference") String reference) {
    long caseFileId = caseFileId(reference);
    QueryReader query = new QueryReader(uri);
    String after = query.texts().optionalText("after", LONGEST_ID);
    int limit = (int) query.whole("limit", 1, LONGEST_PAGE, USUAL_PAGE);
    MessagePage page =
        query.build(
            () ->
                found.ofCase(
                    caseFileId, after == null ? null : MessageBody.messageId(after), limit));
    JsonArrayBuilder list = Json.createArrayBuilder();
    page.messages().stream().map(MessageBody::write).forEach(list::add);
    return Answer.ok(
            Fields.of("case", reference)
                .with("messages", list.build())
                .with("next", page.next() == null ? null : Ids.text(page.next()))
                .object())
        .response();
  }

  /** Writes to the debtor; what they wrote and was read is answered by it. */
  @POST
  public Response write(@PathParam("reference") String reference, RequestBody body) {
    long caseFileId = caseFileId(reference);
    Reply reply = MessageBody.read(body.reader());
    return calls.answer(
        body,
        () -> {
          reply.documentIds().forEach(id -> requireOfCase(caseFileId, id));
          return Answer.created(MessageBody.write(messages.write(caseFileId, reply)));
        });
  }

  /** Says that a message needs no answer. */
  @POST
  @Path("{id}/close")
  public Response close(
      @PathParam("reference") String reference, @PathParam("id") String id, RequestBody body) {
    long caseFileId = caseFileId(reference);
    long message = MessageBody.messageId(id);
    BodyReader reader = body.reader();
    String reason = reader.text("reason", AgencyMessageService.LONGEST_REASON);
    reader.build(() -> reason);
    return calls.answer(
        body, () -> Answer.ok(MessageBody.write(messages.close(caseFileId, message, reason))));
  }

  private long caseFileId(String reference) {
    long caseFileId = caseFiles.find(reference).id();
    agencyOnly.require();
    return caseFileId;
  }

  private void requireOfCase(long caseFileId, long documentId) {
    try {
      documents.open(caseFileId, documentId);
    } catch (Refusal unknown) {
      throw unknown.at("/documents");
    }
  }
}
