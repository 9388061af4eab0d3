package org.quittance.demo.stripe;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The front page: what this is, the numbers to test with, and what is going on. */
final class IndexPage {

  private static final int SHOWN = 20;

  private final Simulation simulation;

  IndexPage(Simulation simulation) {
    this.simulation = simulation;
  }

  HttpAnswer show(String acceptLanguage) {
    PageText text = PageText.in(null, acceptLanguage);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("lang", text.language());
    values.put("time", text.time(simulation.world().now(), simulation.world().clock().getZone()));
    values.put("debits", simulation.world().read(() -> debits(text)));
    values.put("sessions", simulation.world().read(() -> sessions(text)));
    values.put("cards", cards(text));
    values.put("ibans", ibans(text));
    return HttpAnswer.page(200, text.page("index.html", values));
  }

  private String sessions(PageText text) {
    List<JsonObject> sessions =
        simulation.world().store().newestFirst(CheckoutSessions.KIND).limit(SHOWN).toList();
    if (sessions.isEmpty()) {
      return paragraph(text.of("index.noSessions"));
    }
    StringBuilder rows = new StringBuilder(head(text, "index.session"));
    for (JsonObject session : sessions) {
      String id = Json.text(session, "id");
      String amount =
          CheckoutSetups.isSetup(session)
              ? PageText.escape(text.of("index.setup"))
              : text.money(Json.number(session, "amount_total"), Json.text(session, "currency"));
      String standing =
          PageText.escape(
              Json.text(session, "status") + ", " + Json.text(session, "payment_status"));
      String link =
          CheckoutSessions.isOpen(session)
              ? " <a href=\"/c/pay/" + id + "\">" + PageText.escape(text.of("index.open")) + "</a>"
              : "";
      rows.append(row("<code>" + id.substring(0, 20) + "…</code>", amount, standing + link));
    }
    return rows.append("</tbody></table>").toString();
  }

  private String debits(PageText text) {
    List<JsonObject> waiting =
        simulation
            .world()
            .store()
            .newestFirst("payment_intent")
            .filter(intent -> "processing".equals(Json.text(intent, "status")))
            .limit(SHOWN)
            .toList();
    if (waiting.isEmpty()) {
      return paragraph(text.of("index.noDebits"));
    }
    StringBuilder rows = new StringBuilder(head(text, "index.number"));
    for (JsonObject intent : waiting) {
      String id = Json.text(intent, "id");
      String amount = text.money(Json.number(intent, "amount"), Json.text(intent, "currency"));
      rows.append(
          row(
              "<code>" + id + "</code>",
              amount,
              button(id, "settle", text.of("index.settle"))
                  + button(id, "fail", text.of("index.fail"))));
    }
    return rows.append("</tbody></table>").toString();
  }

  private static String button(String intentId, String action, String label) {
    return "<form method=\"post\" action=\"/_sim/payments/"
        + intentId
        + "/"
        + action
        + "\"><button>"
        + PageText.escape(label)
        + "</button></form>";
  }

  private static String cards(PageText text) {
    StringBuilder rows = new StringBuilder();
    for (TestCard card : TestCard.ALL) {
      rows.append(row("<code>" + card.spaced() + "</code>", TestNumbers.effect(card, text)));
    }
    return rows.toString();
  }

  private static String ibans(PageText text) {
    StringBuilder rows = new StringBuilder();
    for (TestIban iban : TestIban.ALL) {
      rows.append(row("<code>" + iban.number() + "</code>", TestNumbers.effect(iban, text)));
    }
    return rows.toString();
  }

  private static String head(PageText text, String first) {
    return "<table><thead><tr><th scope=\"col\">"
        + PageText.escape(text.of(first))
        + "</th><th scope=\"col\">"
        + PageText.escape(text.of("index.amount"))
        + "</th><th scope=\"col\">"
        + PageText.escape(text.of("index.status"))
        + "</th></tr></thead><tbody>";
  }

  /** A table row; every cell is a piece of page already. */
  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  private static String paragraph(String text) {
    return "<p>" + PageText.escape(text) + "</p>";
  }
}
