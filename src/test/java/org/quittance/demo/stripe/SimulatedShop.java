package org.quittance.demo.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;

/** A shop that uses the real client library against a running simulator. */
final class SimulatedShop implements AutoCloseable {

  private final WebhookReceiver webhooks = new WebhookReceiver();
  private final StripeSimulator simulator;
  private final StripeClient client;
  private final Buyer buyer = new Buyer();

  SimulatedShop() throws IOException {
    this(settings -> {});
  }

  SimulatedShop(Consumer<StripeSimulator.Builder> more) throws IOException {
    StripeSimulator.Builder settings =
        StripeSimulator.builder().webhook(webhooks.address(), WebhookReceiver.SECRET).seed(7);
    more.accept(settings);
    simulator = settings.build().start(0);
    client = clientWith(simulator.secretKey());
  }

  StripeClient clientWith(String key) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(simulator.url())
        .setMaxNetworkRetries(0)
        .setConnectTimeout(5_000)
        .setReadTimeout(5_000)
        .build();
  }

  StripeSimulator simulator() {
    return simulator;
  }

  StripeClient client() {
    return client;
  }

  WebhookReceiver webhooks() {
    return webhooks;
  }

  Buyer buyer() {
    return buyer;
  }

  /** An order of 120.50 euros, with its page. */
  static SessionCreateParams.Builder order() {
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setSuccessUrl("https://shop.example/back?session={CHECKOUT_SESSION_ID}")
        .setCancelUrl("https://shop.example/cancelled")
        .setClientReferenceId("attempt-1")
        .setPaymentIntentData(
            SessionCreateParams.PaymentIntentData.builder()
                .putMetadata("attempt_id", "attempt-1")
                .build())
        .addLineItem(
            SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(
                    SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency("eur")
                        .setUnitAmount(12050L)
                        .setProductData(
                            SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName("Dossier DOS-1")
                                .build())
                        .build())
                .build());
  }

  Session session() throws StripeException {
    return client.v1().checkout().sessions().create(order().build());
  }

  Session again(Session session) throws StripeException {
    return client.v1().checkout().sessions().retrieve(session.getId());
  }

  /** Sends a command to the simulator's control plane and returns its answer. */
  JsonElement command(String path, String json) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(simulator.url() + "/_sim" + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " answered " + response.statusCode() + response.body());
    }
    return JsonParser.parseString(response.body());
  }

  @Override
  public void close() {
    simulator.close();
    webhooks.close();
  }
}
