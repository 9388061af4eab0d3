package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.quittance.negotiation.AnswerService;
import org.quittance.negotiation.NegotiationRefusal;
import org.quittance.negotiation.ProposalQueryService;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * The agency's and the creditor's answers to a proposal. Who answers is who holds the key: a
 * creditor's key approves what waits for the creditor.
 */
@RequestScoped
@Path("proposals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposalsResource {

  private static final int LONGEST_REASON = 1000;

  @Inject private ProposalQueryService found;
  @Inject private AnswerService answers;
  @Inject private AgencyOnly agencyOnly;
  @Inject private IdempotentCalls calls;
  @Inject private Clock clock;
  @Context private HttpHeaders headers;

  @GET
  public Response find(@PathParam("id") String id) {
    return answer(proposalId(id)).response();
  }

  @POST
  @Path("accept")
  public Response accept(@PathParam("id") String id, RequestBody body) {
    long proposal = proposalId(id);
    BodyReader reader = body.reader();
    Integer offer = reader.optionalWhole("offer", 1, Integer.MAX_VALUE);
    String message = reader.optionalText("message", LONGEST_REASON);
    reader.build(() -> message);
    return calls.answer(
        body,
        () -> {
          answers.accept(proposal, onTable(proposal, offer), message);
          return answer(proposal);
        });
  }

  @POST
  @Path("refuse")
  public Response refuse(@PathParam("id") String id, RequestBody body) {
    long proposal = proposalId(id);
    BodyReader reader = body.reader();
    Integer offer = reader.optionalWhole("offer", 1, Integer.MAX_VALUE);
    String reason = reader.text("reason", LONGEST_REASON);
    reader.build(() -> reason);
    return calls.answer(
        body,
        () -> {
          answers.refuse(proposal, onTable(proposal, offer), reason);
          return answer(proposal);
        });
  }

  @POST
  @Path("counter")
  public Response counter(@PathParam("id") String id, RequestBody body) {
    long proposal = proposalId(id);
    agencyOnly.require();
    BodyReader reader = body.reader();
    Integer offer = reader.optionalWhole("offer", 1, Integer.MAX_VALUE);
    WishBody asked = WishBody.read(reader, BusinessDate.today(clock));
    return calls.answer(
        body,
        () -> {
          try {
            answers.counter(proposal, onTable(proposal, offer), asked.wish(), asked.note());
          } catch (Refusal refusal) {
            throw WishBody.inBody(refusal);
          }
          return answer(proposal);
        });
  }

  private Answer answer(long proposal) {
    return Answer.ok(ProposalBody.write(found.find(proposal), List.of(), language()));
  }

  private static long proposalId(String id) {
    try {
      return Ids.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(NegotiationRefusal.PROPOSAL_UNKNOWN, id);
    }
  }

  // A system that does not say which offer it answers answers the one on the table.
  private int onTable(long proposal, Integer offer) {
    return offer == null ? found.find(proposal).head().offerNumber() : offer;
  }

  private Locale language() {
    return CallerLanguage.of(headers.getAcceptableLanguages());
  }
}
