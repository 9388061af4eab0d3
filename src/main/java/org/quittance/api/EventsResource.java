package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.quittance.caserecords.EventFeedService;
import org.quittance.caserecords.EventSummary;
import org.quittance.platform.Settings;

/**
 * Everything that happened, in one order. A reader stores the {@code next} of what it has dealt
 * with and asks again from there; a repeated answer holds the same events at the same places.
 */
@RequestScoped
@Path("events")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

  private static final int LONGEST_PAGE = 1_000;

  @Inject private EventFeedService events;
  @Inject private Settings settings;
  @Context private UriInfo uri;

  @GET
  public Response feed() {
    QueryReader query = new QueryReader(uri);
    long after = query.whole("after", 0, Long.MAX_VALUE, 0);
    int limit = (int) query.whole("limit", 1, LONGEST_PAGE, 100);
    List<EventSummary> page = query.build(() -> events.feed(after, limit));
    JsonArrayBuilder list = Json.createArrayBuilder();
    page.forEach(event -> list.add(EventBody.cloudEvent(event, settings.portalUrl())));
    long next = page.isEmpty() ? after : page.get(page.size() - 1).key().position();
    return Answer.ok(
            new Fields().with("events", list.build()).with("next", Long.toString(next)).object())
        .response();
  }
}
