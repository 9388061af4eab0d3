package org.quittance.demo.stripe;

import com.google.gson.JsonElement;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A complete HTTP answer, ready to be written. */
record HttpAnswer(int status, Map<String, String> headers, String body) {

  static HttpAnswer json(int status, JsonElement body) {
    return new HttpAnswer(
        status, Map.of("Content-Type", "application/json"), Json.write(body) + "\n");
  }

  static HttpAnswer page(int status, String html) {
    return new HttpAnswer(status, Map.of("Content-Type", "text/html; charset=utf-8"), html);
  }

  /** The answer to a form: the browser fetches {@code location} with GET. */
  static HttpAnswer seeOther(String location) {
    return new HttpAnswer(303, Map.of("Location", location), "");
  }

  HttpAnswer with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new HttpAnswer(status, all, body);
  }

  void write(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
