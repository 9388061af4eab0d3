package org.quittance.demo.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The entrance for browsers: the payment page, the bank's page and the front page. */
final class PageDoor implements HttpHandler {

  private final IndexPage index;
  private final HostedCheckoutPage checkout;
  private final BankPage bank;

  PageDoor(IndexPage index, HostedCheckoutPage checkout, BankPage bank) {
    this.index = index;
    this.checkout = checkout;
    this.bank = bank;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    HttpAnswer answer;
    try {
      answer = answer(exchange, body);
    } catch (RuntimeException e) {
      System.getLogger(PageDoor.class.getName())
          .log(System.Logger.Level.ERROR, "The simulator failed on a page", e);
      answer = HttpAnswer.page(500, "The simulator failed: " + PageText.escape(e.toString()));
    }
    answer.write(exchange);
  }

  private HttpAnswer answer(HttpExchange exchange, String body) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String language = exchange.getRequestHeaders().getFirst("Accept-Language");
    boolean post = exchange.getRequestMethod().equals("POST");
    if (path.startsWith("/c/pay/")) {
      String session = path.substring("/c/pay/".length());
      return post
          ? checkout.pay(session, language, Params.parse(body))
          : checkout.show(session, language, Params.parse(exchange.getRequestURI().getRawQuery()));
    }
    if (path.startsWith("/bank/")) {
      String intent = path.substring("/bank/".length());
      return post
          ? bank.decide(intent, language, "authorise".equals(Params.parse(body).text("decision")))
          : bank.show(intent, language);
    }
    if (path.equals("/simulator.css")) {
      try (InputStream css = getClass().getResourceAsStream("simulator.css")) {
        return new HttpAnswer(
            200,
            Map.of("Content-Type", "text/css; charset=utf-8"),
            new String(css.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return path.equals("/") ? index.show(language) : HttpAnswer.page(404, "Not found");
  }
}
