package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.access.CurrentActor;
import org.quittance.casefile.CaseFileService;
import org.quittance.payment.PaymentChannel;
import org.quittance.payment.PaymentReceived;
import org.quittance.payment.PaymentRefusal;
import org.quittance.payment.PaymentService;
import org.quittance.refusal.Refusal;

/** Money received elsewhere. A creditor can only declare what it was paid itself. */
@RequestScoped
@Path("cases/{reference}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentsResource {

  @Inject private PaymentService payments;
  @Inject private CaseFileService caseFiles;
  @Inject private CurrentActor currentActor;
  @Inject private AgencyOnly agencyOnly;
  @Inject private IdempotentCalls calls;

  @POST
  public Response declare(@PathParam("reference") String reference, RequestBody body) {
    PaymentBody payment = PaymentBody.read(body.reader());
    if (currentActor.actor().creditorId() != null) {
      caseFiles.find(reference);
      if (payment.channel() != PaymentChannel.DIRECT_TO_CREDITOR) {
        agencyOnly.require();
      }
    }
    return calls.answer(
        body,
        () ->
            Answer.created(
                PaymentBody.write(payments.declare(reference, received(reference, payment)))));
  }

  private PaymentReceived received(String caseReference, PaymentBody payment) {
    return new PaymentReceived(
        payment.amount(),
        payment.receivedOn(),
        payment.channel(),
        payment.externalReference(),
        payment.debtorChoice().isEmpty()
            ? List.of()
            : chosen(caseReference, payment.debtorChoice()));
  }

  private List<Long> chosen(String caseReference, List<String> claimReferences) {
    Map<String, Long> claims =
        caseFiles.claimsOf(caseFiles.find(caseReference).id()).stream()
            .collect(Collectors.toMap(claim -> claim.details().reference(), claim -> claim.id()));
    return claimReferences.stream()
        .distinct()
        .map(
            claim -> {
              Long id = claims.get(claim);
              if (id == null) {
                throw Refusal.of(PaymentRefusal.PAYMENT_CLAIM_UNKNOWN, claim).at("/debtorChoice");
              }
              return id;
            })
        .toList();
  }
}
