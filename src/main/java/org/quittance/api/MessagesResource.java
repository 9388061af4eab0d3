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
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.quittance.message.MessageKey;
import org.quittance.message.MessageQueryService;
import org.quittance.message.WaitingMessages;
import org.quittance.platform.BusinessDate;
import org.quittance.platform.Ids;

/** The messages of all cases that wait for an answer, the earliest promised day first. */
@RequestScoped
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

  private static final int LONGEST_PAGE = 200;
  private static final int USUAL_PAGE = 50;
  private static final Pattern KEY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d_[0-9A-Za-z]{13}");
  private static final int DAY = 10;

  /** Which of them. */
  private enum Awaited {
    open,
    overdue
  }

  @Inject private MessageQueryService found;
  @Inject private AgencyOnly agencyOnly;
  @Inject private Clock clock;
  @Context private UriInfo uri;

  @GET
  public Response waiting() {
    agencyOnly.require();
    QueryReader query = new QueryReader(uri);
    Awaited state = query.texts().choice("state", Awaited.class, Awaited.open);
    String after = query.texts().optionalText("after", KEY, "next of the page before");
    int limit = (int) query.whole("limit", 1, LONGEST_PAGE, USUAL_PAGE);
    WaitingMessages page =
        query.build(
            () ->
                found.waiting(
                    after == null ? MessageKey.START : key(after),
                    state == Awaited.overdue ? BusinessDate.today(clock) : null,
                    limit));
    JsonArrayBuilder list = Json.createArrayBuilder();
    page.rows()
        .forEach(
            row ->
                list.add(
                    MessageBody.fields(row.message())
                        .with("case", row.caseReference())
                        .with("caseStatus", row.caseStatus())
                        .object()));
    MessageKey next = page.next();
    return Answer.ok(
            new Fields()
                .with("messages", list.build())
                .with("next", next == null ? null : next.promisedOn() + "_" + Ids.text(next.id()))
                .object())
        .response();
  }

  private static MessageKey key(String after) {
    return new MessageKey(
        LocalDate.parse(after.substring(0, DAY)), MessageBody.messageId(after.substring(DAY + 1)));
  }
}
