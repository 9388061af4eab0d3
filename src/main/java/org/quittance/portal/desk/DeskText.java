package org.quittance.portal.desk;

import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.BoundValue;
import org.quittance.negotiation.rules.FailedBound;
import org.quittance.negotiation.rules.FieldStanding;
import org.quittance.negotiation.rules.Region;
import org.quittance.negotiation.rules.Terms;
import org.quittance.plan.rules.ScheduledInstalment;
import org.quittance.platform.Wording;

/** Terms and bounds in the words of the desk: short, with every figure that decides. */
public final class DeskText {

  private DeskText() {}

  /** How much, how often, from when to when, and what is given up for it. */
  public static String terms(Terms terms) {
    return terms == null ? "" : terms(terms, locale());
  }

  static String terms(Terms terms, Locale locale) {
    String paid = paid(terms, locale);
    return terms.waived().isPositive()
        ? label("desk.terms.waived", locale, paid, terms.waived())
        : paid;
  }

  private static String paid(Terms terms, Locale locale) {
    if (terms.count() == 1) {
      return label("desk.terms.once", locale, terms.total(), terms.firstDueOn());
    }
    String amounts = amounts(terms.instalments(), locale);
    if (terms.frequency() == null) {
      return label(
          "desk.terms.own", locale, amounts, terms.firstDueOn(), terms.lastDueOn(), terms.count());
    }
    return label(
        "desk.terms.regular",
        locale,
        amounts,
        label("desk.rhythm." + terms.frequency().name(), locale),
        terms.firstDueOn(),
        terms.lastDueOn());
  }

  // Equal neighbours are told as one: 60.00 + 11 × 107.00 + 107.30.
  private static String amounts(List<ScheduledInstalment> instalments, Locale locale) {
    List<String> runs = new ArrayList<>();
    int from = 0;
    while (from < instalments.size()) {
      Money amount = instalments.get(from).amount();
      int until = from + 1;
      while (until < instalments.size() && instalments.get(until).amount().equals(amount)) {
        until++;
      }
      String figures = Wording.amount(amount, locale);
      runs.add(until - from == 1 ? figures : (until - from) + " × " + figures);
      from = until;
    }
    return runs.size() > 4
        ? label(
            "desk.terms.amounts",
            locale,
            instalments.size(),
            Money.sum(instalments.stream().map(ScheduledInstalment::amount).toList()))
        : String.join(" + ", runs);
  }

  /** What is wrong with the terms, in a sentence. */
  public static String bound(FailedBound failed) {
    Locale locale = locale();
    Object[] places = failed.arguments().stream().map(one -> spoken(one, locale)).toArray();
    return Wording.text(Wording.MESSAGES, failed.messageKey(), locale, places);
  }

  /** A bound's value as people write it. */
  public static String value(BoundValue value) {
    return value(value, locale());
  }

  /** The same in a language. */
  public static String value(BoundValue value, Locale locale) {
    if (value == null) {
      return "";
    }
    Object spoken = spoken(value.plain(), locale);
    return spoken instanceof String text ? text : Wording.fill("{0}", locale, spoken);
  }

  /** Where the inner fence stands, with the side on which terms keep it: at least 30.00 €. */
  public static String instant(FieldStanding standing) {
    return limit(standing.sense(), standing.instant());
  }

  /** Where the outer fence stands; empty for a field without one. */
  public static String outer(FieldStanding standing) {
    return limit(standing.sense(), standing.outer());
  }

  private static String limit(FieldStanding.Sense sense, BoundValue limit) {
    if (limit == null) {
      return "";
    }
    if (sense == FieldStanding.Sense.LEAST
        && limit instanceof BoundValue.Amount least
        && least.value().isZero()) {
      return label("desk.limit.none", locale());
    }
    String value = value(limit);
    boolean date = limit instanceof BoundValue.OnDate;
    return sense == FieldStanding.Sense.ONE_OF
        ? value
        : label("desk.limit." + (date ? "UNTIL" : sense.name()), locale(), value);
  }

  /** Names a group of cases by its ranges and kinds. */
  public static String region(Region region) {
    Locale locale = locale();
    List<String> parts = new ArrayList<>();
    parts.add(range("balance", region.balance().from(), region.balance().below(), locale));
    parts.add(range("age", region.age().from(), region.age().below(), locale));
    if (!region.claimKinds().isEmpty()) {
      parts.add(terms(region.claimKinds(), locale));
    }
    if (!region.debtorKinds().isEmpty()) {
      parts.add(terms(region.debtorKinds(), locale));
    }
    return String.join(", ", parts);
  }

  private static String range(String what, Object from, Object below, Locale locale) {
    return below == null
        ? label("desk.region." + what + ".from", locale, from)
        : label("desk.region." + what, locale, from, below);
  }

  private static String terms(Collection<? extends Enum<?>> kinds, Locale locale) {
    return kinds.stream()
        .map(one -> Wording.term(one, locale))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static Object spoken(Object plain, Locale locale) {
    if (plain instanceof Boolean yes) {
      return label(yes ? "desk.yes" : "desk.no", locale);
    } else if (plain instanceof Collection<?> several) {
      return several.stream()
          .map(one -> Wording.fill("{0}", locale, one))
          .collect(Collectors.joining(", "));
    }
    return plain;
  }

  private static String label(String key, Locale locale, Object... places) {
    return Wording.text(Wording.LABELS, key, locale, places);
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
