package org.quittance.demo.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Delivers events to the endpoints that want them, one at a time, with a fresh signature for every
 * attempt. Only a 2xx answer counts; anything else is tried again later and later on the
 * simulator's clock for three days. Deliveries can be held, released in another order, repeated and
 * spoilt.
 */
final class Webhooks implements AutoCloseable {

  /** Stripe publishes no list; these grow as its documentation describes, up to 72 hours. */
  private static final List<Duration> RETRIES =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(12),
          Duration.ofHours(12),
          Duration.ofHours(12),
          Duration.ofHours(12));

  private static final String RETRY = "retry_webhook";
  private static final long STALE_SECONDS = 3600;
  private static final String OTHER_VERSION = "2026-09-30.endive";

  private final SimulatedWorld world;
  private final WebhookSender sender = new WebhookSender();
  private final WebhookOddities oddities = new WebhookOddities();
  private final Map<String, WebhookDelivery> deliveries = new LinkedHashMap<>();
  private final Map<String, CompletableFuture<Void>> firstAttempts = new ConcurrentHashMap<>();
  private final Set<String> heldTypes = new HashSet<>();
  private boolean holdAll;
  private final Object quiet = new Object();
  private int underway;
  private final ExecutorService postman =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "stripe-simulator-webhooks");
            thread.setDaemon(true);
            return thread;
          });

  Webhooks(SimulatedWorld world) {
    this.world = world;
    world.agenda().teach(RETRY, this::post);
  }

  WebhookOddities oddities() {
    return oddities;
  }

  /** Sets an event on its way to every enabled endpoint that asked for its type. */
  void enqueue(JsonObject event) {
    String type = Json.text(event, "type");
    List<JsonObject> endpoints =
        world.store().newestFirst("webhook_endpoint").filter(e -> wants(e, type)).toList();
    event.addProperty("pending_webhooks", endpoints.size());
    for (JsonObject endpoint : endpoints) {
      String id = world.ids().next("whd");
      WebhookDelivery delivery =
          new WebhookDelivery(id, Json.text(event, "id"), type, Json.text(endpoint, "id"));
      deliveries.put(id, delivery);
      if (holdAll || heldTypes.contains(type)) {
        delivery.now(WebhookDelivery.Standing.HELD);
      } else {
        firstAttempts.put(id, new CompletableFuture<>());
        post(id);
      }
    }
  }

  /** Whether every endpoint has the event; false also while a retry is pending. */
  boolean delivered(String eventId) {
    return deliveries.values().stream()
        .filter(delivery -> delivery.eventId().equals(eventId))
        .allMatch(delivery -> delivery.standing() == WebhookDelivery.Standing.DELIVERED);
  }

  /**
   * Waits until the event was attempted once at each endpoint, for at most {@code atMost}. A held
   * delivery is not waited for. Never call it inside the lock.
   */
  void awaitFirstAttempt(String eventId, Duration atMost) {
    List<CompletableFuture<Void>> waited =
        world.read(
            () ->
                deliveries.values().stream()
                    .filter(delivery -> delivery.eventId().equals(eventId))
                    .filter(delivery -> firstAttempts.containsKey(delivery.id()))
                    .map(delivery -> firstAttempts.get(delivery.id()))
                    .toList());
    try {
      CompletableFuture.allOf(waited.toArray(CompletableFuture[]::new))
          .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Real Checkout gives up waiting too and sends the buyer back.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until no attempt is under way, for at most {@code atMost}. */
  void awaitQuiet(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    synchronized (quiet) {
      try {
        while (underway > 0 && System.nanoTime() < end) {
          TimeUnit.NANOSECONDS.timedWait(quiet, end - System.nanoTime());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** From now on keeps back deliveries of these types; of all types when the list is empty. */
  void hold(List<String> types) {
    holdAll = holdAll || types.isEmpty();
    heldTypes.addAll(types);
  }

  /**
   * Stops holding and sends what was held.
   *
   * @param eventIds which first and in which order; empty for all in the order they happened
   */
  int release(List<String> eventIds, boolean reversed) {
    holdAll = false;
    heldTypes.clear();
    List<WebhookDelivery> held = new ArrayList<>();
    for (WebhookDelivery delivery : deliveries.values()) {
      if (delivery.standing() == WebhookDelivery.Standing.HELD) {
        held.add(delivery);
      }
    }
    if (reversed) {
      Collections.reverse(held);
    }
    if (!eventIds.isEmpty()) {
      held.removeIf(delivery -> !eventIds.contains(delivery.eventId()));
      held.sort(java.util.Comparator.comparingInt(each -> eventIds.indexOf(each.eventId())));
    }
    held.forEach(delivery -> post(delivery.id()));
    return held.size();
  }

  /** Sends an event again, delivered or not. */
  int resend(String eventId) {
    List<String> ids =
        deliveries.values().stream()
            .filter(delivery -> delivery.eventId().equals(eventId))
            .map(WebhookDelivery::id)
            .toList();
    ids.forEach(this::post);
    return ids.size();
  }

  List<WebhookDelivery> deliveries() {
    return List.copyOf(deliveries.values());
  }

  void clear() {
    deliveries.clear();
    firstAttempts.clear();
    heldTypes.clear();
    holdAll = false;
    oddities.clear();
  }

  void restore(List<WebhookDelivery> saved) {
    saved.forEach(delivery -> deliveries.put(delivery.id(), delivery));
    saved.stream()
        .filter(delivery -> delivery.standing() == WebhookDelivery.Standing.QUEUED)
        .forEach(delivery -> post(delivery.id()));
  }

  @Override
  public void close() {
    postman.shutdownNow();
  }

  private void post(String deliveryId) {
    synchronized (quiet) {
      underway++;
    }
    try {
      postman.execute(
          () -> {
            try {
              attempt(deliveryId);
            } finally {
              CompletableFuture<Void> first = firstAttempts.remove(deliveryId);
              if (first != null) {
                first.complete(null);
              }
              calmer();
            }
          });
    } catch (RejectedExecutionException e) {
      calmer();
    }
  }

  private void calmer() {
    synchronized (quiet) {
      underway--;
      quiet.notifyAll();
    }
  }

  /** What one attempt needs, read under the lock and used outside it. */
  private record Letter(URI endpoint, String body, String secret, WebhookOddities.Kind oddity) {}

  private void attempt(String deliveryId) {
    Letter letter = world.read(() -> letter(deliveryId));
    if (letter == null) {
      return;
    }
    int status = 0;
    String trouble = null;
    try {
      status = send(letter);
      if (letter.oddity() == WebhookOddities.Kind.DUPLICATE) {
        status = send(letter);
      }
    } catch (IOException e) {
      trouble = e.toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    int answered = status;
    String failure = trouble;
    world.change(() -> note(deliveryId, answered, letter.oddity(), failure));
  }

  private Letter letter(String deliveryId) {
    WebhookDelivery delivery = deliveries.get(deliveryId);
    JsonObject endpoint =
        delivery == null ? null : world.store().find(delivery.endpointId()).orElse(null);
    JsonObject event =
        delivery == null ? null : world.store().find(delivery.eventId()).orElse(null);
    if (endpoint == null || event == null) {
      return null;
    }
    WebhookOddities.Kind oddity = oddities.next(delivery.type());
    JsonObject sent = event.deepCopy();
    if (oddity == WebhookOddities.Kind.VERSION) {
      sent.addProperty("api_version", OTHER_VERSION);
    }
    String secret = Json.text(world.store().facts(delivery.endpointId()), "secret");
    return new Letter(URI.create(Json.text(endpoint, "url")), Json.write(sent), secret, oddity);
  }

  private int send(Letter letter) throws IOException, InterruptedException {
    if (letter.oddity() == WebhookOddities.Kind.DROP) {
      throw new IOException("dropped on order");
    }
    long time = world.seconds();
    if (letter.oddity() == WebhookOddities.Kind.STALE) {
      time -= STALE_SECONDS;
    }
    String signature = WebhookSender.signature(letter.body(), letter.secret(), time);
    String body = letter.body();
    if (letter.oddity() == WebhookOddities.Kind.TAMPER) {
      body = body.replaceFirst("\"livemode\"", "\"tampered\": true, \"livemode\"");
    }
    return sender.send(letter.endpoint(), body, signature);
  }

  private void note(String deliveryId, int status, WebhookOddities.Kind oddity, String trouble) {
    WebhookDelivery delivery = deliveries.get(deliveryId);
    if (delivery == null) {
      return;
    }
    String odd = oddity == null ? null : oddity.name();
    delivery.attempts().add(new WebhookDelivery.Attempt(world.seconds(), status, odd, trouble));
    boolean already = delivery.standing() == WebhookDelivery.Standing.DELIVERED;
    if (status >= 200 && status < 300) {
      delivery.now(WebhookDelivery.Standing.DELIVERED);
      world
          .store()
          .find(delivery.eventId())
          .filter(event -> !already)
          .ifPresent(
              event ->
                  event.addProperty(
                      "pending_webhooks", Json.number(event, "pending_webhooks") - 1));
    } else if (!already) {
      int tried = delivery.attempts().size();
      if (tried > RETRIES.size()) {
        delivery.now(WebhookDelivery.Standing.GIVEN_UP);
      } else {
        delivery.now(WebhookDelivery.Standing.WAITING);
        world.agenda().cancel(RETRY, deliveryId);
        world.agenda().add(world.now().plus(RETRIES.get(tried - 1)), RETRY, deliveryId);
      }
    }
  }

  private static boolean wants(JsonObject endpoint, String type) {
    JsonArray enabled = endpoint.getAsJsonArray("enabled_events");
    for (JsonElement each : enabled) {
      if (each.getAsString().equals("*") || each.getAsString().equals(type)) {
        return "enabled".equals(Json.text(endpoint, "status"));
      }
    }
    return false;
  }
}
