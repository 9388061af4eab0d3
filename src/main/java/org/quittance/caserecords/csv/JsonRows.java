package org.quittance.caserecords.csv;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The claims of cases written as JSON, one case a line, as rows of the same columns as a CSV's. */
final class JsonRows implements RowSource {

  private static final int LONGEST_LINE = 1_048_576;
  private static final int MOST_FAULTS = 20;
  private static final int LONGEST_FIELD_NAME = 60;

  private final BufferedReader text;
  private final Deque<Row> waiting = new ArrayDeque<>();
  private long line;

  JsonRows(Reader text) {
    this.text = new BufferedReader(text);
  }

  @Override
  public Row next() throws IOException {
    while (waiting.isEmpty()) {
      String json = text.readLine();
      if (json == null) {
        return null;
      }
      line++;
      if (!json.isBlank()) {
        waiting.addAll(rows(json));
      }
    }
    return waiting.poll();
  }

  private List<Row> rows(String json) {
    if (json.length() > LONGEST_LINE) {
      return List.of(unreadable(json));
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return rows(reader.readObject());
    } catch (JsonException | ClassCastException notACase) {
      return List.of(unreadable(json));
    }
  }

  private List<Row> rows(JsonObject file) {
    Map<CaseColumn, String> head = new EnumMap<>(CaseColumn.class);
    JsonArray claims = file.getJsonArray("claims");
    for (CaseColumn column : CaseColumn.values()) {
      if (column.isOfCase()) {
        put(head, column, file);
      }
    }
    List<LineFault> strangers =
        KnownMembers.othersIn(file).stream().limit(MOST_FAULTS).map(this::unknown).toList();
    if (!strangers.isEmpty()) {
      return List.of(new Row(line, head, strangers));
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 0; claims != null && i < claims.size(); i++) {
      Map<CaseColumn, String> values = new EnumMap<>(head);
      for (CaseColumn column : CaseColumn.values()) {
        if (!column.isOfCase()) {
          put(values, column, claims.getJsonObject(i));
        }
      }
      rows.add(new Row(line, values, List.of()));
    }
    return rows.isEmpty() ? List.of(new Row(line, head, List.of())) : rows;
  }

  private static void put(Map<CaseColumn, String> values, CaseColumn column, JsonObject from) {
    // Contact details stand among the debtor's own members, the address apart.
    JsonValue value = from;
    for (String name : column.pointer().substring(1).split("/", -1)) {
      value = value instanceof JsonObject object ? object.get(name) : null;
    }
    String text = text(value);
    if (text != null && !text.isBlank()) {
      values.put(column, text.strip());
    }
  }

  private static String text(JsonValue value) {
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonArray array) {
      return array.stream().map(JsonRows::text).collect(Collectors.joining("|"));
    }
    if (value instanceof JsonObject amount && amount.get("amount") instanceof JsonString written) {
      return written.getString() + " " + amount.getString("currency", "EUR");
    }
    return value.toString();
  }

  private LineFault unknown(String pointer) {
    String name = pointer.substring(0, Math.min(pointer.length(), LONGEST_FIELD_NAME));
    return LineFault.of(line, name, LineRefusal.LINE_MEMBER_UNKNOWN, null, name);
  }

  private Row unreadable(String json) {
    return Row.faulty(LineFault.of(line, null, LineRefusal.LINE_JSON_UNREADABLE, json));
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
