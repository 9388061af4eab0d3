package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The page that Stripe would host: shows what is to be paid, or that a payment method is kept
 * without a payment, takes a card or an account number, and sends the buyer back once the portal
 * has had the chance to hear of it.
 */
final class HostedCheckoutPage {

  /** Real Checkout waits this long for the answer to {@code checkout.session.completed}. */
  private static final Duration WAIT = Duration.ofSeconds(10);

  private final Simulation simulation;
  private volatile boolean redirectFirst;

  HostedCheckoutPage(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Whether the buyer is sent back at once, before the webhook was attempted. */
  void redirectFirst(boolean first) {
    redirectFirst = first;
  }

  HttpAnswer show(String sessionId, String acceptLanguage, Params query) {
    return simulation
        .world()
        .read(
            () -> {
              JsonObject session = find(sessionId);
              PageText text = text(session, acceptLanguage);
              if (session == null || !CheckoutSessions.isOpen(session)) {
                return closed(session, text);
              }
              String error = query.has("refused") ? lastRefusal(session, text) : null;
              return page(200, session, text, new CheckoutForm(Params.parse("")), error, "");
            });
  }

  HttpAnswer pay(String sessionId, String acceptLanguage, Params typed) {
    HttpAnswer answer =
        simulation
            .world()
            .change(() -> attempt(find(sessionId), acceptLanguage, new CheckoutForm(typed)));
    return answer.status() == 303 ? afterWebhook(sessionId, answer) : answer;
  }

  /**
   * Sends the buyer of a paid session back, after the wait for the webhook; a session that is still
   * open goes back to its page.
   */
  HttpAnswer backFrom(String sessionId) {
    HttpAnswer answer =
        simulation
            .world()
            .read(
                () -> {
                  JsonObject session = simulation.sessions().get(sessionId);
                  return "complete".equals(Json.text(session, "status"))
                      ? HttpAnswer.seeOther(successUrl(session))
                      : HttpAnswer.seeOther("/c/pay/" + sessionId + "?refused=1");
                });
    return afterWebhook(sessionId, answer);
  }

  private HttpAnswer attempt(JsonObject session, String acceptLanguage, CheckoutForm form) {
    PageText text = text(session, acceptLanguage);
    if (session != null && "complete".equals(Json.text(session, "status"))) {
      return HttpAnswer.seeOther(successUrl(session));
    }
    if (session == null || !CheckoutSessions.isOpen(session)) {
      return closed(session, text);
    }
    try {
      JsonObject method = form.method(simulation.methods(), simulation.world().clock());
      if (!session.getAsJsonArray("payment_method_types").contains(method.get("type"))) {
        throw new CheckoutForm.Incorrect("method", "method_not_offered");
      }
      simulation.sessions().pay(session, method, form.email(), form.name());
    } catch (CheckoutForm.Incorrect incorrect) {
      String message = text.refusal(incorrect.getMessage());
      return page(422, session, text, form, message, incorrect.field());
    } catch (ApiRefusal declined) {
      return page(402, session, text, form, lastRefusal(session, text), "");
    }
    if (CheckoutSessions.isOpen(session)) {
      return HttpAnswer.seeOther("/bank/" + confirmed(session));
    }
    return HttpAnswer.seeOther(successUrl(session));
  }

  private HttpAnswer afterWebhook(String sessionId, HttpAnswer answer) {
    if (!redirectFirst) {
      String event =
          simulation
              .world()
              .read(() -> simulation.events().latest("checkout.session.completed", sessionId));
      if (event != null) {
        simulation.webhooks().awaitFirstAttempt(event, WAIT);
      }
    }
    return answer;
  }

  private String confirmed(JsonObject session) {
    return Json.text(simulation.sessions().confirmedIn(session), "id");
  }

  private String lastRefusal(JsonObject session, PageText text) {
    JsonObject intent = simulation.sessions().confirmedIn(session);
    String kind = CheckoutSetups.isSetup(session) ? "last_setup_error" : "last_payment_error";
    if (intent == null || Json.isNull(intent, kind)) {
      return null;
    }
    JsonObject error = intent.getAsJsonObject(kind);
    String reason = Json.text(error, "decline_code");
    return text.refusal(reason == null ? Json.text(error, "code") : reason);
  }

  private HttpAnswer page(
      int status,
      JsonObject session,
      PageText text,
      CheckoutForm form,
      String error,
      String field) {
    boolean debitOffered =
        session.getAsJsonArray("payment_method_types").toString().contains("sepa_debit");
    boolean cardOffered =
        session.getAsJsonArray("payment_method_types").toString().contains("card");
    boolean debit = debitOffered && (form.isDebit() || !cardOffered);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("lang", text.language());
    values.putAll(wording(session, text));
    values.put("back", back(session, text));
    values.put("session", Json.text(session, "id"));
    values.put("error", error(error));
    values.put("email", form.email().isEmpty() ? knownEmail(session) : form.email());
    for (String name :
        new String[] {"cardNumber", "cardExpiry", "cardName", "iban", "accountName"}) {
      values.put(name, form.typed(name));
    }
    values.put("cardChecked", debit ? "" : "checked");
    values.put("debitChecked", debit ? "checked" : "");
    values.put("cardHidden", cardOffered ? "" : "hidden");
    values.put("debitHidden", debitOffered ? "" : "hidden");
    values.put("wrong-" + field, "aria-invalid=\"true\" aria-describedby=\"error\"");
    values.put("cards", testCards(text));
    values.put("ibans", testIbans(text));
    values.put("saves", saves(session, text));
    return HttpAnswer.page(status, text.page("checkout.html", values));
  }

  private Map<String, String> wording(JsonObject session, PageText text) {
    if (CheckoutSetups.isSetup(session)) {
      return Map.of(
          "title", text.of("setup.title"),
          "summary", text.of("setup.summary"),
          "lead", "<p>" + PageText.escape(text.of("setup.lead")) + "</p>",
          "how", text.of("setup.how"),
          "pay", text.of("setup.keep"));
    }
    String total = text.money(Json.number(session, "amount_total"), Json.text(session, "currency"));
    return Map.of(
        "title", text.of("checkout.title"),
        "summary", text.of("checkout.summary"),
        "lead", "<p class=\"total\">" + PageText.escape(total) + "</p>",
        "how", text.of("checkout.how"),
        "pay", text.of("checkout.pay", total),
        "items", "<ul class=\"items\">" + items(session, text) + "</ul>");
  }

  private HttpAnswer closed(JsonObject session, PageText text) {
    String what = session == null ? "unknown" : Json.text(session, "status");
    String page = session != null && CheckoutSetups.isSetup(session) ? "setup." : "closed.";
    Map<String, String> values = new LinkedHashMap<>();
    values.put("lang", text.language());
    values.put("title", text.of(page + what + ".title"));
    values.put("explanation", text.of(page + what + ".text"));
    if (session != null) {
      boolean complete = what.equals("complete");
      String target = complete ? successUrl(session) : Json.text(session, "cancel_url");
      values.put("back", target == null ? "" : link(target, text.of("closed.continue")));
    }
    int status = session == null ? 404 : what.equals("expired") ? 410 : 200;
    return HttpAnswer.page(status, text.page("closed.html", values));
  }

  private JsonObject find(String sessionId) {
    return simulation.world().store().find(CheckoutSessions.KIND, sessionId).orElse(null);
  }

  private static PageText text(JsonObject session, String acceptLanguage) {
    return PageText.in(session == null ? null : Json.text(session, "locale"), acceptLanguage);
  }

  private static String successUrl(JsonObject session) {
    return Json.text(session, "success_url")
        .replace("{CHECKOUT_SESSION_ID}", Json.text(session, "id"));
  }

  private String knownEmail(JsonObject session) {
    String email = Json.text(session, "customer_email");
    if (email == null) {
      email =
          simulation
              .world()
              .store()
              .find("customer", Json.text(session, "customer"))
              .map(customer -> Json.text(customer, "email"))
              .orElse("");
    }
    return email;
  }

  private String items(JsonObject session, PageText text) {
    StringBuilder rows = new StringBuilder();
    simulation
        .world()
        .store()
        .facts(Json.text(session, "id"))
        .getAsJsonArray("line_items")
        .forEach(
            each -> {
              JsonObject item = each.getAsJsonObject();
              String amount =
                  text.money(Json.number(item, "amount_total"), Json.text(item, "currency"));
              rows.append("<li><span>")
                  .append(PageText.escape(Json.text(item, "description")))
                  .append("</span><span>")
                  .append(PageText.escape(amount))
                  .append("</span></li>");
            });
    return rows.toString();
  }

  private String saves(JsonObject session, PageText text) {
    JsonObject facts = simulation.world().store().facts(Json.text(session, "id"));
    boolean saved = facts.getAsJsonObject("payment_intent").has("setup_future_usage");
    return saved ? "<p>" + PageText.escape(text.of("checkout.saves")) + "</p>" : "";
  }

  private static String back(JsonObject session, PageText text) {
    String url = Json.text(session, "cancel_url");
    return url == null ? "" : link(url, "← " + text.of("checkout.back"));
  }

  private static String link(String url, String text) {
    return "<a id=\"back\" href=\"" + PageText.escape(url) + "\">" + PageText.escape(text) + "</a>";
  }

  private static String error(String message) {
    return message == null
        ? ""
        : "<p id=\"error\" role=\"alert\" tabindex=\"-1\" autofocus>"
            + PageText.escape(message)
            + "</p>";
  }

  private static String testCards(PageText text) {
    StringBuilder items = new StringBuilder();
    TestCard.ALL.forEach(
        card -> items.append(testNumber(card.spaced(), TestNumbers.effect(card, text))));
    return items.toString();
  }

  private static String testIbans(PageText text) {
    StringBuilder items = new StringBuilder();
    TestIban.ALL.forEach(
        iban -> items.append(testNumber(iban.number(), TestNumbers.effect(iban, text))));
    return items.toString();
  }

  private static String testNumber(String number, String effect) {
    return "<li><code>" + number + "</code> " + PageText.escape(effect) + "</li>";
  }
}
