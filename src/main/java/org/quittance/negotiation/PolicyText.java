package org.quittance.negotiation;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.AgeRange;
import org.quittance.negotiation.rules.BalanceRange;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.Segment;

/** The rules of one version as one document: how they are stored, and what the API shows. */
public final class PolicyText {

  private PolicyText() {}

  static String write(PolicyRules rules) {
    return json(rules).toString();
  }

  static PolicyRules read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject rules = reader.readObject();
      List<Segment> segments = new ArrayList<>();
      for (JsonValue segment : rules.getJsonArray("segments")) {
        segments.add(segment(segment.asJsonObject()));
      }
      return new PolicyRules(sheet(rules.getJsonObject("bounds")), segments);
    }
  }

  /** The document itself: {@code bounds} for all cases, {@code segments} for some. */
  public static JsonObject json(PolicyRules rules) {
    JsonArrayBuilder segments = Json.createArrayBuilder();
    rules.segments().forEach(segment -> segments.add(json(segment)));
    return Json.createObjectBuilder()
        .add("bounds", json(rules.base()))
        .add("segments", segments)
        .build();
  }

  private static JsonObjectBuilder json(Segment segment) {
    JsonObjectBuilder balance =
        Json.createObjectBuilder().add("from", segment.balance().from().decimal());
    if (segment.balance().below() != null) {
      balance.add("below", segment.balance().below().decimal());
    }
    JsonObjectBuilder age = Json.createObjectBuilder().add("from", segment.age().from());
    if (segment.age().below() != null) {
      age.add("below", segment.age().below());
    }
    return Json.createObjectBuilder()
        .add("name", segment.name())
        .add("balance", balance)
        .add("ageDays", age)
        .add("claimKinds", names(segment.claimKinds()))
        .add("debtorKinds", names(segment.debtorKinds()))
        .add("bounds", json(segment.bounds()));
  }

  private static JsonObjectBuilder json(BoundsSheet sheet) {
    JsonObjectBuilder values = Json.createObjectBuilder();
    sheet.display().forEach(values::add);
    return values;
  }

  private static JsonArrayBuilder names(Collection<? extends Enum<?>> kinds) {
    JsonArrayBuilder names = Json.createArrayBuilder();
    kinds.stream().map(Enum::name).sorted().forEach(names::add);
    return names;
  }

  private static Segment segment(JsonObject segment) {
    JsonObject balance = segment.getJsonObject("balance");
    JsonObject age = segment.getJsonObject("ageDays");
    JsonNumber ageBelow = age.getJsonNumber("below");
    String balanceBelow = balance.getString("below", null);
    return new Segment(
        segment.getString("name"),
        new BalanceRange(
            Money.euros(balance.getString("from")),
            balanceBelow == null ? null : Money.euros(balanceBelow)),
        new AgeRange(age.getInt("from"), ageBelow == null ? null : ageBelow.intValue()),
        kinds(segment.getJsonArray("claimKinds"), ClaimKind.class),
        kinds(segment.getJsonArray("debtorKinds"), DebtorKind.class),
        sheet(segment.getJsonObject("bounds")));
  }

  private static <E extends Enum<E>> Set<E> kinds(JsonArray names, Class<E> type) {
    Set<E> kinds = EnumSet.noneOf(type);
    for (JsonString name : names.getValuesAs(JsonString.class)) {
      kinds.add(Enum.valueOf(type, name.getString()));
    }
    return kinds;
  }

  private static BoundsSheet sheet(JsonObject values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((key, value) -> texts.put(key, ((JsonString) value).getString()));
    return BoundsSheet.parse(texts);
  }
}
