package org.quittance.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.casefile.CaseFileService;
import org.quittance.ledger.CaseBreakdown;
import org.quittance.ledger.rules.BreakdownLine;
import org.quittance.platform.Wording;

/** The itemised debt at a date, with the rule of every line. */
@RequestScoped
@Path("cases/{reference}/breakdown")
@Produces(MediaType.APPLICATION_JSON)
public class BreakdownResource {

  @Inject private CaseFileService caseFiles;
  @Inject private CaseBalances balances;
  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  /** Today unless a day is named. */
  @GET
  public Response on(@PathParam("reference") String reference) {
    QueryReader query = new QueryReader(uri);
    LocalDate asked = query.texts().optionalDate("on");
    LocalDate on = query.build(() -> asked == null ? balances.today() : asked);
    CaseBreakdown breakdown = balances.breakdown(caseFiles.find(reference), on);
    return Answer.ok(write(reference, breakdown)).response();
  }

  private JsonObject write(String reference, CaseBreakdown breakdown) {
    Locale language = CallerLanguage.of(headers.getAcceptableLanguages());
    Map<Long, String> labels =
        breakdown.claims().stream()
            .collect(
                Collectors.toMap(
                    CaseBreakdown.ClaimHeading::id, CaseBreakdown.ClaimHeading::label));
    JsonArrayBuilder lines = Json.createArrayBuilder();
    for (BreakdownLine line : breakdown.lines()) {
      lines.add(
          Fields.of("claim", line.claimReference())
              .with("component", line.component())
              .with("label", label(line, labels.get(line.claimId()), language))
              .with("from", line.from())
              .with("until", line.until())
              .with("days", line.days())
              .with("rate", line.rate())
              .with("article", line.article())
              .with("amount", line.amount())
              .object());
    }
    return Fields.of("case", reference)
        .with("on", breakdown.on())
        .with("lines", lines.build())
        .with("outstanding", breakdown.outstanding())
        .with("contested", breakdown.contested())
        .with("interestKnownUntil", breakdown.interestKnownUntil())
        .object();
  }

  private static String label(BreakdownLine line, String claimLabel, Locale language) {
    return switch (line.component()) {
      case PRINCIPAL -> sentence(line, language, claimLabel);
      case INTEREST -> sentence(line, language, line.from(), line.until(), line.rate());
      case INDEMNITY -> sentence(line, language);
      case PAYMENT, WAIVER, REFUND, CONTESTED, INTEREST_ENDED ->
          sentence(line, language, line.from(), spentOn(line, language));
    };
  }

  private static String spentOn(BreakdownLine line, Locale language) {
    return Wording.text(Wording.MESSAGES, "breakdown.on." + line.paidComponent().name(), language);
  }

  private static String sentence(BreakdownLine line, Locale language, Object... arguments) {
    return Wording.text(
        Wording.MESSAGES, "breakdown." + line.component().name(), language, arguments);
  }
}
