package org.quittance.demo.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Replaces identifiers by the objects they name, as the {@code expand} parameter asks. */
final class Expansion {

  private static final int MAX_DEPTH = 4;

  private final SimulatedStore store;

  Expansion(SimulatedStore store) {
    this.store = store;
  }

  /** A copy of {@code answer} with every path in {@code paths} expanded. */
  JsonObject expand(JsonObject answer, List<String> paths) {
    JsonObject copy = answer.deepCopy();
    for (String path : paths) {
      String[] steps = path.split("\\.", -1);
      if (steps.length > MAX_DEPTH) {
        throw ApiRefusal.invalid(null, "You cannot expand more than 4 levels of a property.")
            .about("expand");
      }
      expand(copy, steps, 0, path);
    }
    return copy;
  }

  private void expand(JsonObject object, String[] steps, int step, String path) {
    if (step == steps.length) {
      return;
    }
    String name = steps[step];
    if (name.equals("line_items") && "checkout.session".equals(Json.text(object, "object"))) {
      object.add(name, lineItems(Json.text(object, "id")));
      return;
    }
    JsonElement value = object.get(name);
    if (value == null) {
      throw ApiRefusal.invalid(null, "This property cannot be expanded (" + path + ").")
          .about("expand");
    }
    if (value.isJsonArray()) {
      for (JsonElement each : value.getAsJsonArray()) {
        expand(each.getAsJsonObject(), steps, step + 1, path);
      }
    } else if (value.isJsonObject()) {
      expand(value.getAsJsonObject(), steps, step + 1, path);
    } else if (!value.isJsonNull()) {
      JsonObject named =
          store
              .find(value.getAsString())
              .orElseThrow(
                  () ->
                      ApiRefusal.invalid(null, "This property cannot be expanded (" + path + ").")
                          .about("expand"))
              .deepCopy();
      if (named.has("deleted")) {
        named.addProperty("object", "customer");
      }
      expand(named, steps, step + 1, path);
      object.add(name, named);
    }
  }

  private JsonObject lineItems(String sessionId) {
    JsonArray items = store.facts(sessionId).getAsJsonArray("line_items");
    JsonObject list = new JsonObject();
    list.addProperty("object", "list");
    list.add("data", items == null ? new JsonArray() : items.deepCopy());
    list.addProperty("has_more", false);
    list.addProperty("url", "/v1/checkout/sessions/" + sessionId + "/line_items");
    return list;
  }
}
