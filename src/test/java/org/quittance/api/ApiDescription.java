package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.quittance.testing.Portal;
import org.quittance.testing.Portal.Answer;

/** The description of the API as the portal serves it, to hold real bodies against. */
final class ApiDescription {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static ApiDescription served;

  private final JsonNode document;

  private ApiDescription(JsonNode document) {
    this.document = document;
  }

  static synchronized ApiDescription served() {
    if (served == null) {
      Answer answer =
          Portal.anonymous()
              .call("GET", "/openapi?format=JSON", BodyPublishers.noBody())
              .expect(200);
      served = new ApiDescription(parse(answer.body()));
    }
    return served;
  }

  JsonNode document() {
    return document;
  }

  /** Fails unless the text is what the named schema describes. */
  void accepts(String schema, String text) {
    assertThat(faults(schema, text)).as("%s %s", schema, text).isEmpty();
  }

  Set<ValidationMessage> faults(String schema, String text) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(root)
        .validate(parse(text));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
