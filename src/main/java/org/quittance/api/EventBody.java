package org.quittance.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.quittance.caserecords.EventSummary;
import org.quittance.caserecords.rules.RowSeal;
import org.quittance.platform.Ids;

/** What happened, as a CloudEvent 1.0 in structured JSON. */
final class EventBody {

  private static final String TYPE_PREFIX = "org.quittance.";

  private EventBody() {}

  /**
   * @param source the portal's address: with the id it tells the event from any other
   */
  static JsonObject cloudEvent(EventSummary event, String source) {
    return Fields.of("specversion", "1.0")
        .with("id", Ids.text(event.key().id()))
        .with("source", source)
        .with("type", TYPE_PREFIX + event.type())
        .with("subject", event.caseReference())
        .with("time", event.occurredAt())
        .with("datacontenttype", "application/json")
        .with("sequence", event.key().sequence())
        .with("data", data(event))
        .object();
  }

  static JsonObject timelineEntry(EventSummary event) {
    return new Fields()
        .with("sequence", event.key().sequence())
        .with("id", Ids.text(event.key().id()))
        .with("type", TYPE_PREFIX + event.type())
        .with("occurredAt", event.occurredAt())
        .with(
            "actor",
            new Fields().with("kind", event.actorKind()).with("name", event.actorName()).object())
        .with("data", data(event))
        .with("chain", chain(event.key().seal()))
        .object();
  }

  private static JsonValue chain(RowSeal seal) {
    return seal == null
        ? JsonValue.NULL
        : Fields.of("content", seal.content())
            .with("previous", seal.previous())
            .with("hash", seal.hash())
            .object();
  }

  private static JsonObject data(EventSummary event) {
    try (JsonReader reader = Json.createReader(new StringReader(event.data()))) {
      return reader.readObject();
    }
  }
}
