package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.quittance.negotiation.NegotiationPolicyService;
import org.quittance.negotiation.NegotiationRefusal;
import org.quittance.negotiation.PolicySimulationService;
import org.quittance.platform.BusinessDate;
import org.quittance.refusal.Refusal;

/** Bounds: what a scope has set, set anew, and tried out before it is. */
@RequestScoped
@Path("negotiation-policies/{scope}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NegotiationPoliciesResource {

  @Inject private NegotiationPolicyService policies;
  @Inject private PolicySimulationService simulations;
  @Inject private AgencyOnly agencyOnly;
  @Inject private Clock clock;

  @GET
  public Response find(@PathParam("scope") String scope) {
    return policies
        .inForce(scope)
        .map(policy -> Answer.ok(PolicyBody.write(scope, policy)).response())
        .orElseThrow(() -> Refusal.of(NegotiationRefusal.POLICY_UNKNOWN, scope));
  }

  /** Puts bounds in force; saying the same twice changes nothing. */
  @PUT
  public Response put(@PathParam("scope") String scope, RequestBody body) {
    agencyOnly.require();
    PolicyBody asked = PolicyBody.read(body.reader(), today());
    return Answer.ok(
            PolicyBody.write(
                scope, policies.put(scope, asked.rules(), asked.note(), asked.effectiveOn())))
        .response();
  }

  /** What these bounds would have decided; changes nothing. */
  @POST
  @Path("simulate")
  public Response simulate(@PathParam("scope") String scope, RequestBody body) {
    agencyOnly.require();
    PolicyBody asked = PolicyBody.read(body.reader(), today());
    return Answer.ok(SimulationBody.write(simulations.simulate(scope, asked.rules()))).response();
  }

  private LocalDate today() {
    return BusinessDate.today(clock);
  }
}
