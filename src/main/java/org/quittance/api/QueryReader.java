package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;

/** Reads the parameters of a query as strictly as a body: one never asked for is a fault too. */
final class QueryReader {

  private final BodyReader texts;

  QueryReader(UriInfo uri) {
    MultivaluedMap<String, String> parameters = uri.getQueryParameters();
    JsonObjectBuilder members = Json.createObjectBuilder();
    parameters.forEach((name, values) -> members.add(name, values.get(0)));
    this.texts = BodyReader.of(members.build());
  }

  BodyReader texts() {
    return texts;
  }

  /** A whole number, else {@code otherwise} when it is not given. */
  long whole(String name, long least, long greatest, long otherwise) {
    String text = texts.optionalText(name, 20);
    if (text == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= greatest) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, like any other number that is not one of those allowed.
    }
    texts.blame(
        name, BodyFault.NUMBER_OUT_OF_RANGE, String.valueOf(least), String.valueOf(greatest));
    return otherwise;
  }

  <T> T build(Supplier<T> meaning) {
    return texts.build(meaning);
  }
}
