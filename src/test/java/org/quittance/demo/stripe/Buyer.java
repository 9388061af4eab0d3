package org.quittance.demo.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser: opens the simulator's pages and sends their forms. */
final class Buyer {

  private final HttpClient http = HttpClient.newHttpClient();
  private String language = "en";

  Buyer reading(String acceptLanguage) {
    language = acceptLanguage;
    return this;
  }

  HttpResponse<String> open(String url) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).header("Accept-Language", language).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> payByCard(String page, String number)
      throws IOException, InterruptedException {
    return send(page, card(number));
  }

  HttpResponse<String> payByDebit(String page, String iban)
      throws IOException, InterruptedException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("method", "sepa_debit");
    form.put("email", "claire@example.org");
    form.put("iban", iban);
    form.put("accountName", "Claire Martin");
    return send(page, form);
  }

  static Map<String, String> card(String number) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("method", "card");
    form.put("email", "claire@example.org");
    form.put("cardNumber", number);
    form.put("cardExpiry", "12 / 34");
    form.put("cardCvc", "123");
    form.put("cardName", "Claire Martin");
    return form;
  }

  /** Answers the bank's question. */
  HttpResponse<String> atBank(String page, String decision)
      throws IOException, InterruptedException {
    return send(page, Map.of("decision", decision));
  }

  HttpResponse<String> send(String page, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return http.send(
        HttpRequest.newBuilder(URI.create(page))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept-Language", language)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse(null);
  }
}
