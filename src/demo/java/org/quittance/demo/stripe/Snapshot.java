package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;

/**
 * Keeps the whole simulation in a file, written after each change, so that sessions and payments
 * outlive a restart. The file is replaced as a whole: a crash leaves the last complete state.
 */
final class Snapshot {

  private final Path file;
  private final Simulation simulation;

  Snapshot(Path file, Simulation simulation) {
    this.file = file;
    this.simulation = simulation;
  }

  /** Called under the lock. */
  void save() {
    SimulatedWorld world = simulation.world();
    JsonObject state = new JsonObject();
    state.addProperty("seed", world.ids().seed());
    state.addProperty("used", world.ids().used());
    state.addProperty("offset", world.clock().offset().toString());
    state.add("objects", Json.gson().toJsonTree(world.store().objects()));
    state.add("facts", Json.gson().toJsonTree(world.store().allFacts()));
    state.add("agenda", Json.gson().toJsonTree(world.agenda().entries()));
    state.add("deliveries", Json.gson().toJsonTree(simulation.webhooks().deliveries()));
    state.add("idempotency", Json.gson().toJsonTree(simulation.idempotency().entries()));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, Json.write(state));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator cannot write its snapshot " + file, e);
    }
  }

  /** Restores the saved state, if there is any. */
  void load() {
    if (!Files.exists(file)) {
      return;
    }
    SimulatedWorld world = simulation.world();
    try {
      JsonObject state = Json.object(Files.readString(file));
      world.ids().restore(Json.number(state, "seed"), Json.number(state, "used"));
      world.clock().restore(Duration.parse(Json.text(state, "offset")));
      state.getAsJsonObject("objects").entrySet().stream()
          .forEach(e -> world.store().objects().put(e.getKey(), e.getValue().getAsJsonObject()));
      state.getAsJsonObject("facts").entrySet().stream()
          .forEach(e -> world.store().allFacts().put(e.getKey(), e.getValue().getAsJsonObject()));
      Agenda.Entry[] agenda = Json.gson().fromJson(state.get("agenda"), Agenda.Entry[].class);
      world.agenda().restore(Arrays.asList(agenda));
      for (var entry : state.getAsJsonObject("idempotency").entrySet()) {
        simulation
            .idempotency()
            .entries()
            .put(entry.getKey(), Json.gson().fromJson(entry.getValue(), Idempotency.Entry.class));
      }
      WebhookDelivery[] deliveries =
          Json.gson().fromJson(state.get("deliveries"), WebhookDelivery[].class);
      simulation.webhooks().restore(Arrays.asList(deliveries));
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator cannot read its snapshot " + file, e);
    }
  }
}
