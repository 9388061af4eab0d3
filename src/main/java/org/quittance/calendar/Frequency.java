package org.quittance.calendar;

import java.time.LocalDate;

/** How often something falls due. */
public enum Frequency {
  WEEKLY {
    @Override
    public LocalDate dueOn(LocalDate first, int index) {
      return first.plusWeeks(index);
    }
  },
  FORTNIGHTLY {
    @Override
    public LocalDate dueOn(LocalDate first, int index) {
      return first.plusWeeks(2L * index);
    }
  },
  /**
   * Each month on the day of the first due date, or on the last day of a month too short for it.
   */
  MONTHLY {
    @Override
    public LocalDate dueOn(LocalDate first, int index) {
      return first.plusMonths(index);
    }
  };

  /**
   * A due date, always reckoned from the first one so that a short month never shifts the later
   * ones.
   *
   * @param index 0 for the first due date itself
   */
  public abstract LocalDate dueOn(LocalDate first, int index);
}
