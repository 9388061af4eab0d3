package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Records what happened as events, each with its object as it was at that moment, and hands them to
 * the webhooks.
 */
final class Events {

  /** The version the client library pins; every event is rendered in it. */
  static final String API_VERSION = "2026-07-29.dahlia";

  private final SimulatedWorld world;
  private final Webhooks webhooks;
  private String requestId;
  private String idempotencyKey;

  Events(SimulatedWorld world, Webhooks webhooks) {
    this.world = world;
    this.webhooks = webhooks;
  }

  /** Names the request that causes the events from here on; nulls when nobody asked for them. */
  void causedBy(String causingRequestId, String causingIdempotencyKey) {
    requestId = causingRequestId;
    idempotencyKey = causingIdempotencyKey;
  }

  JsonObject record(String type, JsonObject object) {
    return record(type, object, null);
  }

  /**
   * @param previous the old values of the fields that an update changed; null for other events
   */
  JsonObject record(String type, JsonObject object, JsonObject previous) {
    JsonObject data = new JsonObject();
    data.add("object", object.deepCopy());
    if (previous != null) {
      data.add("previous_attributes", previous);
    }
    JsonObject request = new JsonObject();
    request.addProperty("id", requestId);
    request.addProperty("idempotency_key", idempotencyKey);
    JsonObject event = new JsonObject();
    event.addProperty("id", world.ids().next("evt"));
    event.addProperty("object", "event");
    event.addProperty("api_version", API_VERSION);
    event.addProperty("created", world.seconds());
    event.add("data", data);
    event.addProperty("livemode", false);
    event.addProperty("pending_webhooks", 0);
    event.add("request", request);
    event.addProperty("type", type);
    world.store().add(event);
    webhooks.enqueue(event);
    return event;
  }

  void routes(ApiRouter router) {
    router
        .get("/v1/events", Listing.PARAMETERS, this::list)
        .accepts("created", "created.*", "type", "types.*", "delivery_success");
    router.get(
        "/v1/events/{id}", Set.of(), call -> world.store().get("event", call.pathValue("id")));
  }

  private JsonObject list(ApiCall call) {
    String type = call.params().text("type");
    List<String> types = call.params().texts("types");
    Predicate<JsonObject> wanted =
        event ->
            (type == null || type.equals(Json.text(event, "type")))
                && (types.isEmpty() || types.contains(Json.text(event, "type")));
    if (call.params().text("delivery_success") != null) {
      boolean success = call.params().isTrue("delivery_success");
      wanted = wanted.and(event -> webhooks.delivered(Json.text(event, "id")) == success);
    }
    return Listing.of(world.store().newestFirst("event").filter(wanted), call);
  }

  /** The most recent event of a type about an object, as Checkout looks for its own completion. */
  String latest(String type, String objectId) {
    return world
        .store()
        .newestFirst("event")
        .filter(event -> type.equals(Json.text(event, "type")))
        .filter(
            event ->
                objectId.equals(
                    Json.text(event.getAsJsonObject("data").getAsJsonObject("object"), "id")))
        .map(event -> Json.text(event, "id"))
        .findFirst()
        .orElse(null);
  }
}
