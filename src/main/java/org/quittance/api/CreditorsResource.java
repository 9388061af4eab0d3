package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.quittance.creditor.CreditorDetails;
import org.quittance.creditor.CreditorService;

/** Creditors with their mandates. Only the agency registers them: terms are not for one side. */
@RequestScoped
@Path("creditors/{reference}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CreditorsResource {

  @Inject private CreditorService creditors;
  @Inject private AgencyOnly agencyOnly;

  @PUT
  public Response register(@PathParam("reference") String reference, RequestBody body) {
    agencyOnly.require();
    CreditorDetails details = CreditorBody.read(body.reader());
    boolean isNew = creditors.register(reference, details);
    return new Answer(isNew ? 201 : 200, answer(reference)).response();
  }

  @GET
  public Response find(@PathParam("reference") String reference) {
    return new Answer(200, answer(reference)).response();
  }

  private String answer(String reference) {
    return CreditorBody.write(creditors.find(reference)).toString();
  }
}
