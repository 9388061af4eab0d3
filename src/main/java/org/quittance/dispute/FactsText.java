package org.quittance.dispute;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import org.quittance.dispute.rules.Question;

/** How answers to the questions of a ground are kept. */
final class FactsText {

  private FactsText() {}

  static String write(Map<Question, String> facts) {
    JsonObjectBuilder written = Json.createObjectBuilder();
    facts.forEach((question, answer) -> written.add(question.name(), answer));
    return written.build().toString();
  }

  static Map<Question, String> read(String text) {
    Map<Question, String> facts = new EnumMap<>(Question.class);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject kept = reader.readObject();
      kept.keySet().forEach(key -> facts.put(Question.valueOf(key), kept.getString(key)));
    }
    return facts;
  }
}
