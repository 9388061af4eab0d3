package org.quittance.negotiation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.plan.rules.ScheduledInstalment;

/** How the table of an offer and the bounds it broke are kept in one column each. */
final class OfferText {

  private OfferText() {}

  static String write(List<ScheduledInstalment> instalments) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    instalments.forEach(
        instalment ->
            array.add(
                Json.createObjectBuilder()
                    .add("dueOn", instalment.dueOn().toString())
                    .add("amount", instalment.amount().decimal())));
    return array.build().toString();
  }

  static List<ScheduledInstalment> readSchedule(String text) {
    List<ScheduledInstalment> instalments = new ArrayList<>();
    for (JsonValue value : array(text)) {
      JsonObject row = value.asJsonObject();
      instalments.add(
          new ScheduledInstalment(
              instalments.size() + 1,
              LocalDate.parse(row.getString("dueOn")),
              Money.euros(row.getString("amount"))));
    }
    return instalments;
  }

  static String writeFailures(List<FailedBound> failures) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    failures.forEach(failure -> array.add(FailedBoundText.write(failure)));
    return array.build().toString();
  }

  static List<FailedBound> readFailures(String text) {
    return array(text).stream().map(value -> FailedBoundText.read(value.asJsonObject())).toList();
  }

  private static JsonArray array(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
