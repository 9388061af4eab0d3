package org.quittance.negotiation.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.plan.rules.ScheduledInstalment;

/**
 * What would be agreed: a dated list of amounts, and what is given up once they are paid. A down
 * payment is simply the first of them.
 *
 * @param instalments numbered from 1, dates rising, amounts positive
 * @param frequency the rhythm their dates keep, the first possibly apart from it; null for a single
 *     payment and for dates of one's own
 * @param waived given up when the last instalment is paid; not negative
 * @param autopay whether they are to be taken from a saved card or mandate
 */
public record Terms(
    TermsKind kind,
    List<ScheduledInstalment> instalments,
    Frequency frequency,
    Money waived,
    boolean autopay) {

  public Terms {
    Objects.requireNonNull(kind, "kind");
    instalments = List.copyOf(instalments);
    require(!instalments.isEmpty(), "Terms have at least one instalment");
    require(!waived.isNegative(), "Nothing less than nothing is waived");
    for (int i = 0; i < instalments.size(); i++) {
      ScheduledInstalment one = instalments.get(i);
      require(one.number() == i + 1, "Instalments are numbered from 1");
      require(one.amount().isPositive(), "Every instalment is positive");
      require(
          i == 0 || instalments.get(i - 1).dueOn().isBefore(one.dueOn()),
          "Every instalment falls after the one before");
    }
    require(
        frequency == null || keepsRhythm(instalments, frequency),
        "The dates do not keep the rhythm said");
  }

  /** Terms from amounts and dates of equal number, the dates rising. */
  static Terms of(
      TermsKind kind,
      List<Money> amounts,
      List<LocalDate> dates,
      Frequency frequency,
      Money waived,
      boolean autopay) {
    List<ScheduledInstalment> instalments =
        IntStream.range(0, amounts.size())
            .mapToObj(i -> new ScheduledInstalment(i + 1, dates.get(i), amounts.get(i)))
            .toList();
    return new Terms(kind, instalments, amounts.size() == 1 ? null : frequency, waived, autopay);
  }

  /** What is to be paid in all. */
  public Money total() {
    return Money.sum(instalments.stream().map(ScheduledInstalment::amount).toList());
  }

  public int count() {
    return instalments.size();
  }

  public LocalDate firstDueOn() {
    return instalments.get(0).dueOn();
  }

  public LocalDate lastDueOn() {
    return instalments.get(count() - 1).dueOn();
  }

  /**
   * How long they last: the least number of months after the first instalment by which the last has
   * fallen due. Twelve monthly instalments last twelve months, a single payment one.
   */
  public int months() {
    int months = Math.toIntExact(ChronoUnit.MONTHS.between(firstDueOn(), lastDueOn()));
    // From the 31st a shorter month is full on its last day, which the count above does not see.
    while (!lastDueOn().isBefore(firstDueOn().plusMonths(months))) {
      months++;
    }
    return months;
  }

  /** The most days from one instalment to the next; 0 for a single payment. */
  public int longestGapDays() {
    long longest = 0;
    for (int i = 1; i < count(); i++) {
      longest = Math.max(longest, ChronoUnit.DAYS.between(dueOn(i - 1), dueOn(i)));
    }
    return Math.toIntExact(longest);
  }

  /**
   * Whether the amounts are equal but for a larger first one. They may differ by what division
   * leaves: by fewer cents than there are instalments.
   */
  public boolean isEven() {
    Money least = amount(0);
    Money most = count() == 1 ? least : amount(1);
    for (int i = 1; i < count(); i++) {
      least = least.min(amount(i));
      most = most.max(amount(i));
    }
    return most.minor() - least.minor() < count();
  }

  /** Whether the first instalment is larger than the second by more than division leaves. */
  public boolean hasDownPayment() {
    return count() > 1 && amount(0).minor() - amount(1).minor() >= count();
  }

  /**
   * The amount a person would name: of an even plan the instalment that comes back, of an uneven
   * one the average in whole cents.
   */
  public Money usualAmount() {
    if (!isEven()) {
      Money total = total();
      return new Money(total.minor() / count(), total.currency());
    }
    return amount(hasDownPayment() ? 1 : 0);
  }

  /**
   * The day of the month that monthly instalments keep; 31 also for plans on the last day of
   * shorter months, when one of their dates shows it.
   */
  int dayOfMonth() {
    int from = count() > 1 && !Pace.keeps(dates(0), Frequency.MONTHLY) ? 1 : 0;
    return dates(from).stream().mapToInt(LocalDate::getDayOfMonth).max().orElseThrow();
  }

  Money amount(int index) {
    return instalments.get(index).amount();
  }

  LocalDate dueOn(int index) {
    return instalments.get(index).dueOn();
  }

  private List<LocalDate> dates(int from) {
    return dates(instalments, from);
  }

  private static List<LocalDate> dates(List<ScheduledInstalment> instalments, int from) {
    return instalments.stream().skip(from).map(ScheduledInstalment::dueOn).toList();
  }

  private static boolean keepsRhythm(List<ScheduledInstalment> instalments, Frequency frequency) {
    return instalments.size() > 1
        && (Pace.keeps(dates(instalments, 0), frequency)
            || Pace.keeps(dates(instalments, 1), frequency));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
