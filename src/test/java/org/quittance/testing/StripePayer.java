package org.quittance.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A debtor in front of the simulated payment page, and the hand that makes the simulator fail. */
public final class StripePayer {

  public static final String GOOD_CARD = "4242424242424242";
  public static final String EMPTY_CARD = "4000000000009995";
  public static final String CARD_THAT_ASKS = "4000002760003184";
  public static final String GOOD_IBAN = "DE89370400440532013000";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String simulator = System.getProperty("quittance.stripe.api.base");

  public HttpResponse<String> payByCard(String page, String number) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("method", "card");
    form.put("email", "claire@example.org");
    form.put("cardNumber", number);
    form.put("cardExpiry", "12 / 34");
    form.put("cardCvc", "123");
    form.put("cardName", "Claire Martin");
    return send(page, form);
  }

  public HttpResponse<String> payByDebit(String page, String iban) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("method", "sepa_debit");
    form.put("email", "claire@example.org");
    form.put("iban", iban);
    form.put("accountName", "Claire Martin");
    return send(page, form);
  }

  /**
   * @param decision {@code authorise} or {@code refuse}
   */
  public HttpResponse<String> atBank(HttpResponse<String> sentThere, String decision) {
    return send(
        simulator + sentThere.headers().firstValue("Location").orElseThrow(),
        Map.of("decision", decision));
  }

  /** A command to the simulator itself. */
  public String command(String path, String json) {
    return body(
        HttpRequest.newBuilder(URI.create(simulator + "/_sim" + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  public void clearFaults() {
    body(HttpRequest.newBuilder(URI.create(simulator + "/_sim/faults")).DELETE());
  }

  /** An object as the provider's interface shows it. */
  public JsonObject look(String path) {
    String answer =
        body(
            HttpRequest.newBuilder(URI.create(simulator + "/v1" + path))
                .header("Authorization", "Bearer " + System.getProperty("stripe.secret.key")));
    try (var reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject();
    }
  }

  private HttpResponse<String> send(String page, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return exchange(
        HttpRequest.newBuilder(URI.create(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private String body(HttpRequest.Builder request) {
    HttpResponse<String> answer = exchange(request);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer + ": " + answer.body());
    }
    return answer.body();
  }

  public HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
