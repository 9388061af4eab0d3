package org.quittance.demo.stripe;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Commands to the simulator itself, under {@code /_sim}. They take and answer JSON; a browser's
 * form gets a redirect to the front page.
 *
 * <ul>
 *   <li>{@code GET /clock}; {@code POST /clock/advance} with {@code {"by": "P3D"}} or {@code
 *       {"seconds": 60}}: what falls due on the way happens, and its webhooks have been attempted
 *   <li>{@code POST /payments/{pi}/settle}; {@code POST /payments/{pi}/fail} with an optional
 *       {@code {"code": "insufficient_funds"}}: ends a debit under way, otherwise does nothing
 *   <li>{@code POST /payments/{pi}/dispute} with optional {@code {"reason": "fraudulent",
 *       "inquiry": false}}: the payer's bank objects; {@code POST /disputes/{du}/win, lose,
 *       escalate}: decides
 *   <li>{@code POST /mandates/{mandate}/withdraw}: the account holder withdraws it
 *   <li>{@code GET, POST, DELETE /faults}: {@code {"match": "POST /v1/checkout/sessions", "times":
 *       1, "fault": "TIMEOUT_AFTER_EFFECT", "millis": 30000}}, faults as in {@link
 *       FaultRules.Fault}; deleting them also lets go of requests that are kept waiting
 *   <li>{@code GET /webhooks}: every delivery with its attempts
 *   <li>{@code POST /webhooks/hold} with optional {@code {"types": […]}}; {@code POST
 *       /webhooks/release} with optional {@code {"order": "reversed"}} or {@code {"events": […]}}
 *   <li>{@code POST /webhooks/tamper, stale, drop, version, duplicate} with optional {@code
 *       {"times": 1, "type": "charge.succeeded"}}: spoils the next deliveries; {@code POST
 *       /webhooks/resend} with {@code {"event": "evt_…"}} sends one again
 *   <li>{@code POST /settings} with {@code {"redirectFirst": true}}: buyers are sent back before
 *       the webhook was attempted
 *   <li>{@code GET /requests}: the last requests to the API; {@code POST /reset}: forgets
 *       everything
 * </ul>
 */
final class ControlPlane implements HttpHandler {

  private static final String BASE = "/_sim";

  private final Simulation simulation;
  private final HostedCheckoutPage checkout;
  private final Runnable reset;

  ControlPlane(Simulation simulation, HostedCheckoutPage checkout, Runnable reset) {
    this.simulation = simulation;
    this.checkout = checkout;
    this.reset = reset;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    HttpAnswer answer;
    try {
      JsonObject order =
          form ? Params.parse(body).tree() : body.isBlank() ? new JsonObject() : Json.object(body);
      String command =
          exchange.getRequestMethod()
              + " "
              + exchange.getRequestURI().getPath().substring(BASE.length());
      JsonElement result = obey(command, order);
      answer = form ? HttpAnswer.seeOther("/") : HttpAnswer.json(200, result);
    } catch (ApiRefusal refusal) {
      answer = HttpAnswer.json(refusal.status(), refusal.body());
    } catch (IllegalArgumentException
        | IllegalStateException
        | DateTimeException
        | JsonParseException e) {
      answer = HttpAnswer.json(400, ApiRefusal.invalid(null, e.toString()).body());
    }
    answer.write(exchange);
  }

  private JsonElement obey(String command, JsonObject order) {
    String[] words = command.split("/", -1);
    if (command.matches("POST /payments/[^/]+/(settle|fail)")) {
      return debit(words[2], words[3], order);
    }
    if (command.matches("POST /payments/[^/]+/dispute")) {
      return dispute(words[2], order);
    }
    if (command.matches("POST /disputes/[^/]+/(win|lose|escalate)")) {
      return decide(words[2], words[3]);
    }
    if (command.matches("POST /mandates/[^/]+/withdraw")) {
      return withdraw(words[2]);
    }
    return switch (command) {
      case "GET /clock" -> clock();
      case "POST /clock/advance" -> advance(order);
      case "POST /reset" -> reset();
      case "GET /requests" -> Json.gson().toJsonTree(simulation.log().lines());
      case "GET /faults" -> Json.gson().toJsonTree(simulation.faults().rules());
      case "POST /faults" -> addFault(order);
      case "DELETE /faults" -> clearFaults();
      case "POST /settings" -> settings(order);
      case "GET /webhooks" -> deliveries();
      case "POST /webhooks/hold" -> hold(order);
      case "POST /webhooks/release" -> release(order);
      case "POST /webhooks/resend" -> resend(order);
      case "POST /webhooks/tamper",
          "POST /webhooks/stale",
          "POST /webhooks/duplicate",
          "POST /webhooks/drop",
          "POST /webhooks/version" ->
          oddity(words[2], order);
      default ->
          throw ApiRefusal.withStatus(
              404, "invalid_request_error", null, "Unknown command: " + command);
    };
  }

  private JsonObject clock() {
    JsonObject clock = new JsonObject();
    clock.addProperty("now", simulation.world().now().toString());
    clock.addProperty("seconds", simulation.world().seconds());
    return clock;
  }

