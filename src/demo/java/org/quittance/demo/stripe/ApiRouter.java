package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the operation for a method and path, and refuses parameters that the operation does not
 * know, as Stripe does.
 */
final class ApiRouter {

  /**
   * One operation. Its parameters are patterns of dotted names: {@code *} stands for a list index
   * or any key, and {@code **} at the end for anything below.
   */
  static final class Route {

    private final String method;
    private final String template;
    private final Set<String> parameters = new HashSet<>();
    private final Function<ApiCall, JsonObject> operation;

    private Route(String method, String template, Function<ApiCall, JsonObject> operation) {
      this.method = method;
      this.template = template;
      this.operation = operation;
    }

    Route accepts(String... patterns) {
      parameters.addAll(List.of(patterns));
      return this;
    }

    String method() {
      return method;
    }

    String template() {
      return template;
    }

    Set<String> parameters() {
      return Set.copyOf(parameters);
    }

    /** Checks the parameters' names, before anything happens. */
    void check(ApiCall call) {
      call.params()
          .visit(
              (name, pattern) -> {
                if (parameters.stream().noneMatch(known -> covers(known, pattern))) {
                  throw ApiRefusal.unknownParameter(name);
                }
              });
    }

    JsonObject run(ApiCall call) {
      return operation.apply(call);
    }

    private Map<String, String> match(String calledMethod, String path) {
      String[] want = template.split("/", -1);
      String[] have = path.split("/", -1);
      if (!method.equals(calledMethod) || want.length != have.length) {
        return null;
      }
      Map<String, String> variables = new HashMap<>();
      for (int i = 0; i < want.length; i++) {
        if (want[i].startsWith("{")) {
          variables.put(want[i].substring(1, want[i].length() - 1), have[i]);
        } else if (!want[i].equals(have[i])) {
          return null;
        }
      }
      return variables;
    }
  }

  /** A route with the values of its path. */
  record Found(Route route, Map<String, String> path) {}

  private final List<Route> routes = new ArrayList<>();

  Route get(String template, Set<String> parameters, Function<ApiCall, JsonObject> operation) {
    return add("GET", template, operation)
        .accepts("expand.*")
        .accepts(parameters.toArray(String[]::new));
  }

  Route post(String template, Function<ApiCall, JsonObject> operation) {
    return add("POST", template, operation).accepts("expand.*");
  }

  Route delete(String template, Function<ApiCall, JsonObject> operation) {
    return add("DELETE", template, operation);
  }

  /** The first route registered that fits: put literal paths before those with variables. */
  Found find(String method, String path) {
    for (Route route : routes) {
      Map<String, String> variables = route.match(method, path);
      if (variables != null) {
        return new Found(route, variables);
      }
    }
    throw ApiRefusal.withStatus(
        404,
        "invalid_request_error",
        null,
        "Unrecognized request URL (" + method + ": " + path + "). The simulator does not play it.");
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }

  private Route add(String method, String template, Function<ApiCall, JsonObject> operation) {
    Route route = new Route(method, template, operation);
    routes.add(route);
    return route;
  }

  private static boolean covers(String known, String given) {
    String[] want = known.split("\\.", -1);
    String[] have = given.split("\\.", -1);
    for (int i = 0; i < want.length; i++) {
      if (want[i].equals("**")) {
        return have.length > i;
      }
      if (i >= have.length || !(want[i].equals("*") || want[i].equals(have[i]))) {
        return false;
      }
    }
    return want.length == have.length;
  }
}
