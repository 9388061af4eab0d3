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
import java.time.Clock;
import org.quittance.casefile.CaseFileService;
import org.quittance.contact.ContactByPerson;
import org.quittance.contact.ContactListPage;
import org.quittance.contact.ContactLogService;
import org.quittance.contact.ContactService;

/**
 * Contacts with a debtor: what was made, what may be made now, and what people did. Not for
 * creditors' keys, since notes tell what was said.
 */
@RequestScoped
@Path("cases/{reference}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactsResource {

  private static final int LONGEST_PAGE = 200;
  private static final int USUAL_PAGE = 50;
  private static final int LONGEST_KEY = 20;

  @Inject private ContactService contacts;
  @Inject private ContactLogService log;
  @Inject private CaseFileService caseFiles;
  @Inject private AgencyOnly agencyOnly;
  @Inject private IdempotentCalls calls;
  @Inject private Clock clock;
  @Context private UriInfo uri;

  /** Newest first. */
  @GET
  public Response list(@PathParam("reference") String reference) {
    long caseFileId = caseFiles.find(reference).id();
    agencyOnly.require();
    QueryReader query = new QueryReader(uri);
    String after = query.texts().optionalText("after", LONGEST_KEY);
    int limit = (int) query.whole("limit", 1, LONGEST_PAGE, USUAL_PAGE);
    ContactListPage page = query.build(() -> contacts.made(caseFileId, after, limit));
    JsonArrayBuilder made = Json.createArrayBuilder();
    page.contacts().stream().map(ContactMadeBody::write).forEach(made::add);
    JsonArrayBuilder now = Json.createArrayBuilder();
    log.chances(caseFileId).stream().map(ContactMadeBody::write).forEach(now::add);
    return Answer.ok(
            Fields.of("case", reference)
                .with("contacts", made.build())
                .with("next", page.next())
                .with("now", now.build())
                .object())
        .response();
  }

  @POST
  public Response note(@PathParam("reference") String reference, RequestBody body) {
    caseFiles.find(reference);
    agencyOnly.require();
    ContactByPerson told = ContactMadeBody.read(body.reader(), clock.instant());
    return calls.answer(
        body, () -> Answer.created(ContactMadeBody.write(log.log(reference, told))));
  }
}
