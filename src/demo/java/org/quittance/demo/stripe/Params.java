package org.quittance.demo.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The parameters of one request. Names arrive in brackets ({@code line_items[0][price_data]
 * [currency]}), lists with indexes or empty brackets; an empty value means "unset this".
 */
final class Params {

  private static final int MAX_METADATA_KEYS = 50;
  private static final int MAX_METADATA_KEY = 40;
  private static final int MAX_METADATA_VALUE = 500;

  private final JsonObject values;
  private final String prefix;

  private Params(JsonObject values, String prefix) {
    this.values = values;
    this.prefix = prefix;
  }

  /** Reads a form body or a query string; null is no parameters. */
  static Params parse(String encoded) {
    JsonObject root = new JsonObject();
    if (encoded != null) {
      for (String pair : encoded.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (!pair.isEmpty()) {
          put(
              root,
              decode(equals < 0 ? pair : pair.substring(0, equals)),
              equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
      }
    }
    return new Params(root, "");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void put(JsonObject root, String name, String value) {
    List<String> steps = new ArrayList<>();
    int bracket = name.indexOf('[');
    steps.add(bracket < 0 ? name : name.substring(0, bracket));
    while (bracket >= 0) {
      int close = name.indexOf(']', bracket);
      if (close < 0) {
        throw ApiRefusal.invalid(null, "Invalid parameter name: " + name);
      }
      steps.add(name.substring(bracket + 1, close));
      bracket = name.indexOf('[', close);
    }
    JsonObject at = root;
    for (int i = 0; i < steps.size() - 1; i++) {
      String step = stepIn(at, steps.get(i));
      if (!at.has(step) || !at.get(step).isJsonObject()) {
        at.add(step, new JsonObject());
      }
      at = at.getAsJsonObject(step);
    }
    at.addProperty(stepIn(at, steps.get(steps.size() - 1)), value);
  }

  /** Empty brackets take the next free index. */
  private static String stepIn(JsonObject at, String step) {
    return step.isEmpty() ? String.valueOf(at.size()) : step;
  }

  boolean has(String name) {
    return values.has(name);
  }

  boolean isUnset(String name) {
    return has(name)
        && values.get(name).isJsonPrimitive()
        && values.get(name).getAsString().isEmpty();
  }

  /** The value, or null when absent or unset. */
  String text(String name) {
    if (!has(name) || isUnset(name)) {
      return null;
    }
    if (!values.get(name).isJsonPrimitive()) {
      throw ApiRefusal.invalid(null, "Invalid string: " + values.get(name)).about(full(name));
    }
    return values.get(name).getAsString();
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw ApiRefusal.missingParameter(full(name));
    }
    return value;
  }

  /** One of {@code allowed}, or null when absent. */
  String choice(String name, String... allowed) {
    String value = text(name);
    if (value != null && !List.of(allowed).contains(value)) {
      String message = "Invalid " + full(name) + ": must be one of " + String.join(", ", allowed);
      throw ApiRefusal.invalid(null, message).about(full(name));
    }
    return value;
  }

  Long integer(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      return Long.valueOf(value);
    } catch (NumberFormatException e) {
      throw ApiRefusal.invalid("parameter_invalid_integer", "Invalid integer: " + value)
          .about(full(name));
    }
  }

  long requiredInteger(String name) {
    required(name);
    return integer(name);
  }

  boolean isTrue(String name) {
    String value = choice(name, "true", "false");
    return "true".equals(value);
  }

  /** The parameters nested under {@code name}; none when it is absent. */
  Params under(String name) {
    JsonElement nested = values.get(name);
    return new Params(
        nested != null && nested.isJsonObject() ? nested.getAsJsonObject() : new JsonObject(),
        full(name));
  }

  /** The elements of a list of nested parameters, in order. */
  List<Params> each(String name) {
    Params list = under(name);
    return list.values.keySet().stream().map(list::under).toList();
  }

  /** The elements of a list of plain values, in order. */
  List<String> texts(String name) {
    Params list = under(name);
    return list.values.keySet().stream().map(list::required).toList();
  }

  boolean isEmpty() {
    return values.size() == 0;
  }

  String full(String name) {
    return prefix.isEmpty() ? name : prefix + "[" + name + "]";
  }

  /** Copies the named text parameters that are present onto {@code target}, unset ones as null. */
  void copyTo(JsonObject target, String... names) {
    for (String name : names) {
      if (has(name)) {
        target.addProperty(name, text(name));
      }
    }
  }

  /** Merges {@code metadata}: an empty value removes a key, an empty parameter removes them all. */
  void mergeMetadata(JsonObject target) {
    JsonObject metadata =
        Json.isNull(target, "metadata") ? new JsonObject() : target.getAsJsonObject("metadata");
    if (isUnset("metadata")) {
      metadata = new JsonObject();
    }
    Params given = under("metadata");
    for (Map.Entry<String, JsonElement> entry : given.values.entrySet()) {
      String value = given.text(entry.getKey());
      if (value == null) {
        metadata.remove(entry.getKey());
      } else if (entry.getKey().length() > MAX_METADATA_KEY
          || value.length() > MAX_METADATA_VALUE) {
        throw ApiRefusal.invalid(null, "Metadata keys may have 40 characters and values 500.")
            .about("metadata");
      } else {
        metadata.addProperty(entry.getKey(), value);
      }
    }
    if (metadata.size() > MAX_METADATA_KEYS) {
      throw ApiRefusal.invalid(null, "Metadata may have 50 keys.").about("metadata");
    }
    target.add("metadata", metadata);
  }

  /** Visits every value with its full name and its pattern, in which list indexes are a star. */
  void visit(BiConsumer<String, String> nameAndPattern) {
    visit(values, "", "", nameAndPattern);
  }

  private static void visit(
      JsonObject at, String name, String pattern, BiConsumer<String, String> visitor) {
    for (Map.Entry<String, JsonElement> entry : at.entrySet()) {
      String step = entry.getKey();
      boolean index = !name.isEmpty() && step.chars().allMatch(Character::isDigit);
      String fullName = name.isEmpty() ? step : name + "[" + step + "]";
      String fullPattern = (pattern.isEmpty() ? "" : pattern + ".") + (index ? "*" : step);
      if (entry.getValue().isJsonObject()) {
        visit(entry.getValue().getAsJsonObject(), fullName, fullPattern, visitor);
      } else {
        visitor.accept(fullName, fullPattern);
      }
    }
  }

  /** What an idempotency key is bound to: the same parameters in any order read the same. */
  String fingerprint() {
    List<String> lines = new ArrayList<>();
    collect(values, "", lines);
    lines.sort(null);
    return String.join("&", lines);
  }

  private static void collect(JsonObject at, String name, List<String> lines) {
    for (Map.Entry<String, JsonElement> entry : at.entrySet()) {
      String full = name + "[" + entry.getKey() + "]";
      if (entry.getValue().isJsonObject()) {
        collect(entry.getValue().getAsJsonObject(), full, lines);
      } else {
        lines.add(full + "=" + entry.getValue().getAsString());
      }
    }
  }

  JsonObject tree() {
    return values.deepCopy();
  }
}
