package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every simulated object by identifier, in order of creation, and beside each what Stripe would
 * know but never shows (the card number behind a payment method, a webhook secret). Guarded by the
 * simulation's lock; callers outside it get copies.
 */
final class SimulatedStore {

  private final Map<String, JsonObject> objects = new LinkedHashMap<>();
  private final Map<String, JsonObject> facts = new LinkedHashMap<>();

  JsonObject add(JsonObject object) {
    objects.put(Json.text(object, "id"), object);
    return object;
  }

  Optional<JsonObject> find(String id) {
    return Optional.ofNullable(id).map(objects::get);
  }

  /** The object of that kind ({@code payment_intent}, {@code checkout.session} …), if it exists. */
  Optional<JsonObject> find(String kind, String id) {
    return find(id).filter(object -> kind.equals(Json.text(object, "object")));
  }

  JsonObject get(String kind, String id, String parameter) {
    return find(kind, id).orElseThrow(() -> ApiRefusal.noSuch(kind, id, parameter));
  }

  JsonObject get(String kind, String id) {
    return get(kind, id, "id");
  }

  /** All objects of a kind, newest first. */
  Stream<JsonObject> newestFirst(String kind) {
    List<JsonObject> found = new ArrayList<>();
    for (JsonObject object : objects.values()) {
      if (kind.equals(Json.text(object, "object"))) {
        found.add(object);
      }
    }
    Collections.reverse(found);
    return found.stream();
  }

  void remove(String id) {
    objects.remove(id);
    facts.remove(id);
  }

  /** What is known about an object and not shown; created empty on first use. */
  JsonObject facts(String id) {
    return facts.computeIfAbsent(id, any -> new JsonObject());
  }

  void clear() {
    objects.clear();
    facts.clear();
  }

  Map<String, JsonObject> objects() {
    return objects;
  }

  Map<String, JsonObject> allFacts() {
    return facts;
  }
}
