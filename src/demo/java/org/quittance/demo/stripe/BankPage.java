package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The cardholder's bank, asking its customer to authorise a payment or the keeping of a card (3-D
 * Secure).
 */
final class BankPage {

  private final Simulation simulation;
  private final HostedCheckoutPage checkout;

  BankPage(Simulation simulation, HostedCheckoutPage checkout) {
    this.simulation = simulation;
    this.checkout = checkout;
  }

  HttpAnswer show(String intentId, String acceptLanguage) {
    return simulation
        .world()
        .read(
            () -> {
              JsonObject intent = find(intentId);
              PageText text = text(intent, acceptLanguage);
              Map<String, String> values = new LinkedHashMap<>();
              values.put("lang", text.language());
              if (intent == null || !isWaiting(intent)) {
                values.put("title", text.of("closed.bank.title"));
                values.put("explanation", text.of("closed.bank.text"));
                return HttpAnswer.page(
                    intent == null ? 404 : 410, text.page("closed.html", values));
              }
              boolean setup = isSetup(intent);
              values.put("intent", intentId);
              values.put("title", text.of(setup ? "bank.setup.title" : "bank.title"));
              values.put("question", text.of(setup ? "bank.setup.question" : "bank.question"));
              values.put("amount", setup ? "" : amount(intent, text));
              return HttpAnswer.page(200, text.page("bank.html", values));
            });
  }

  /** The customer decided; a decline after authorisation is shown where they came from. */
  HttpAnswer decide(String intentId, String acceptLanguage, boolean authorised) {
    JsonObject[] session = new JsonObject[1];
    String returnUrl =
        simulation
            .world()
            .change(
                () -> {
                  JsonObject intent = find(intentId);
                  if (intent == null || !isWaiting(intent)) {
                    return null;
                  }
                  session[0] = simulation.sessions().sessionOf(intent);
                  String back = returnUrl(intent);
                  decide(intent, authorised);
                  return withOutcome(back, intent);
                });
    if (session[0] != null) {
      return checkout.backFrom(Json.text(session[0], "id"));
    }
    return returnUrl == null ? show(intentId, acceptLanguage) : HttpAnswer.seeOther(returnUrl);
  }

  private void decide(JsonObject intent, boolean authorised) {
    try {
      if (isSetup(intent) && authorised) {
        simulation.setupAttempts().authenticated(intent);
      } else if (isSetup(intent)) {
        simulation.setupAttempts().notAuthenticated(intent);
      } else if (authorised) {
        simulation.attempts().authenticated(intent);
      } else {
        simulation.attempts().notAuthenticated(intent);
      }
    } catch (ApiRefusal declined) {
      // The intent carries the reason; the page it goes back to tells it.
    }
  }

  private static String returnUrl(JsonObject intent) {
    JsonObject redirect = intent.getAsJsonObject("next_action").getAsJsonObject("redirect_to_url");
    return Json.text(redirect, "return_url");
  }

  private static String withOutcome(String url, JsonObject intent) {
    if (url == null) {
      return "/";
    }
    boolean paid = "succeeded".equals(Json.text(intent, "status"));
    String kind = Json.text(intent, "object");
    return url
        + (url.contains("?") ? "&" : "?")
        + kind
        + "="
        + Json.text(intent, "id")
        + "&"
        + kind
        + "_client_secret="
        + URLEncoder.encode(Json.text(intent, "client_secret"), StandardCharsets.UTF_8)
        + "&redirect_status="
        + (paid ? "succeeded" : "failed");
  }

  private JsonObject find(String intentId) {
    SimulatedStore store = simulation.world().store();
    return store
        .find("payment_intent", intentId)
        .or(() -> store.find(SetupIntents.KIND, intentId))
        .orElse(null);
  }

  private static boolean isSetup(JsonObject intent) {
    return SetupIntents.KIND.equals(Json.text(intent, "object"));
  }

  private static String amount(JsonObject intent, PageText text) {
    String amount = text.money(Json.number(intent, "amount"), Json.text(intent, "currency"));
    return "<p class=\"total\">" + PageText.escape(amount) + "</p>";
  }

  private static boolean isWaiting(JsonObject intent) {
    return "requires_action".equals(Json.text(intent, "status"));
  }

  private PageText text(JsonObject intent, String acceptLanguage) {
    JsonObject session = intent == null ? null : simulation.sessions().sessionOf(intent);
    return PageText.in(session == null ? null : Json.text(session, "locale"), acceptLanguage);
  }
}
