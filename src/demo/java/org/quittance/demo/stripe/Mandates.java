package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Set;

/** What account holders have authorised: one mandate for each account that was given. */
final class Mandates {

  private static final String KIND = "mandate";
  private static final int REFERENCE_LENGTH = 16;

  private final SimulatedWorld world;
  private final Events events;
  private final String baseUrl;

  Mandates(SimulatedWorld world, Events events, String baseUrl) {
    this.world = world;
    this.events = events;
    this.baseUrl = baseUrl;
  }

  void routes(ApiRouter router) {
    router.get(
        "/v1/mandates/{id}", Set.of(), call -> world.store().get(KIND, call.pathValue("id")));
  }

  /** The mandate for an account, given now if there is none. */
  JsonObject of(JsonObject method) {
    JsonObject facts = world.store().facts(Json.text(method, "id"));
    if (facts.has(KIND)) {
      return world.store().get(KIND, Json.text(facts, KIND));
    }
    JsonObject mandate = give(method);
    facts.addProperty(KIND, Json.text(mandate, "id"));
    return mandate;
  }

  boolean isActive(JsonObject method) {
    return "active".equals(Json.text(of(method), "status"));
  }

  /** The account holder or their bank withdrew it: nothing can be debited any more. */
  void withdraw(JsonObject mandate) {
    JsonObject previous = new JsonObject();
    previous.add("status", mandate.get("status"));
    mandate.addProperty("status", "inactive");
    events.record("mandate.updated", mandate, previous);
  }

  private JsonObject give(JsonObject method) {
    JsonObject mandate =
        Json.object(
            """
            {"id": null, "object": "mandate",
             "customer_acceptance": {"accepted_at": 0, "online": {"ip_address": "127.0.0.1",
               "user_agent": "simulator"}, "type": "online"},
             "livemode": false, "multi_use": {}, "payment_method": null,
             "payment_method_details": {"sepa_debit": {"reference": null, "url": null},
               "type": "sepa_debit"},
             "status": "active", "type": "multi_use"}
            """);
    String id = world.ids().next(KIND);
    mandate.addProperty("id", id);
    mandate.addProperty("payment_method", Json.text(method, "id"));
    mandate.getAsJsonObject("customer_acceptance").addProperty("accepted_at", world.seconds());
    JsonObject shown =
        mandate.getAsJsonObject("payment_method_details").getAsJsonObject("sepa_debit");
    shown.addProperty(
        "reference", id.substring(id.length() - REFERENCE_LENGTH).toUpperCase(Locale.ROOT));
    shown.addProperty("url", baseUrl + "/");
    return world.store().add(mandate);
  }
}
