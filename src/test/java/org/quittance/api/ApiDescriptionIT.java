package org.quittance.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quittance.testing.AgainstPortal;

/** The description is written by hand, so it is held against the resources and their bodies. */
class ApiDescriptionIT extends AgainstPortal {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  @Test
  void the_description_is_openapi_3_1_with_bearer_keys() {
    JsonNode document = ApiDescription.served().document();
    assertThat(document.get("openapi").asText()).startsWith("3.1");
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
        .isEqualTo("bearer");
    assertThat(document.at("/security/0").has("bearer")).isTrue();
  }

  @Test
  void it_describes_every_call_there_is_and_no_other() {
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path :
        ApiDescription.served().document().get("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> {
                if (METHODS.contains(method)) {
                  described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                }
              });
    }
    assertThat(described).isEqualTo(calls());
  }

  private static Set<String> calls() {
    Set<String> calls = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.quittance.api")) {
      if (type.isAnnotatedWith(Path.class)) {
        Class<?> resource = type.reflect();
        for (Method method : resource.getDeclaredMethods()) {
          for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
              calls.add(http.value() + " " + address(resource, method));
            }
          }
        }
      }
    }
    return calls;
  }

  private static String address(Class<?> resource, Method method) {
    String root = ApiApplication.PATH + "/" + resource.getAnnotation(Path.class).value();
    Path own = method.getAnnotation(Path.class);
    return own == null ? root : root + "/" + own.value();
  }

  @Test
  void its_examples_are_what_its_schemas_describe() {
    int[] examples = {0};
    ApiDescription api = ApiDescription.served();
    api.document()
        .findParents("examples")
        .forEach(
            media -> {
              String schema = media.at("/schema/$ref").asText();
              if (!schema.isEmpty() && media.get("examples").isObject()) {
                media
                    .get("examples")
                    .forEach(
                        example -> {
                          examples[0]++;
                          api.accepts(
                              schema.substring(schema.lastIndexOf('/') + 1),
                              example.get("value").toString());
                        });
              }
            });
    assertThat(examples[0]).isGreaterThan(8);
  }

  @Test
  void a_schema_refuses_what_the_portal_refuses() {
    ApiDescription api = ApiDescription.served();
    assertThat(api.faults("PaymentBody", Bodies.payment("10.005", "BANK-1"))).isNotEmpty();
    assertThat(api.faults("PaymentBody", Bodies.payment("-10.00", "BANK-1"))).isNotEmpty();
    assertThat(api.faults("PaymentBody", "{\"unknown\":1}")).isNotEmpty();
  }
}
