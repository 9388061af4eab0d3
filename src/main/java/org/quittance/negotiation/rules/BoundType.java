package org.quittance.negotiation.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quittance.calendar.Frequency;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.refusal.Refusal;

/**
 * What the value of a bound is made of, and its one written form. That form is the same in every
 * language and what is stored: {@code 50.00}, {@code 5.00}, {@code 12}, {@code WEEKLY,MONTHLY},
 * {@code 1-28}, {@code YES}.
 */
public enum BoundType {
  /** Euros, not negative. */
  AMOUNT {
    @Override
    BoundValue read(String text) {
      Money amount = Money.euros(text);
      if (amount.isNegative()) {
        throw new IllegalArgumentException("A bound is never negative");
      }
      return new BoundValue.Amount(amount);
    }
  },
  /** A share in percent. */
  PERCENT {
    @Override
    BoundValue read(String text) {
      return new BoundValue.Percent(Rate.percent(text));
    }
  },
  /** A whole number of instalments, months, days or times. */
  NUMBER {
    @Override
    BoundValue read(String text) {
      if (!DIGITS.matcher(text).matches()) {
        throw new IllegalArgumentException("Not a whole number");
      }
      return new BoundValue.Number(Integer.parseInt(text));
    }
  },
  /** The rhythms that are allowed, at least one. */
  FREQUENCIES {
    @Override
    BoundValue read(String text) {
      return new BoundValue.Frequencies(
          Arrays.stream(text.split(",", -1))
              .map(name -> Frequency.valueOf(name.strip()))
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Frequency.class))));
    }
  },
  /** The days of the month that are allowed, at least one; ranges may be written. */
  DAYS_OF_MONTH {
    @Override
    BoundValue read(String text) {
      Set<Integer> days = new TreeSet<>();
      for (String part : text.split(",", -1)) {
        List<Integer> ends =
            Arrays.stream(part.strip().split("-", 2))
                .map(end -> ((BoundValue.Number) NUMBER.read(end.strip())).value())
                .toList();
        int last = ends.get(ends.size() - 1);
        if (ends.get(0) > last || last > BoundValue.Days.LAST_DAY) {
          throw new IllegalArgumentException("Days run from 1 to 31, the earlier first");
        }
        IntStream.rangeClosed(ends.get(0), last).forEach(days::add);
      }
      return new BoundValue.Days(days);
    }
  },
  YES_NO {
    @Override
    BoundValue read(String text) {
      return switch (text) {
        case "YES" -> new BoundValue.YesNo(true);
        case "NO" -> new BoundValue.YesNo(false);
        default -> throw new IllegalArgumentException("Neither YES nor NO");
      };
    }
  };

  // Nine digits always fit an int; the range of each field is narrower.
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

  abstract BoundValue read(String text);

  /**
   * Reads the written form; spaces around it do not count.
   *
   * @throws Refusal with a {@link BoundsRefusal} when it is anything else
   */
  public BoundValue parse(String text) {
    try {
      return read(text.strip());
    } catch (IllegalArgumentException unreadable) {
      throw Refusal.of(BoundsRefusal.unreadable(this));
    }
  }
}
