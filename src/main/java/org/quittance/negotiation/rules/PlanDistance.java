package org.quittance.negotiation.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;

/**
 * How far a plan is from the one that was asked, as {@link NearestPlans} says. A smaller array,
 * read from its start, is a nearer plan.
 */
final class PlanDistance {

  // A year has 52 weeks and 12 months, so a week is 12 of these units and a month 52.
  private static final int UNITS_A_YEAR = 624;
  private static final int DAYS_A_YEAR = 365;

  private final Frequency frequency;
  private final long yearly;
  private final long duration;
  private final LocalDate start;
  private final long down;

  PlanDistance(Terms asked) {
    boolean down = asked.hasDownPayment();
    frequency = asked.frequency();
    yearly = yearly(asked.usualAmount(), frequency);
    duration =
        frequency == null
            ? ChronoUnit.DAYS.between(asked.firstDueOn(), asked.lastDueOn())
                * UNITS_A_YEAR
                / DAYS_A_YEAR
            : duration(asked.count() - (down ? 1 : 0), frequency);
    start = asked.dueOn(down ? 1 : 0);
    this.down = down ? asked.amount(0).minor() : 0;
  }

  /** The day on which the regular instalments were asked to begin. */
  LocalDate start() {
    return start;
  }

  /**
   * @param other rhythm of the regular instalments; null for a single payment
   * @param count of the regular instalments
   * @param usual the amount of each
   */
  long[] to(
      Closeness closeness, Frequency other, int count, Money usual, LocalDate on, Money first) {
    long amounts = ofAmounts(usual, other);
    long durations = Math.abs(duration(count, other) - duration);
    long starts = Math.abs(ChronoUnit.DAYS.between(start, on));
    long rhythm = frequency == null || other == frequency ? 0 : 1;
    long downs = Math.abs(first.minor() - down);
    long[] order =
        switch (closeness) {
          case AMOUNT -> new long[] {amounts, durations, starts};
          case DURATION -> new long[] {durations, amounts, starts};
          case START -> new long[] {starts, amounts, durations};
        };
    return new long[] {
      rhythm,
      order[0],
      order[1],
      order[2],
      downs,
      count + (first.isPositive() ? 1 : 0),
      on.toEpochDay(),
      other == null ? 0 : other.ordinal(),
      first.minor()
    };
  }

  long ofAmounts(Money usual, Frequency other) {
    return Math.abs(yearly(usual, other) - yearly);
  }

  private static long yearly(Money amount, Frequency frequency) {
    return amount.minor() * UNITS_A_YEAR / units(frequency);
  }

  private static long duration(int count, Frequency frequency) {
    return (count - 1L) * units(frequency);
  }

  private static int units(Frequency frequency) {
    if (frequency == null) {
      return 52;
    }
    return switch (frequency) {
      case WEEKLY -> 12;
      case FORTNIGHTLY -> 24;
      case MONTHLY -> 52;
    };
  }
}
