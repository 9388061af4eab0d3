package org.quittance.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Holds the simulator to Stripe's description of its API. The description is not part of the
 * project (it is large, and Stripe's): it lies beside it, or where the system property {@code
 * stripe.description} says. Without it these tests are skipped and say why; nothing else in the
 * test suite is conditional.
 */
@EnabledIf(
    value = "descriptionIsThere",
    disabledReason =
        "Stripe's API description is not at ../shared/data/stripe/openapi-subset.json; name the"
            + " file with -Dstripe.description=… to check the simulator against it")
class StripeContractTest {

  private static final Path DESCRIPTION =
      Path.of(
          System.getProperty("stripe.description", "../shared/data/stripe/openapi-subset.json"));

  private final List<RequestLog.Line> traffic = Collections.synchronizedList(new ArrayList<>());
  private StripeDescription description;
  private SimulatedShop shop;

  static boolean descriptionIsThere() {
    return Files.exists(DESCRIPTION);
  }

  @BeforeEach
  void open() throws Exception {
    description = new StripeDescription(DESCRIPTION);
    shop = new SimulatedShop(settings -> settings.listener(traffic::add));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void the_description_is_of_the_version_that_is_played() {
    assertThat(description.version()).isEqualTo(Events.API_VERSION);
  }

  @Test
  void every_operation_and_parameter_that_is_played_exists() {
    List<String> unknown = new ArrayList<>();
    for (ApiRouter.Route route : shop.simulator().simulation().router().routes()) {
      for (String parameter : route.parameters()) {
        if (!description.hasParameter(route.method(), route.template(), parameter)) {
          unknown.add(route.method() + " " + route.template() + " " + parameter);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void the_check_notices_what_is_missing_or_misnamed() throws Exception {
    shop.session();
    JsonObject body = Json.object(traffic.get(0).body());
    assertThat(faultsIn(body)).isEmpty();
    body.remove("payment_status");
    body.addProperty("amount_total", "a lot");

    assertThat(faultsIn(body)).hasSize(2);
    assertThat(
            description.faultsInParameters(
                "POST", "/v1/checkout/sessions/{id}/expire", Params.parse("reason=late")))
        .hasSize(1);
  }

  private List<String> faultsIn(JsonObject session) throws IOException {
    return description.faultsInAnswer("POST", "/v1/checkout/sessions", 200, Json.write(session));
  }

  @Test
  void every_answer_and_event_is_as_described() throws Exception {
    new EveryOperation(shop).visit();

    List<String> faults = new ArrayList<>();
    Set<String> visited = new TreeSet<>();
    for (RequestLog.Line line : traffic) {
      ApiRouter.Route route = routeOf(line);
      String operation = route.method() + " " + route.template();
      visited.add(operation);
      description
          .faultsInAnswer(route.method(), route.template(), line.status(), line.body())
          .forEach(fault -> faults.add(operation + " " + line.status() + ": " + fault));
      if (line.status() == 200) {
        description
            .faultsInParameters(route.method(), route.template(), Params.parse(line.parameters()))
            .forEach(fault -> faults.add(operation + " parameters: " + fault));
      }
    }
    for (String body : eventBodies()) {
      faults.addAll(description.faultsInEvent(body));
    }
    assertThat(faults).isEmpty();
    assertThat(visited)
        .containsAll(
            shop.simulator().simulation().router().routes().stream()
                .map(route -> route.method() + " " + route.template())
                .toList());
  }

  private ApiRouter.Route routeOf(RequestLog.Line line) {
    return shop.simulator().simulation().router().find(line.method(), line.path()).route();
  }

  private List<String> eventBodies() throws IOException {
    SimulatedWorld world = shop.simulator().simulation().world();
    return world.read(() -> world.store().newestFirst("event").map(Json::write).toList());
  }
}
