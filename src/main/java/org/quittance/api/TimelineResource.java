package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.quittance.casefile.CaseFileService;
import org.quittance.casefile.CaseOverview;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;

/** What happened to a case and who did it, newest first. */
@RequestScoped
@Path("cases/{reference}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

  private static final int LONGEST_PAGE = 200;
  private static final int FIRST = 1;

  @Inject private CaseFileService caseFiles;
  @Inject private EventFeedService events;
  @Context private UriInfo uri;

  @GET
  public Response list(@PathParam("reference") String reference) {
    CaseOverview overview = caseFiles.find(reference);
    QueryReader query = new QueryReader(uri);
    long after = query.whole("after", FIRST, Long.MAX_VALUE, Long.MAX_VALUE);
    int limit = (int) query.whole("limit", 1, LONGEST_PAGE, 50);
    List<EventSummary> page = query.build(() -> events.timeline(overview.id(), after, limit));
    JsonArrayBuilder entries = Json.createArrayBuilder();
    page.forEach(event -> entries.add(EventBody.timelineEntry(event)));
    // Sequences have no gap, so the oldest page is the one that ends with the first event.
    long last = page.isEmpty() ? FIRST : page.get(page.size() - 1).key().sequence();
    return Answer.ok(
            Fields.of("case", reference)
                .with("events", entries.build())
                .with("next", last == FIRST ? null : Long.toString(last))
                .object())
        .response();
  }
}
