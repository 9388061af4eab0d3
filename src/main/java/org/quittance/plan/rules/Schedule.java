package org.quittance.plan.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.quittance.calendar.DueDates;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.money.Remainder;
import org.quittance.refusal.Refusal;

/**
 * The dated table of an instalment plan. It always adds up to the debt, and its dates are reckoned
 * from the first so that they never drift.
 *
 * @param instalments in order of date, at least one
 */
public record Schedule(List<ScheduledInstalment> instalments) {

  /** Fifty years of monthly instalments: beyond any plan, and a bound on the work. */
  public static final int MOST_INSTALMENTS = 600;

  public Schedule {
    instalments = List.copyOf(instalments);
    if (instalments.isEmpty()) {
      throw new IllegalArgumentException("A schedule has at least one instalment");
    }
  }

  /**
   * Spreads {@code total} over {@code count} equal instalments.
   *
   * @param count from 1 to {@value #MOST_INSTALMENTS}
   * @param firstDueOn the anchor: monthly dates keep its day of the month. Holidays do not move
   *     them
   * @param remainder who takes the cents that do not divide
   * @throws Refusal with a {@link ScheduleRefusal}
   */
  public static Schedule spread(
      Money total, int count, LocalDate firstDueOn, Frequency frequency, Remainder remainder) {
    if (!total.isPositive()) {
      throw Refusal.of(ScheduleRefusal.TOTAL_NOT_POSITIVE);
    }
    if (count < 1 || count > MOST_INSTALMENTS) {
      throw Refusal.of(ScheduleRefusal.COUNT_OUT_OF_RANGE, MOST_INSTALMENTS);
    }
    List<Money> amounts = total.split(count, remainder);
    if (amounts.stream().anyMatch(Money::isZero)) {
      throw Refusal.of(ScheduleRefusal.INSTALMENT_BELOW_ONE_CENT);
    }
    List<LocalDate> dates = DueDates.of(firstDueOn, count, frequency);
    return new Schedule(
        IntStream.range(0, count)
            .mapToObj(i -> new ScheduledInstalment(i + 1, dates.get(i), amounts.get(i)))
            .toList());
  }

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
    return instalments.get(instalments.size() - 1).dueOn();
  }
}
