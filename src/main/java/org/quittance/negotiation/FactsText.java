package org.quittance.negotiation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.NegotiationFacts;
import org.quittance.negotiation.rules.PlanHistory;

/** How the facts a proposal was judged on are kept, so that other bounds can be tried on it. */
final class FactsText {

  private FactsText() {}

  static String write(NegotiationFacts facts) {
    JsonArrayBuilder kinds = Json.createArrayBuilder();
    facts.claimKinds().stream().map(Enum::name).sorted().forEach(kinds::add);
    return Json.createObjectBuilder()
        .add("outstanding", facts.outstanding().decimal())
        .add("penalties", facts.penalties().decimal())
        .add("debtorKind", facts.debtorKind().name())
        .add("claimKinds", kinds)
        .add("oldestDueOn", facts.oldestDueOn().toString())
        .add("on", facts.on().toString())
        .add("running", facts.history().running())
        .add("renegotiations", facts.history().renegotiations())
        .add("broken", facts.history().broken())
        .build()
        .toString();
  }

  static NegotiationFacts read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject facts = reader.readObject();
      Set<ClaimKind> kinds = EnumSet.noneOf(ClaimKind.class);
      for (JsonString kind : facts.getJsonArray("claimKinds").getValuesAs(JsonString.class)) {
        kinds.add(ClaimKind.valueOf(kind.getString()));
      }
      return new NegotiationFacts(
          Money.euros(facts.getString("outstanding")),
          Money.euros(facts.getString("penalties")),
          DebtorKind.valueOf(facts.getString("debtorKind")),
          kinds,
          LocalDate.parse(facts.getString("oldestDueOn")),
          LocalDate.parse(facts.getString("on")),
          new PlanHistory(
              facts.getBoolean("running"), facts.getInt("renegotiations"), facts.getInt("broken")));
    }
  }
}
