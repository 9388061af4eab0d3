package org.quittance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of reference figures that are kept beside the project. */
final class ReferenceTables {

  private static final Path TABLES = Path.of("../shared/data");

  private ReferenceTables() {}

  static List<JsonObject> examples(String file) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(table(file)))) {
      return reader.readArray().getValuesAs(JsonObject.class);
    }
  }

  /** The rows below the header; a quoted cell may hold commas. */
  static List<List<String>> csv(String file) throws IOException {
    return Files.readAllLines(table(file)).stream().skip(1).map(ReferenceTables::cells).toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static Path table(String file) {
    Path path = TABLES.resolve(file);
    assumeTrue(Files.exists(path), "the reference tables are not beside this clone");
    return path;
  }

  static JsonObject object(String file) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(table(file)))) {
      return reader.readObject();
    }
  }
}
