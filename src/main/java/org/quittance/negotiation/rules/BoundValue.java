package org.quittance.negotiation.rules;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/** A value of a bound, or of what is held against it. */
public sealed interface BoundValue extends Serializable {

  /** The canonical written form, the same in every language; {@link BoundType} reads it. */
  String text();

  /**
   * The bare value, to be put into a reader's words: an amount, a rate, a number, a date, a list of
   * frequencies, a boolean, or the text of the allowed days.
   */
  Object plain();

  /** An amount of euros. */
  record Amount(Money value) implements BoundValue {
    @Override
    public String text() {
      return value.decimal();
    }

    @Override
    public Object plain() {
      return value;
    }
  }

  /** A share in percent. */
  record Percent(Rate value) implements BoundValue {
    @Override
    public String text() {
      return value.display();
    }

    @Override
    public Object plain() {
      return value;
    }
  }

  /** A count of something. */
  record Number(int value) implements BoundValue {
    @Override
    public String text() {
      return Integer.toString(value);
    }

    @Override
    public Object plain() {
      return value;
    }
  }

  /**
   * Rhythms of payment.
   *
   * @param value at least one
   */
  record Frequencies(Set<Frequency> value) implements BoundValue {
    public Frequencies {
      value = Collections.unmodifiableSet(EnumSet.copyOf(value));
    }

    @Override
    public String text() {
      return value.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    @Override
    public Object plain() {
      return List.copyOf(value);
    }
  }

  /**
   * Days of the month.
   *
   * @param value at least one, from 1 to 31; 31 also stands for the last day of shorter months
   */
  record Days(SortedSet<Integer> value) implements BoundValue {
    static final int LAST_DAY = 31;

    public Days {
      value = Collections.unmodifiableSortedSet(new TreeSet<>(value));
      if (value.isEmpty() || value.first() < 1 || value.last() > LAST_DAY) {
        throw new IllegalArgumentException("Days of the month lie from 1 to 31");
      }
    }

    Days(Set<Integer> value) {
      this(new TreeSet<>(value));
    }

    /** Runs of days are written as ranges: {@code 1-5,28}. */
    @Override
    public String text() {
      List<String> runs = new ArrayList<>();
      int from = value.first();
      int last = from;
      for (int day : value.tailSet(from + 1)) {
        if (day != last + 1) {
          runs.add(run(from, last));
          from = day;
        }
        last = day;
      }
      runs.add(run(from, last));
      return String.join(",", runs);
    }

    @Override
    public Object plain() {
      return text();
    }

    private static String run(int from, int last) {
      return from == last ? Integer.toString(from) : from + "-" + last;
    }
  }

  /** Whether something holds. */
  record YesNo(boolean value) implements BoundValue {
    @Override
    public String text() {
      return value ? "YES" : "NO";
    }

    @Override
    public Object plain() {
      return value;
    }
  }

  /** A date that a bound in days comes to; never the value of a bound itself. */
  record OnDate(LocalDate value) implements BoundValue {
    @Override
    public String text() {
      return value.toString();
    }

    @Override
    public Object plain() {
      return value;
    }
  }
}
