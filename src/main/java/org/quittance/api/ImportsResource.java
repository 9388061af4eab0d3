package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quittance.caserecords.ImportFormat;
import org.quittance.caserecords.ImportRefusal;
import org.quittance.caserecords.ImportService;
import org.quittance.caserecords.ImportSummary;
import org.quittance.caserecords.csv.LineFault;
import org.quittance.platform.Ids;
import org.quittance.platform.Wording;
import org.quittance.refusal.Refusal;

/**
 * Many cases in one file. The answer comes before the file is dealt with: whoever sent it asks for
 * its progress. A file with a fault places nothing, unless its good lines are to be kept.
 */
@RequestScoped
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  static final String CSV = "text/csv";
  static final String JSON_LINES = "application/x-ndjson";
  private static final Pattern TRUTH = Pattern.compile("true|false");
  private static final int ACCEPTED = 202;
  private static final int LONGEST_PAGE = 1_000;
  private static final long MEGABYTE = 1_048_576;

  @Inject private ImportService imports;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  @POST
  @Consumes(CSV)
  public Response csv(InputStream file) {
    return receive(ImportFormat.CSV, file);
  }

  @POST
  @Consumes(JSON_LINES)
  public Response jsonLines(InputStream file) {
    return receive(ImportFormat.JSON_LINES, file);
  }

  private Response receive(ImportFormat format, InputStream file) {
    QueryReader query = new QueryReader(uri);
    String name = query.texts().optionalText("name", 200);
    boolean keepsGoodLines =
        "true".equals(query.texts().optionalText("keepGoodLines", TRUTH, "true, false"));
    query.build(() -> name);
    if (tooLarge()) {
      throw Refusal.of(ImportRefusal.IMPORT_TOO_LARGE, ImportService.GREATEST / MEGABYTE);
    }
    long id = imports.receiveAndPlace(name, format, keepsGoodLines, file);
    return Response.status(ACCEPTED)
        .location(uri.getAbsolutePathBuilder().path(Ids.text(id)).build())
        .entity(body(id, List.of()).toString())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private boolean tooLarge() {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length != null && Long.parseLong(length) > ImportService.GREATEST;
  }

  /** How far it is, and what is wrong with its lines behind {@code after}. */
  @GET
  @Path("{id}")
  public Response find(@PathParam("id") String id) {
    QueryReader query = new QueryReader(uri);
    long after = query.whole("after", 0, Long.MAX_VALUE, 0);
    int limit = (int) query.whole("limit", 1, LONGEST_PAGE, 100);
    long jobId = idOf(id);
    return Answer.ok(body(jobId, query.build(() -> imports.faults(jobId, after, limit))))
        .response();
  }

  private static long idOf(String id) {
    try {
      return Ids.parse(id);
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.of(ImportRefusal.IMPORT_UNKNOWN);
    }
  }

  private JsonObject body(long id, List<LineFault> faults) {
    ImportSummary job = imports.find(id);
    Locale language = CallerLanguage.of(headers.getAcceptableLanguages());
    JsonArrayBuilder lines = Json.createArrayBuilder();
    faults.forEach(
        fault ->
            lines.add(
                new Fields()
                    .with("line", fault.line())
                    .with("field", fault.field())
                    .with("code", fault.code())
                    .with(
                        "detail",
                        Wording.text(
                            Wording.MESSAGES,
                            "refusal." + fault.code(),
                            language,
                            fault.arguments().toArray()))
                    .with("value", fault.excerpt())
                    .object()));
    return Fields.of("id", Ids.text(job.id()))
        .with("name", job.origin().name())
        .with("status", job.status())
        .with("failure", job.failure())
        .with("detail", job.failure() == null ? null : Wording.term(job.failure(), language))
        .with("percent", job.percent())
        .with("cases", job.counts().cases())
        .with("placed", job.counts().placed())
        .with("faults", job.counts().faults())
        .with("errors", lines.build())
        .object();
  }
}
