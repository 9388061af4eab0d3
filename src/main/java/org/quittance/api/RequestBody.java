package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
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
    try (JsonReader reader =
        READERS.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      JsonStructure read = reader.read();
      if (read instanceof JsonObject object) {
        return new RequestBody(bytes, object);
      }
    } catch (JsonParsingException unreadable) {
      throw Refusal.of(
          ApiRefusal.BODY_NOT_JSON,
          String.valueOf(unreadable.getLocation().getLineNumber()),
          String.valueOf(unreadable.getLocation().getColumnNumber()));
    } catch (JsonException | IllegalStateException unreadable) {
      throw Refusal.of(ApiRefusal.BODY_NOT_JSON, "1", "1");
    }
    throw new InvalidBody(
        List.of(new FieldFault("", BodyFault.FIELD_TYPE_WRONG, List.of("object"))));
  }

  BodyReader reader() {
    return BodyReader.of(object);
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
