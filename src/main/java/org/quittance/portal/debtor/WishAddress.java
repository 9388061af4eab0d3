package org.quittance.portal.debtor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.quittance.calendar.Frequency;
import org.quittance.negotiation.NegotiationBasis;
import org.quittance.negotiation.rules.DownPayment;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.Terms;
import org.quittance.negotiation.rules.Wish;
import org.quittance.plan.rules.ScheduledInstalment;

/** A wish as the query of an address: what {@link WishFields} reads. */
final class WishAddress {

  private final StringJoiner query = new StringJoiner("&");

  WishAddress with(String field, String text) {
    if (!text.isEmpty()) {
      query.add(field + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
    return this;
  }

  String query() {
    return query.toString();
  }

  /**
   * The shortest way to ask for exactly these terms: so many equal instalments where that is what
   * they are, else date by date.
   */
  static String of(Terms terms, NegotiationBasis basis) {
    WishAddress regular = regular(terms, basis);
    WishAddress found = regular == null ? dateByDate(terms) : regular;
    return found.with(WishFields.AUTOPAY, terms.autopay() ? "on" : "").query();
  }

  private static WishAddress regular(Terms terms, NegotiationBasis basis) {
    List<ScheduledInstalment> parts = terms.instalments();
    if (terms.count() == 1) {
      ScheduledInstalment only = parts.get(0);
      Wish wish = new Wish.ByDate(only.amount(), only.dueOn(), terms.autopay());
      return comesTo(wish, terms, basis)
          ? new WishAddress()
              .with(WishFields.WAY, "date")
              .with(WishFields.SUM, only.amount().decimal())
              .with(WishFields.UNTIL, only.dueOn().toString())
          : null;
    }
    if (terms.frequency() == null) {
      return null;
    }
    for (int down = 0; down <= 1; down++) {
      // The day is the latest of all: of a plan on the 31st some dates fall on the 30th.
      int day =
          parts.stream().skip(down).mapToInt(one -> one.dueOn().getDayOfMonth()).max().orElse(1);
      boolean monthly = terms.frequency() == Frequency.MONTHLY;
      Pace pace = new Pace(parts.get(down).dueOn(), terms.frequency(), monthly ? day : null);
      DownPayment first =
          down == 0 ? null : new DownPayment(parts.get(0).amount(), parts.get(0).dueOn());
      Wish wish = new Wish.Count(parts.size() - down, pace, first, terms.autopay());
      if (comesTo(wish, terms, basis)) {
        WishAddress address =
            new WishAddress()
                .with(WishFields.WAY, "count")
                .with(WishFields.COUNT, Integer.toString(parts.size() - down))
                .with(WishFields.EVERY, terms.frequency().name())
                .with(WishFields.DAY, monthly ? Integer.toString(day) : "")
                .with(WishFields.FROM, pace.firstOn().toString());
        return first == null
            ? address
            : address
                .with(WishFields.DOWN, first.amount().decimal())
                .with(WishFields.DOWN_ON, first.dueOn().toString());
      }
    }
    return null;
  }

  private static WishAddress dateByDate(Terms terms) {
    WishAddress address = new WishAddress().with(WishFields.WAY, "own");
    for (ScheduledInstalment one : terms.instalments()) {
      address
          .with("d" + one.number(), one.dueOn().toString())
          .with("a" + one.number(), one.amount().decimal());
    }
    return address;
  }

  private static boolean comesTo(Wish wish, Terms terms, NegotiationBasis basis) {
    try {
      return wish.terms(basis.facts(), basis.bounds()).equals(terms);
    } catch (org.quittance.refusal.Refusal notSo) {
      return false;
    }
  }
}
