package org.quittance.demo.stripe;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;

/** Reading and writing the JSON trees in which every simulated object is kept. */
final class Json {

  /** Indented as Stripe writes it: a receiver that reads webhooks line by line breaks here too. */
  private static final Gson WRITER =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting().create();

  private Json() {}

  static JsonObject object(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  static String write(JsonElement element) {
    return WRITER.toJson(element);
  }

  static Gson gson() {
    return WRITER;
  }

  /** The field as text, or null when it is absent or null. */
  static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? null : value.getAsString();
  }

  /** The field as a whole number, or 0 when it is absent or null. */
  static long number(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? 0 : value.getAsLong();
  }

  static boolean isTrue(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() && value.getAsBoolean();
  }

  static boolean isNull(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull();
  }

  static JsonArray array(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
