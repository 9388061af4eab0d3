package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The entrance of {@code /v1}: checks the key, honours idempotency keys and ordered faults, runs
 * the operation under the lock, and dresses the answer with Stripe's headers. Always answers in
 * JSON.
 */
final class ApiDoor implements HttpHandler {

  private static final long DEFAULT_TIMEOUT_MILLIS = 60_000;
  private static final int LONGEST_KEY = 255;

  private final SimulatedWorld world;
  private final ApiRouter router;
  private final Events events;
  private final Idempotency idempotency;
  private final FaultRules faults;
  private final RequestLog log;
  private final String secretKey;
  private final Expansion expansion;

  ApiDoor(Simulation simulation, String secretKey) {
    this.world = simulation.world();
    this.router = simulation.router();
    this.events = simulation.events();
    this.idempotency = simulation.idempotency();
    this.faults = simulation.faults();
    this.log = simulation.log();
    this.secretKey = secretKey;
    this.expansion = new Expansion(world.store());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String query = exchange.getRequestURI().getRawQuery();
    String given = method.equals("POST") ? body : query;
    String requestId = world.ids().next("req");
    Visit visit =
        new Visit(
            method,
            path,
            given,
            requestId,
            exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    FaultRules.Rule rule = faults.next(method, path);
    HttpAnswer answer = answer(visit, exchange, rule);
    answer = answer.with(standardHeaders(visit));
    log.add(world.now(), visit, answer, fault(rule));
    deliver(exchange, answer, rule);
  }

  /** One request as it came, before anything is checked. */
  record Visit(String method, String path, String form, String requestId, String key) {}

  private HttpAnswer answer(Visit visit, HttpExchange exchange, FaultRules.Rule rule) {
    FaultRules.Fault fault = fault(rule);
    try {
      authenticate(exchange);
      if (fault == FaultRules.Fault.RATE_LIMITED) {
        return refused(
                ApiRefusal.withStatus(
                    429, "invalid_request_error", "rate_limit", "Too many requests."))
            .with(Map.of("Stripe-Rate-Limited-Reason", "endpoint-rate"));
      }
      if (fault == FaultRules.Fault.CONFLICT) {
        return refused(
            ApiRefusal.withStatus(
                409, "invalid_request_error", "lock_timeout", "This object is in use."));
      }
      if (fault == FaultRules.Fault.ERROR_BEFORE_EFFECT) {
        return refused(broken());
      }
      return visit.method().equals("POST") && visit.key() != null
          ? once(visit, rule)
          : run(visit, rule);
    } catch (ApiRefusal refusal) {
      return refused(refusal);
    } catch (RuntimeException e) {
      System.getLogger(ApiDoor.class.getName())
          .log(System.Logger.Level.ERROR, "The simulator failed on " + visit.path(), e);
      return refused(
          ApiRefusal.withStatus(500, "api_error", null, "The simulator itself failed: " + e));
    }
  }

  /** Runs a request at most once for its key. */
  private HttpAnswer once(Visit visit, FaultRules.Rule rule) {
    if (visit.key().length() > LONGEST_KEY) {
      throw ApiRefusal.invalid(null, "Idempotency keys may have at most 255 characters.");
    }
    String operation = visit.method() + " " + visit.path();
    String fingerprint = Params.parse(visit.form()).fingerprint();
    Idempotency.Entry stored =
        world.read(
            () ->
                idempotency.begin(
                    visit.key(), operation, fingerprint, visit.requestId(), world.now()));
    if (stored != null) {
      return new HttpAnswer(
              stored.status(), Map.of("Content-Type", "application/json"), stored.body())
          .with(Map.of("Idempotent-Replayed", "true", "Original-Request", stored.requestId()));
    }
    try {
      HttpAnswer answer = run(visit, rule);
      world.change(() -> idempotency.finish(visit.key(), answer.status(), answer.body()));
      return answer;
    } catch (ApiRefusal refusal) {
      HttpAnswer answer = refused(refusal);
      world.change(
          () -> {
            if (refusal.isWhileExecuting()) {
              idempotency.finish(visit.key(), answer.status(), answer.body());
            } else {
              idempotency.forget(visit.key());
            }
          });
      return answer;
    } catch (RuntimeException e) {
      world.change(() -> idempotency.forget(visit.key()));
      throw e;
    }
  }

  private HttpAnswer run(Visit visit, FaultRules.Rule rule) {
    if (fault(rule) == FaultRules.Fault.SLOW) {
      // A slow request keeps its key taken meanwhile: a second one meets a conflict.
      faults.pause(rule.millis());
    }
    ApiRouter.Found found = router.find(visit.method(), visit.path());
    Params params = Params.parse(visit.form());
    ApiCall call = new ApiCall(visit.method(), visit.path(), found.path(), params);
    found.route().check(call);
    JsonObject answer =
        visit.method().equals("GET")
            ? world.read(() -> result(found, call))
            : world.change(
                () -> {
                  events.causedBy(visit.requestId(), visit.key());
                  try {
                    return result(found, call);
                  } finally {
                    events.causedBy(null, null);
                  }
                });
    if (fault(rule) == FaultRules.Fault.ERROR_AFTER_EFFECT) {
      throw broken().whileExecuting();
    }
    return HttpAnswer.json(200, answer);
  }

  private JsonObject result(ApiRouter.Found found, ApiCall call) {
    return expansion.expand(found.route().run(call), call.params().texts("expand"));
  }

  private void deliver(HttpExchange exchange, HttpAnswer answer, FaultRules.Rule rule)
      throws IOException {
    FaultRules.Fault fault = fault(rule);
    if (fault == FaultRules.Fault.TIMEOUT_AFTER_EFFECT) {
      faults.pause(rule.millis() == 0 ? DEFAULT_TIMEOUT_MILLIS : rule.millis());
      exchange.close();
      return;
    }
    if (fault == FaultRules.Fault.RESET_AFTER_EFFECT) {
      // With no answer at all the JDK's own client would silently send the POST again.
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      throw new IOException("connection broken on order");
    }
    answer.write(exchange);
  }

  private void authenticate(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String key = null;
    if (header != null && header.startsWith("Bearer ")) {
      key = header.substring("Bearer ".length()).trim();
    } else if (header != null && header.startsWith("Basic ")) {
      byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()).trim());
      key = new String(decoded, StandardCharsets.UTF_8).replaceFirst(":.*", "");
    }
    if (key == null) {
      throw ApiRefusal.withStatus(
          401, "invalid_request_error", null, "You did not provide an API key.");
    }
    if (key.startsWith("pk_")) {
      throw ApiRefusal.withStatus(
          403,
          "invalid_request_error",
          "secret_key_required",
          "This API call cannot be made with a publishable API key. Please use a secret API key.");
    }
    if (!key.equals(secretKey)) {
      String shown = key.length() > 8 ? key.substring(0, 8) + "****" : "****";
      throw ApiRefusal.withStatus(
          401, "invalid_request_error", null, "Invalid API Key provided: " + shown);
    }
  }

  private static FaultRules.Fault fault(FaultRules.Rule rule) {
    return rule == null ? null : rule.fault();
  }

  private static ApiRefusal broken() {
    return ApiRefusal.withStatus(
        500,
        "api_error",
        null,
        "An unexpected error occurred on our end. If it persists, contact Stripe support.");
  }

  private static HttpAnswer refused(ApiRefusal refusal) {
    return HttpAnswer.json(refusal.status(), refusal.body());
  }

  private static Map<String, String> standardHeaders(Visit visit) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Request-Id", visit.requestId());
    headers.put("Stripe-Version", Events.API_VERSION);
    if (visit.key() != null) {
      headers.put("Idempotency-Key", visit.key());
    }
    return headers;
  }
}
