package org.quittance.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.negotiation.rules.DatedAmount;
import org.quittance.negotiation.rules.DownPayment;
import org.quittance.negotiation.rules.Pace;
import org.quittance.negotiation.rules.Wish;
import org.quittance.refusal.Refusal;

/**
 * What is proposed: exactly one of an {@code amount} each time, a {@code count} of instalments, an
 * amount or everything {@code dueOn} one day, or {@code instalments} of one's own.
 *
 * @param note what is said with it, null for nothing
 */
record WishBody(Wish wish, String note) {

  private static final int LONGEST_NOTE = 1000;
  private static final int FIRST_AFTER_DAYS = 14;
  private static final int LAST_DAY_OF_MONTH = 31;
  private static final Map<String, String> NAMES = Map.of("/firstOn", "/firstDueOn");

  static WishBody read(BodyReader body, LocalDate today) {
    String note = body.optionalText("note", LONGEST_NOTE);
    boolean autopay = body.flag("autopay", false);
    Money amount = body.optionalMoney("amount");
    Integer count = body.optionalWhole("count", 1, Wish.MOST_INSTALMENTS);
    LocalDate dueOn = body.optionalDate("dueOn");
    List<DatedAmount> instalments =
        (body.has("instalments")
                ? body.objects("instalments", Wish.MOST_INSTALMENTS)
                : List.<BodyReader>of())
            .stream()
                .map(part -> new Part(part.date("dueOn"), part.money("amount")))
                .filter(Part::isWhole)
                .map(part -> new DatedAmount(part.dueOn(), part.amount()))
                .toList();
    boolean settlement = body.flag("settlement", false);
    LocalDate firstDueOn = body.optionalDate("firstDueOn");
    Frequency frequency = body.choice("frequency", Frequency.class, Frequency.MONTHLY);
    Integer dayOfMonth = body.optionalWhole("dayOfMonth", 1, LAST_DAY_OF_MONTH);
    DownPayment downPayment = downPayment(body.optionalObject("downPayment"));
    int ways =
        (count == null ? 0 : 1)
            + (instalments.isEmpty() ? 0 : 1)
            + (dueOn != null || amount != null ? 1 : 0);
    if (ways != 1) {
      body.blame("amount", BodyFault.ONE_OF_NEEDED, "amount, count, dueOn, instalments");
    }
    return body.build(
        () -> {
          Pace pace =
              new Pace(
                  firstDueOn == null ? today.plusDays(FIRST_AFTER_DAYS) : firstDueOn,
                  frequency,
                  dayOfMonth);
          Wish wish;
          if (count != null) {
            wish = new Wish.Count(count, pace, downPayment, autopay);
          } else if (!instalments.isEmpty()) {
            wish = new Wish.Own(instalments, settlement, autopay);
          } else if (dueOn != null) {
            wish = new Wish.ByDate(amount, dueOn, autopay);
          } else {
            wish = new Wish.Amount(amount, pace, downPayment, autopay);
          }
          return new WishBody(wish, note);
        });
  }

  private record Part(LocalDate dueOn, Money amount) {

    boolean isWhole() {
      return dueOn != null && amount != null;
    }
  }

  private static DownPayment downPayment(BodyReader part) {
    if (part == null) {
      return null;
    }
    Money amount = part.money("amount");
    LocalDate dueOn = part.optionalDate("dueOn");
    return amount == null ? null : new DownPayment(amount, dueOn);
  }

  /** A refusal of the wish, pointing at the field as the body calls it. */
  static Refusal inBody(Refusal refusal) {
    String pointer = refusal.pointer();
    return pointer == null ? refusal : refusal.at(NAMES.getOrDefault(pointer, pointer));
  }
}
