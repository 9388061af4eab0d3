package org.quittance.demo.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Stripe's own description of its API at the pinned version (OpenAPI 3.1, JSON Schema 2020-12),
 * read from outside the project, where it stays.
 */
final class StripeDescription {

  private static final String ADDRESS = "https://stripe.example/description";
  private static final String DEFINITIONS = "#/$defs/";
  private static final String SCHEMAS = "#/components/schemas/";
  private static final Map<String, String> SCHEMA_OF_KIND =
      Map.of(
          "payment_intent", "PaymentIntent",
          "payment_method", "PaymentMethod",
          "charge", "Charge",
          "checkout.session", "CheckoutSession",
          "customer", "Customer",
          "refund", "Refund",
          "setup_intent", "SetupIntent",
          "mandate", "Mandate",
          "dispute", "Dispute");

  private final JsonNode document;
  private final JsonSchemaFactory factory;
  private final Map<String, JsonSchema> compiled = new HashMap<>();

  StripeDescription(Path file) throws IOException {
    document = new ObjectMapper().readTree(file.toFile());
    nameInlineSchemas(document);
    String text = schemaDocument(document);
    factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            settings -> settings.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, text))));
  }

  String version() {
    return document.at("/info/version").asText();
  }

  /** What is wrong with the answer to an operation; empty when it is as described. */
  List<String> faultsInAnswer(String method, String template, int status, String body)
      throws IOException {
    JsonNode answers = operation(method, template).path("responses");
    JsonNode answer = answers.path(status == 200 ? "200" : "default");
    return faults(
        answer.at("/content/application~1json/schema"), new ObjectMapper().readTree(body));
  }

  /** What is wrong with an object of the API on its own, such as the one in an event. */
  List<String> faultsInObject(JsonNode object) {
    String schema = SCHEMA_OF_KIND.get(object.path("object").asText());
    return schema == null
        ? List.of("no schema for " + object.path("object"))
        : faults(reference(schema), object);
  }

  List<String> faultsInEvent(String body) throws IOException {
    JsonNode event = new ObjectMapper().readTree(body);
    List<String> all = new ArrayList<>(faults(reference("Event"), event));
    all.addAll(faultsInObject(event.at("/data/object")));
    String type = event.path("type").asText();
    boolean known = false;
    for (JsonNode each : document.at("/components/schemas/Event/properties/type/x-known-values")) {
      known |= each.asText().equals(type);
    }
    if (!known) {
      all.add("unknown event type " + type);
    }
    return all;
  }

  /** What is wrong with the parameters of a request. */
  List<String> faultsInParameters(String method, String template, Params given) throws IOException {
    JsonNode schema = parameters(method, template);
    JsonNode typed = typed(new ObjectMapper().readTree(given.tree().toString()), List.of(schema));
    return faults(schema, typed);
  }

  /**
   * Whether the operation has a parameter of this dotted pattern; a star is a list's element or a
   * map's key, and two stars anything.
   */
  boolean hasParameter(String method, String template, String pattern) {
    List<JsonNode> at = List.of(parameters(method, template));
    for (String step : pattern.split("\\.", -1)) {
      if (step.equals("**")) {
        return true;
      }
      at = at.stream().flatMap(each -> below(each, step).stream()).toList();
      if (at.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private List<JsonNode> below(JsonNode schema, String step) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode each : alternatives(schema)) {
      if (step.equals("*")) {
        add(found, each.get("items"));
        JsonNode any = each.get("additionalProperties");
        if (any != null && any.isObject()) {
          add(found, any);
        }
        // An object whose fields are few is accepted whole.
        each.path("properties").forEach(found::add);
      } else {
        add(found, each.path("properties").get(step));
      }
    }
    return found;
  }

  private static void add(List<JsonNode> list, JsonNode node) {
    if (node != null) {
      list.add(node);
    }
  }

  private JsonNode parameters(String method, String template) {
    JsonNode operation = operation(method, template);
    return method.equals("POST")
        ? operation.at("/requestBody/content/application~1x-www-form-urlencoded/schema")
        : operation.path("x-query-params");
  }

  private JsonNode operation(String method, String template) {
    JsonNode operation =
        document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      throw new AssertionError("Stripe does not describe " + method + " " + template);
    }
    return operation;
  }

  private List<String> faults(JsonNode schema, JsonNode value) {
    JsonSchema validator =
        compiled.computeIfAbsent(
            schema.toString(),
            text ->
                compile(
                    schema.has("$ref") ? schema.get("$ref").asText() : inlineReference(schema)));
    return validator.validate(value).stream().map(ValidationMessage::toString).toList();
  }

  private JsonSchema compile(String reference) {
    return factory.getSchema(
        SchemaLocation.of(ADDRESS + reference.replace(SCHEMAS, DEFINITIONS)),
        SchemaValidatorsConfig.builder().preloadJsonSchema(false).build());
  }

  /** Lists and alternatives are described in place: they got names when the file was read. */
  private static String inlineReference(JsonNode schema) {
    return SCHEMAS + inlineName(schema);
  }

  private static String inlineName(JsonNode schema) {
    return "Inline" + Integer.toUnsignedString(schema.toString().hashCode(), 36);
  }

  /** The schemas alone, as the validator likes them: it complains of keywords it does not know. */
  private static String schemaDocument(JsonNode document) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.set("$defs", withoutExtensions(document.at("/components/schemas").deepCopy()));
    return root.toString().replace(SCHEMAS, DEFINITIONS);
  }

  private static JsonNode withoutExtensions(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      object.remove(names.stream().filter(name -> name.startsWith("x-")).toList());
    }
    node.forEach(StripeDescription::withoutExtensions);
    return node;
  }

  private static void nameInlineSchemas(JsonNode document) {
    ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
    for (JsonNode schema : document.path("paths").findValues("schema")) {
      if (!schema.has("$ref")) {
        schemas.set(inlineName(schema), schema);
      }
    }
  }

  private static JsonNode reference(String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", SCHEMAS + name);
  }

  /** The schema and everything it refers to or offers as an alternative. */
  private List<JsonNode> alternatives(JsonNode schema) {
    List<JsonNode> all = new ArrayList<>();
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().substring(SCHEMAS.length());
      all.addAll(alternatives(document.path("components").path("schemas").path(name)));
    } else {
      all.add(schema);
    }
    for (String combined : new String[] {"allOf", "anyOf", "oneOf"}) {
      schema.path(combined).forEach(each -> all.addAll(alternatives(each)));
    }
    return all;
  }

  /** A form's texts as the numbers, truth values and lists that the schema says they are. */
  private JsonNode typed(JsonNode value, List<JsonNode> schemas) {
    List<JsonNode> expanded =
        schemas.stream().flatMap(each -> alternatives(each).stream()).toList();
    if (value.isObject()) {
      List<JsonNode> items = expanded.stream().filter(s -> s.has("items")).toList();
      if (!items.isEmpty()) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        List<JsonNode> element = items.stream().map(s -> s.get("items")).toList();
        value.forEach(each -> list.add(typed(each, element)));
        return list;
      }
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value
          .fields()
          .forEachRemaining(
              field -> {
                List<JsonNode> inner =
                    expanded.stream().flatMap(s -> belowNamed(s, field.getKey()).stream()).toList();
                object.set(field.getKey(), typed(field.getValue(), inner));
              });
      return object;
    }
    return leaf(value.asText(), expanded);
  }

  private static List<JsonNode> belowNamed(JsonNode schema, String name) {
    List<JsonNode> found = new ArrayList<>();
    add(found, schema.path("properties").get(name));
    if (found.isEmpty() && schema.path("additionalProperties").isObject()) {
      found.add(schema.get("additionalProperties"));
    }
    return found;
  }

  private static JsonNode leaf(String text, List<JsonNode> schemas) {
    for (JsonNode schema : schemas) {
      String types = schema.path("type").toString();
      if ((types.contains("integer") || types.contains("number"))
          && text.matches("-?\\d+")
          && !types.contains("string")) {
        return JsonNodeFactory.instance.numberNode(Long.parseLong(text));
      }
      if (types.contains("boolean") && text.matches("true|false")) {
        return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
      }
    }
    return JsonNodeFactory.instance.textNode(text);
  }
}
