package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.quittance.negotiation.SimulationReport;
import org.quittance.negotiation.rules.SimulationResult;
import org.quittance.negotiation.rules.Tally;

/** What bounds would have decided, on the wire. */
final class SimulationBody {

  private SimulationBody() {}

  static JsonObject write(SimulationReport report) {
    JsonArrayBuilder files = Json.createArrayBuilder();
    report
        .files()
        .forEach(
            length ->
                files.add(result(new Fields().with("count", length.count()), length.result())));
    return new Fields()
        .with("proposals", result(new Fields(), report.proposals()))
        .with("files", files.build())
        .object();
  }

  private static JsonObject result(Fields fields, SimulationResult result) {
    return fields
        .with("before", tally(result.before()))
        .with("after", tally(result.after()))
        .with("changed", result.changed())
        .object();
  }

  private static JsonObject tally(Tally tally) {
    return new Fields()
        .with("accepted", tally.accepted())
        .with("underReview", tally.reviewed())
        .with("refused", tally.refused())
        .object();
  }
}
