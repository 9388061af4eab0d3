package org.quittance.demo.samples;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Places what {@code samples.json} holds: creditors, then case files, the bounds of negotiation,
 * what was proposed and what was already paid, then a link for each entry of {@code links}. A
 * restart changes nothing but gives fresh links.
 */
public final class Samples {

  // A payment is recorded once, so a restart finds it booked.
  private static final int ALREADY_THERE = 409;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String api;
  private final String key;

  private Samples(String api, String key) {
    this.api = api;
    this.key = key;
  }

  /**
   * A debtor's way in.
   *
   * @param situation what there is to see
   * @param answer what the identity check asks for
   */
  public record Link(String who, String situation, String url, String answer) {}

  public static List<Link> load(String portal, String key)
      throws IOException, InterruptedException {
    return new Samples(portal + "/api/v1", key).load(read());
  }

  private static JsonObject read() throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream("samples.json");
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }

  private List<Link> load(JsonObject samples) throws IOException, InterruptedException {
    for (JsonObject creditor : objects(samples, "creditors")) {
      send("PUT", "/creditors/" + creditor.getString("reference"), creditor.get("body"));
    }
    for (JsonObject file : objects(samples, "cases")) {
      send("PUT", "/cases/" + file.getString("reference"), file.get("body"));
    }
    for (JsonObject policy : objects(samples, "policies")) {
      send("PUT", "/negotiation-policies/" + policy.getString("scope"), policy.get("body"));
    }
    for (JsonObject proposal : objects(samples, "proposals")) {
      propose("/cases/" + proposal.getString("case") + "/proposals", proposal.get("body"));
    }
    for (JsonObject payment : objects(samples, "payments")) {
      send("POST", "/cases/" + payment.getString("case") + "/payments", payment.get("body"));
    }
    List<Link> links = new ArrayList<>();
    for (JsonObject link : objects(samples, "links")) {
      String path = "/cases/" + link.getString("case") + "/access-links";
      JsonObject issued =
          send("POST", path, Json.createObjectBuilder().add("channel", "EMAIL").build());
      if (issued.containsKey("url")) {
        links.add(
            new Link(
                link.getString("who"),
                link.getString("situation"),
                issued.getString("url"),
                link.getString("answer")));
      }
    }
    return links;
  }

  // Proposing again on a restart would renegotiate what was agreed.
  private void propose(String path, JsonValue body) throws IOException, InterruptedException {
    JsonObject made = send("GET", path, JsonValue.EMPTY_JSON_OBJECT);
    if (made.containsKey("proposals") && made.getJsonArray("proposals").isEmpty()) {
      send("POST", path, body);
    }
  }

  private static List<JsonObject> objects(JsonObject samples, String name) {
    JsonArray array = samples.getJsonArray(name);
    return array.getValuesAs(JsonObject.class);
  }

  private JsonObject send(String method, String path, JsonValue body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api + path))
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() == ALREADY_THERE) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (response.statusCode() >= 300) {
      System.err.println(
          "  Sample not placed: " + method + " " + path + " answered " + response.statusCode());
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (response.body().isBlank()) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject();
    }
  }
}
