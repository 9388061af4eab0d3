package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.quittance.dispute.DisputeDecisionService;
import org.quittance.dispute.DisputeDecisionService.Verdict;
import org.quittance.dispute.DisputeQueryService;
import org.quittance.dispute.DisputeRefusal;
import org.quittance.dispute.DisputeService;
import org.quittance.dispute.DisputeView;
import org.quittance.dispute.rules.Outcome;
import org.quittance.dispute.rules.Stance;
import org.quittance.money.Money;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/** One dispute: the creditor's answer, the agency's decision, and what the debtor still does. */
@RequestScoped
@Path("disputes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisputesResource {

  private static final int LONGEST_WORDS = DisputeService.LONGEST;

  @Inject private DisputeQueryService found;
  @Inject private DisputeService disputes;
  @Inject private DisputeDecisionService decisions;
  @Inject private AgencyOnly agencyOnly;
  @Inject private IdempotentCalls calls;

  @GET
  public Response find(@PathParam("id") String id) {
    return Answer.ok(DisputeBody.write(found.find(disputeId(id)))).response();
  }

  /** By the creditor's key, or the agency's on its behalf. */
  @POST
  @Path("answer")
  public Response answer(@PathParam("id") String id, RequestBody body) {
    long dispute = disputeId(id);
    BodyReader reader = body.reader();
    Integer version = version(reader);
    Stance stance = reader.choice("stance", Stance.class);
    String words = reader.text("words", LONGEST_WORDS);
    Money offered = reader.optionalMoney("credit");
    reader.build(() -> words);
    return call(
        body,
        () ->
            decisions.answer(
                dispute, version, new DisputeDecisionService.Answer(stance, words, offered)));
  }

  @POST
  @Path("decide")
  public Response decide(@PathParam("id") String id, RequestBody body) {
    long dispute = disputeId(id);
    agencyOnly.require();
    BodyReader reader = body.reader();
    Integer version = version(reader);
    Outcome outcome = reader.choice("outcome", Outcome.class);
    String reasons = reader.text("reasons", LONGEST_WORDS);
    Money credit = reader.optionalMoney("credit");
    reader.build(() -> reasons);
    return call(
        body, () -> decisions.decide(dispute, version, new Verdict(outcome, reasons, credit)));
  }

  @POST
  @Path("withdraw")
  public Response withdraw(@PathParam("id") String id, RequestBody body) {
    long dispute = disputeId(id);
    agencyOnly.require();
    BodyReader reader = body.reader();
    reader.build(() -> dispute);
    return call(body, () -> disputes.withdraw(caseOf(dispute), dispute));
  }

  @POST
  @Path("reply")
  public Response reply(@PathParam("id") String id, RequestBody body) {
    long dispute = disputeId(id);
    agencyOnly.require();
    BodyReader reader = body.reader();
    String words = reader.text("words", LONGEST_WORDS);
    reader.build(() -> words);
    return call(body, () -> disputes.reply(caseOf(dispute), dispute, words));
  }

  private Response call(RequestBody body, Supplier<DisputeView> step) {
    return calls.answer(body, () -> Answer.ok(DisputeBody.write(step.get())));
  }

  private long caseOf(long dispute) {
    return found.find(dispute).head().caseFileId();
  }

  private static Integer version(BodyReader reader) {
    return reader.optionalWhole("version", 0, Integer.MAX_VALUE);
  }

  private static long disputeId(String id) {
    try {
      return Ids.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(DisputeRefusal.DISPUTE_UNKNOWN);
    }
  }
}
