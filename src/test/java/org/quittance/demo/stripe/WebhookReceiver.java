package org.quittance.demo.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** A shop's webhook door: keeps what comes and answers as told. */
final class WebhookReceiver implements AutoCloseable {

  static final String SECRET = "whsec_of_the_tests";

  /** A webhook as it arrived. */
  record Received(String body, String signature) {

    /** The event, if the library accepts the signature. */
    Event event() throws SignatureVerificationException {
      return Webhook.constructEvent(body, signature, SECRET);
    }

    String type() {
      return Json.text(Json.object(body), "type");
    }
  }

  private final HttpServer server;
  private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
  private volatile ToIntFunction<Received> answer = any -> 200;

  WebhookReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::take);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  void answering(ToIntFunction<Received> statusFor) {
    answer = statusFor;
  }

  /** The next webhook, which must come within seconds. */
  Received next() throws InterruptedException {
    Received next = received.poll(20, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no webhook came");
    }
    return next;
  }

  /** The next webhooks up to and including the first of this type. */
  List<Received> until(String type) throws InterruptedException {
    List<Received> all = new ArrayList<>();
    do {
      all.add(next());
    } while (!all.get(all.size() - 1).type().equals(type));
    return all;
  }

  static List<String> types(List<Received> webhooks) {
    return webhooks.stream().map(Received::type).toList();
  }

  boolean isEmpty() {
    return received.isEmpty();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Received webhook =
        new Received(
            new String(body, StandardCharsets.UTF_8),
            exchange.getRequestHeaders().getFirst("Stripe-Signature"));
    int status = answer.applyAsInt(webhook);
    received.add(webhook);
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
