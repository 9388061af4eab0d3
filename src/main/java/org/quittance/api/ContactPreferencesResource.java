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
import org.quittance.casefile.CaseFileService;
import org.quittance.contact.ContactPreferencesService;

/** How and when a debtor wishes to be reached, as the agency's systems learned it. */
@RequestScoped
@Path("cases/{reference}/contact-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactPreferencesResource {

  @Inject private ContactPreferencesService preferences;
  @Inject private CaseFileService caseFiles;
  @Inject private AgencyOnly agencyOnly;

  @GET
  public Response of(@PathParam("reference") String reference) {
    return Answer.ok(ContactPreferencesBody.write(preferences.of(reference))).response();
  }

  @PUT
  public Response change(@PathParam("reference") String reference, RequestBody body) {
    caseFiles.find(reference);
    agencyOnly.require();
    ContactPreferencesBody told = ContactPreferencesBody.read(body.reader());
    return Answer.ok(
            ContactPreferencesBody.write(
                preferences.change(reference, told.wanted(), told.because())))
        .response();
  }
}