  /** {@code {"by": "P3D"}} or {@code {"seconds": 60}}. */
  private JsonObject advance(JsonObject order) {
    Duration by =
        order.has("by")
            ? Duration.parse(Json.text(order, "by"))
            : Duration.ofSeconds(Json.number(order, "seconds"));
    if (by.isNegative()) {
      throw new IllegalArgumentException("time only runs forward");
    }
    simulation.advance(by);
    return clock();
  }

  private JsonObject reset() {
    reset.run();
    return done(1);
  }

  private JsonObject dispute(String intentId, JsonObject order) {
    String reason = order.has("reason") ? Json.text(order, "reason") : "fraudulent";
    SimulatedStore store = simulation.world().store();
    return simulation
        .world()
        .change(
            () -> {
              JsonObject intent = store.get("payment_intent", intentId, "intent");
              JsonObject charge = store.get("charge", Json.text(intent, "latest_charge"));
              return simulation
                  .disputes()
                  .open(charge, reason, Json.isTrue(order, "inquiry"))
                  .deepCopy();
            });
  }

  private JsonObject decide(String disputeId, String what) {
    return simulation
        .world()
        .change(
            () -> {
              JsonObject dispute = simulation.disputes().get(disputeId);
              switch (what) {
                case "win" -> simulation.disputes().win(dispute);
                case "lose" -> simulation.disputes().lose(dispute);
                default -> simulation.disputes().escalate(dispute);
              }
              return dispute.deepCopy();
            });
  }

  private JsonObject withdraw(String mandateId) {
    return simulation
        .world()
        .change(
            () -> {
              JsonObject mandate = simulation.world().store().get("mandate", mandateId);
              simulation.mandates().withdraw(mandate);
              return mandate.deepCopy();
            });
  }

  private JsonObject debit(String intentId, String what, JsonObject order) {
    String code = order.has("code") ? Json.text(order, "code") : "generic_could_not_process";
    return simulation
        .world()
        .change(
            () -> {
              JsonObject intent =
                  simulation.world().store().get("payment_intent", intentId, "intent");
              if (what.equals("settle")) {
                simulation.attempts().settle(intent);
              } else {
                simulation.attempts().fail(intent, code);
              }
              return intent.deepCopy();
            });
  }

  private JsonElement addFault(JsonObject order) {
    FaultRules.Fault fault = FaultRules.Fault.valueOf(Json.text(order, "fault"));
    int times = order.has("times") ? order.get("times").getAsInt() : 1;
    if (Json.text(order, "match") == null || times < 1) {
      throw new IllegalArgumentException("a fault needs a match, and times of at least 1");
    }
    simulation
        .faults()
        .add(
            new FaultRules.Rule(
                Json.text(order, "match"), times, fault, Json.number(order, "millis")));
    return Json.gson().toJsonTree(simulation.faults().rules());
  }

  private JsonObject clearFaults() {
    simulation.faults().clear();
    return done(0);
  }

  /** {@code {"redirectFirst": true}}: buyers are sent back before the webhook was attempted. */
  private JsonObject settings(JsonObject order) {
    checkout.redirectFirst(Json.isTrue(order, "redirectFirst"));
    return order;
  }

  private JsonElement deliveries() {
    return simulation
        .world()
        .read(() -> Json.gson().toJsonTree(simulation.webhooks().deliveries()));
  }

  private JsonObject hold(JsonObject order) {
    simulation.world().change(() -> simulation.webhooks().hold(strings(order, "types")));
    return done(0);
  }

  /** {@code {"order": "reversed"}} or {@code {"events": ["evt_2", "evt_1"]}}. */
  private JsonObject release(JsonObject order) {
    boolean reversed = "reversed".equals(Json.text(order, "order"));
    int sent =
        simulation
            .world()
            .change(() -> simulation.webhooks().release(strings(order, "events"), reversed));
    return done(sent);
  }

  private JsonObject resend(JsonObject order) {
    return done(
        simulation.world().change(() -> simulation.webhooks().resend(Json.text(order, "event"))));
  }

  /** With an event, {@code duplicate} sends that one again; otherwise it waits for the next. */
  private JsonObject oddity(String kind, JsonObject order) {
    if (kind.equals("duplicate") && order.has("event")) {
      return resend(order);
    }
    int times = order.has("times") ? order.get("times").getAsInt() : 1;
    simulation
        .webhooks()
        .oddities()
        .order(
            new WebhookOddities.Order(
                WebhookOddities.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Json.text(order, "type"),
                times));
    return done(times);
  }

  private static JsonObject done(int count) {
    JsonObject done = new JsonObject();
    done.addProperty("done", true);
    done.addProperty("count", count);
    return done;
  }

  private static List<String> strings(JsonObject order, String name) {
    List<String> strings = new ArrayList<>();
    JsonArray array = order.has(name) ? order.getAsJsonArray(name) : new JsonArray();
    array.forEach(each -> strings.add(each.getAsString()));
    return strings;
  }
}
