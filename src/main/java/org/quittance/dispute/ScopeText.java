package org.quittance.dispute;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.quittance.casefile.rules.ClaimPart;
import org.quittance.dispute.rules.DisputeScope;
import org.quittance.money.Money;

/** How it is kept what a dispute is about; read whole, never searched. */
final class ScopeText {

  private ScopeText() {}

  static String write(DisputeScope scope) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (DisputeScope.Item item : scope.parts()) {
      JsonObjectBuilder written = Json.createObjectBuilder().add("claim", item.claim());
      if (item.part() != null) {
        written.add("part", item.part().name());
      }
      if (item.amount() != null) {
        written.add("cents", item.amount().minor());
      }
      items.add(written);
    }
    return items.build().toString();
  }

  static DisputeScope read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      List<DisputeScope.Item> items =
          reader.readArray().getValuesAs(JsonObject.class).stream().map(ScopeText::item).toList();
      return new DisputeScope(items);
    }
  }

  private static DisputeScope.Item item(JsonObject kept) {
    return new DisputeScope.Item(
        kept.getString("claim"),
        kept.containsKey("part") ? ClaimPart.valueOf(kept.getString("part")) : null,
        kept.containsKey("cents") ? Money.cents(kept.getJsonNumber("cents").longValue()) : null);
  }
}
