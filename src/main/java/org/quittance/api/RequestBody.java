package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.quittance.refusal.Refusal;

/** The JSON object a call came with, also as the bytes it was: they tell one call from another. */
final class RequestBody {

  /** In bytes. A case with a thousand claims has a tenth of it. */
  static final int GREATEST = 1_048_576;

  // The last of two members with one name would silently win.
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private final byte[] bytes;
  private final JsonObject object;

  private RequestBody(byte[] bytes, JsonObject object) {
    this.bytes = bytes;
    this.object = object;
  }

  static RequestBody parse(byte[] bytes) {
    if (bytes.length == 0) {
      throw Refusal.of(ApiRefusal.BODY_MISSING);
    }
    JsonStructure read;
    try (JsonParser parser = Json.createParser(new ByteArrayInputStream(bytes));
        JsonReader reader =
            READERS.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      read = reader.read();
      // The reader does not mind what follows; the parser does.
      while (parser.hasNext()) {
        parser.next();
      }
    } catch (JsonParsingException unreadable) {
      JsonLocation where = unreadable.getLocation();
      throw unreadable(where.getLineNumber(), where.getColumnNumber());
    } catch (RuntimeException tooDeepOrNamedTwice) {
      throw unreadable(1, 1);
    }
    if (read instanceof JsonObject object) {
      return new RequestBody(bytes, object);
    }
    throw new InvalidBody(
        List.of(new FieldFault("", BodyFault.FIELD_TYPE_WRONG, List.of("object"))));
  }

  private static Refusal unreadable(long line, long column) {
    return Refusal.of(ApiRefusal.BODY_NOT_JSON, String.valueOf(line), String.valueOf(column));
  }

  BodyReader reader() {
    return BodyReader.of(object);
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
