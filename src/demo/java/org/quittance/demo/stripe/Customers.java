package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.Set;

/** Customers: created, changed, listed and deleted; a deleted one leaves its identifier behind. */
final class Customers {

  private static final String KIND = "customer";
  private static final String[] TEXTS = {"description", "email", "name", "phone"};
  private static final String[] PARAMETERS = {
    "description",
    "email",
    "name",
    "phone",
    "individual_name",
    "business_name",
    "address.*",
    "address",
    "shipping.**",
    "preferred_locales.*",
    "metadata.*",
    "metadata",
    "tax_exempt",
    "invoice_settings.default_payment_method"
  };

  private final SimulatedWorld world;
  private final Events events;

  Customers(SimulatedWorld world, Events events) {
    this.world = world;
    this.events = events;
  }

  void routes(ApiRouter router) {
    router
        .get("/v1/customers", Listing.PARAMETERS, this::list)
        .accepts("created", "created.*", "email");
    router.post("/v1/customers", this::create).accepts(PARAMETERS).accepts("payment_method");
    router.get("/v1/customers/{id}", Set.of(), this::retrieve);
    router.post("/v1/customers/{id}", this::update).accepts(PARAMETERS);
    router.delete("/v1/customers/{id}", this::delete);
  }

  /** A customer known by e-mail only, as Checkout makes one when it needs it. */
  JsonObject create(String email, String name) {
    JsonObject customer = blank();
    customer.addProperty("email", email);
    customer.addProperty("name", name);
    events.record("customer.created", world.store().add(customer));
    return customer;
  }

  private JsonObject create(ApiCall call) {
    JsonObject customer = blank();
    change(customer, call.params());
    world.store().add(customer);
    events.record("customer.created", customer);
    return customer;
  }

  private JsonObject update(ApiCall call) {
    JsonObject customer = world.store().get(KIND, call.pathValue("id"));
    JsonObject before = customer.deepCopy();
    change(customer, call.params());
    JsonObject previous = new JsonObject();
    for (String name : customer.keySet()) {
      if (!customer.get(name).equals(before.get(name))) {
        previous.add(name, before.get(name));
      }
    }
    events.record("customer.updated", customer, previous);
    return customer;
  }

  private JsonObject retrieve(ApiCall call) {
    String id = call.pathValue("id");
    return world
        .store()
        .find("deleted_customer", id)
        .map(any -> gone(id))
        .orElseGet(() -> world.store().get(KIND, id));
  }

  private JsonObject delete(ApiCall call) {
    JsonObject customer = world.store().get(KIND, call.pathValue("id"));
    String id = Json.text(customer, "id");
    events.record("customer.deleted", customer);
    JsonObject remains = gone(id);
    remains.addProperty("object", "deleted_customer");
    world.store().add(remains);
    return gone(id);
  }

  private JsonObject list(ApiCall call) {
    String email = call.params().text("email");
    return Listing.of(
        world
            .store()
            .newestFirst(KIND)
            .filter(customer -> email == null || email.equals(Json.text(customer, "email"))),
        call);
  }

  private void change(JsonObject customer, Params params) {
    params.copyTo(customer, TEXTS);
    params.copyTo(customer, "tax_exempt");
    for (String name : new String[] {"individual_name", "business_name"}) {
      if (params.text(name) != null) {
        customer.addProperty(name, params.text(name));
      }
    }
    if (params.has("address")) {
      JsonObject address =
          Json.object(
              """
              {"city": null, "country": null, "line1": null, "line2": null, "postal_code": null,
               "state": null}
              """);
      params
          .under("address")
          .copyTo(address, "city", "country", "line1", "line2", "postal_code", "state");
      customer.add("address", params.isUnset("address") ? null : address);
    }
    if (params.has("preferred_locales")) {
      customer.add("preferred_locales", Json.array(params.texts("preferred_locales")));
    }
    String method = params.under("invoice_settings").text("default_payment_method");
    if (method != null) {
      world.store().get("payment_method", method, "invoice_settings[default_payment_method]");
      customer.getAsJsonObject("invoice_settings").addProperty("default_payment_method", method);
    }
    params.mergeMetadata(customer);
  }

  private static JsonObject gone(String id) {
    JsonObject gone = new JsonObject();
    gone.addProperty("id", id);
    gone.addProperty("object", KIND);
    gone.addProperty("deleted", true);
    return gone;
  }

  private JsonObject blank() {
    JsonObject customer =
        Json.object(
            """
            {"id": null, "object": "customer", "address": null, "balance": 0, "created": 0,
             "currency": null, "customer_account": null, "default_source": null,
             "delinquent": false, "description": null, "discount": null, "email": null,
             "invoice_prefix": null,
             "invoice_settings": {"custom_fields": null, "default_payment_method": null,
                                  "footer": null, "rendering_options": null},
             "livemode": false, "metadata": {}, "name": null, "next_invoice_sequence": 1,
             "phone": null, "preferred_locales": [], "shipping": null, "tax_exempt": "none",
             "test_clock": null}
            """);
    String id = world.ids().next("cus");
    customer.addProperty("id", id);
    customer.addProperty("created", world.seconds());
    customer.addProperty("invoice_prefix", id.substring(4, 12).toUpperCase(java.util.Locale.ROOT));
    return customer;
  }
}
