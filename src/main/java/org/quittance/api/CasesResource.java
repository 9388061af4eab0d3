package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.function.BiConsumer;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseFilter;
import org.quittance.casefile.CaseListPage;
import org.quittance.casefile.CaseOverview;
import org.quittance.casefile.CasePlacement;
import org.quittance.casefile.rules.CaseStatus;
import org.quittance.creditor.CreditorRefusal;
import org.quittance.money.Money;
import org.quittance.refusal.Refusal;

/** Case files: placed, amended, read and listed; stopped, let go on and taken back. */
@RequestScoped
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CasesResource {

  private static final int LONGEST_PAGE = 200;
  private static final int LONGEST_REASON = 500;

  @Inject private CaseFileService caseFiles;
  @Inject private CaseBalances balances;
  @Inject private CurrentActor currentActor;
  @Inject private IdempotentCalls calls;
  @Context private UriInfo uri;

  @PUT
  @Path("{reference}")
  public Response place(@PathParam("reference") String reference, RequestBody body) {
    CasePlacement placement = CaseBody.read(body.reader());
    if (currentActor.actor().creditorId() != null && placement.debtor().reference() != null) {
      // It joins files of several creditors, so no single creditor may say it.
      throw Refusal.of(ApiRefusal.KEY_IS_FOR_ONE_CREDITOR).at("/debtor/reference");
    }
    boolean isNew = place(reference, placement);
    return new Answer(isNew ? 201 : 200, answer(reference).toString()).response();
  }

  private boolean place(String reference, CasePlacement placement) {
    try {
      return caseFiles.place(reference, placement);
    } catch (Refusal refusal) {
      // To a key of one creditor another one does not exist, in a body or an address alike.
      boolean isBodyAtFault =
          refusal.code() == CreditorRefusal.CREDITOR_UNKNOWN
              && currentActor.actor().creditorId() == null;
      throw isBodyAtFault ? refusal.at("/creditor") : refusal;
    }
  }

  @GET
  @Path("{reference}")
  public Response find(@PathParam("reference") String reference) {
    return Answer.ok(answer(reference)).response();
  }

  private JsonObject answer(String reference) {
    CaseOverview overview = caseFiles.find(reference);
    return CaseBody.write(
        overview, caseFiles.claimsOf(overview.id()), balances.outstanding(overview));
  }

  /** Stops every action until the case is released. */
  @POST
  @Path("{reference}/hold")
  public Response hold(@PathParam("reference") String reference, RequestBody body) {
    return move(reference, body, caseFiles::hold);
  }

  @POST
  @Path("{reference}/release")
  public Response release(@PathParam("reference") String reference, RequestBody body) {
    return move(reference, body, caseFiles::release);
  }

  /** The creditor takes the case back. */
  @POST
  @Path("{reference}/recall")
  public Response recall(@PathParam("reference") String reference, RequestBody body) {
    return move(reference, body, caseFiles::recall);
  }

  private Response move(String reference, RequestBody body, BiConsumer<String, String> move) {
    BodyReader wanted = body.reader();
    String given = wanted.text("reason", LONGEST_REASON);
    String reason = wanted.build(() -> given);
    return calls.answer(
        body,
        () -> {
          move.accept(reference, reason);
          return Answer.ok(
              Fields.of("reference", reference)
                  .with("status", caseFiles.find(reference).status())
                  .object());
        });
  }

  /** Newest placement first. */
  @GET
  public Response list() {
    QueryReader query = new QueryReader(uri);
    String text = query.texts().optionalText("text", 140);
    String creditor = query.texts().optionalText("creditor", 40);
    CaseStatus status = query.texts().choice("status", CaseStatus.class, null);
    String after = query.texts().optionalText("after", 40);
    int limit = (int) query.whole("limit", 1, LONGEST_PAGE, 50);
    CaseFilter filter = query.build(() -> new CaseFilter(text, creditor, status));
    CaseListPage page = caseFiles.list(filter, after, limit);
    Map<Long, Money> outstanding = balances.outstanding(page.cases());
    JsonArrayBuilder cases = Json.createArrayBuilder();
    for (CaseOverview overview : page.cases()) {
      cases.add(
          Fields.of("reference", overview.reference())
              .with("creditor", overview.creditor().reference())
              .with("placedOn", overview.placedOn())
              .with("debtor", overview.debtor().name())
              .with("status", overview.status())
              .with("outstanding", outstanding.get(overview.id()))
              .object());
    }
    return Answer.ok(new Fields().with("cases", cases.build()).with("next", page.next()).object())
        .response();
  }
}
