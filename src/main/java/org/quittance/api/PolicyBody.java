package org.quittance.api;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quittance.casefile.rules.ClaimKind;
import org.quittance.casefile.rules.DebtorKind;
import org.quittance.money.Money;
import org.quittance.negotiation.PolicyText;
import org.quittance.negotiation.PolicyView;
import org.quittance.negotiation.rules.AgeRange;
import org.quittance.negotiation.rules.BalanceRange;
import org.quittance.negotiation.rules.BoundsSheet;
import org.quittance.negotiation.rules.PolicyRules;
import org.quittance.negotiation.rules.Segment;
import org.quittance.platform.Ids;
import org.quittance.refusal.Refusal;

/**
 * Bounds on the wire: the values set for all cases, and for segments of them.
 *
 * @param effectiveOn first day they hold
 * @param note why, null for nothing
 */
record PolicyBody(PolicyRules rules, LocalDate effectiveOn, String note) {

  private static final int MOST_SEGMENTS = 100;
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_NOTE = 500;
  private static final int OLDEST_DAYS = 36_600;

  static PolicyBody read(BodyReader body, LocalDate today) {
    LocalDate effectiveOn = body.optionalDate("effectiveOn");
    String note = body.optionalText("note", LONGEST_NOTE);
    Map<String, String> base = body.optionalMap("bounds", LONGEST_VALUE);
    List<SegmentBody> segments =
        body.has("segments")
            ? body.objects("segments", MOST_SEGMENTS).stream().map(SegmentBody::read).toList()
            : List.of();
    return body.build(
        () -> {
          List<Segment> built = new ArrayList<>();
          for (int i = 0; i < segments.size(); i++) {
            built.add(segments.get(i).segment("/segments/" + i));
          }
          return new PolicyBody(
              new PolicyRules(sheet(base, "/bounds"), built),
              effectiveOn == null ? today : effectiveOn,
              note);
        });
  }

  private static BoundsSheet sheet(Map<String, String> values, String where) {
    try {
      return values == null ? BoundsSheet.EMPTY : BoundsSheet.parse(values);
    } catch (Refusal refusal) {
      throw refusal.at(where + refusal.pointer());
    }
  }

  static JsonObject write(String scope, PolicyView policy) {
    JsonObject rules = PolicyText.json(policy.rules());
    return Fields.of("scope", scope)
        .with("id", Ids.text(policy.id()))
        .with("number", policy.number())
        .with("status", policy.status())
        .with("effectiveOn", policy.effectiveOn())
        .with("note", policy.note())
        .with("bounds", rules.get("bounds"))
        .with("segments", rules.get("segments"))
        .object();
  }

  private record SegmentBody(
      String name,
      Money balanceFrom,
      Money balanceBelow,
      Integer ageFrom,
      Integer ageBelow,
      List<String> claimKinds,
      List<String> debtorKinds,
      Map<String, String> values) {

    static SegmentBody read(BodyReader segment) {
      BodyReader balance = segment.optionalObject("balance");
      BodyReader age = segment.optionalObject("ageDays");
      return new SegmentBody(
          segment.text("name", 80),
          balance == null ? Money.ZERO : balance.optionalPlainMoney("from"),
          balance == null || !balance.has("below") ? null : balance.plainMoney("below"),
          age == null ? null : age.optionalWhole("from", 0, OLDEST_DAYS),
          age == null ? null : age.optionalWhole("below", 1, OLDEST_DAYS),
          kinds(segment, "claimKinds", ClaimKind.class),
          kinds(segment, "debtorKinds", DebtorKind.class),
          segment.optionalMap("bounds", LONGEST_VALUE));
    }

    private static <E extends Enum<E>> List<String> kinds(
        BodyReader segment, String name, Class<E> type) {
      List<String> texts = segment.optionalTexts(name, type.getEnumConstants().length, 40);
      texts.forEach(text -> segment.constant(name, text, type));
      return texts;
    }

    Segment segment(String where) {
      try {
        return new Segment(
            name,
            new BalanceRange(balanceFrom, balanceBelow),
            new AgeRange(ageFrom == null ? 0 : ageFrom, ageBelow),
            constants(claimKinds, ClaimKind.class),
            constants(debtorKinds, DebtorKind.class),
            sheet(values, "/bounds"));
      } catch (Refusal refusal) {
        throw refusal.at(refusal.pointer() == null ? where : where + refusal.pointer());
      }
    }

    private static <E extends Enum<E>> Set<E> constants(List<String> names, Class<E> type) {
      return names.stream().map(name -> Enum.valueOf(type, name)).collect(Collectors.toSet());
    }
  }
}
