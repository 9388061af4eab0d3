package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** The addresses that events are sent to. A secret is shown once, when its endpoint is made. */
final class WebhookEndpoints {

  private static final String KIND = "webhook_endpoint";

  private final SimulatedWorld world;

  WebhookEndpoints(SimulatedWorld world) {
    this.world = world;
  }

  void routes(ApiRouter router) {
    router.get(
        "/v1/webhook_endpoints",
        Listing.PARAMETERS,
        call -> Listing.of(world.store().newestFirst(KIND), call));
    router
        .post("/v1/webhook_endpoints", this::create)
        .accepts("url", "enabled_events.*", "api_version", "description", "metadata.*");
    router.get(
        "/v1/webhook_endpoints/{id}",
        Set.of(),
        call -> world.store().get(KIND, call.pathValue("id")));
    router
        .post("/v1/webhook_endpoints/{id}", this::update)
        .accepts("url", "enabled_events.*", "description", "disabled", "metadata.*", "metadata");
    router.delete("/v1/webhook_endpoints/{id}", this::delete);
  }

  /**
   * The endpoint named in the simulator's own configuration; replaces the one of an earlier run.
   */
  void configure(String url, String secret) {
    List<String> earlier =
        world
            .store()
            .newestFirst(KIND)
            .map(endpoint -> Json.text(endpoint, "id"))
            .filter(id -> Json.isTrue(world.store().facts(id), "configured"))
            .toList();
    String id = earlier.isEmpty() ? world.ids().next("we") : earlier.get(0);
    world.store().add(endpoint(id, url, List.of("*")));
    world.store().facts(id).addProperty("configured", true);
    world.store().facts(id).addProperty("secret", secret);
  }

  private JsonObject create(ApiCall call) {
    Params params = call.params();
    String url = params.required("url");
    List<String> types = params.texts("enabled_events");
    if (types.isEmpty()) {
      throw ApiRefusal.missingParameter("enabled_events");
    }
    JsonObject endpoint = endpoint(world.ids().next("we"), url, types);
    String version = params.text("api_version");
    if (version != null && !version.equals(Events.API_VERSION)) {
      throw ApiRefusal.notSimulated("api_version", version);
    }
    endpoint.addProperty("api_version", version);
    params.copyTo(endpoint, "description");
    params.mergeMetadata(endpoint);
    String secret = "whsec_" + world.ids().letters(32);
    world.store().add(endpoint);
    world.store().facts(Json.text(endpoint, "id")).addProperty("secret", secret);
    JsonObject once = endpoint.deepCopy();
    once.addProperty("secret", secret);
    return once;
  }

  private JsonObject update(ApiCall call) {
    JsonObject endpoint = world.store().get(KIND, call.pathValue("id"));
    Params params = call.params();
    params.copyTo(endpoint, "url", "description");
    if (params.has("enabled_events")) {
      endpoint.add("enabled_events", Json.array(params.texts("enabled_events")));
    }
    if (params.has("disabled")) {
      endpoint.addProperty("status", params.isTrue("disabled") ? "disabled" : "enabled");
    }
    params.mergeMetadata(endpoint);
    return endpoint;
  }

  private JsonObject delete(ApiCall call) {
    String id = Json.text(world.store().get(KIND, call.pathValue("id")), "id");
    world.store().remove(id);
    JsonObject gone = new JsonObject();
    gone.addProperty("id", id);
    gone.addProperty("object", KIND);
    gone.addProperty("deleted", true);
    return gone;
  }

  private JsonObject endpoint(String id, String url, List<String> types) {
    JsonObject endpoint = new JsonObject();
    endpoint.addProperty("id", id);
    endpoint.addProperty("object", KIND);
    endpoint.addProperty("api_version", (String) null);
    endpoint.addProperty("application", (String) null);
    endpoint.addProperty("created", world.seconds());
    endpoint.addProperty("description", (String) null);
    endpoint.add("enabled_events", Json.array(types));
    endpoint.addProperty("livemode", false);
    endpoint.add("metadata", new JsonObject());
    endpoint.addProperty("status", "enabled");
    endpoint.addProperty("url", url);
    return endpoint;
  }
}
