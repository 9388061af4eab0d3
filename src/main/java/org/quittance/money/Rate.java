package org.quittance.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A yearly rate or a share, in percent and never negative: {@code 12.40} means 12.40 %.
 *
 * <p>Two rates of the same value are equal however they were written; at least two decimals are
 * kept, as rates are published with two.
 *
 * @param percent at most 9999 with at most six decimals
 */
public record Rate(BigDecimal percent) implements Comparable<Rate>, Serializable {

  private static final int SHOWN_DECIMALS = 2;
  private static final int MOST_DECIMALS = 6;
  private static final BigDecimal LIMIT = BigDecimal.valueOf(10_000);
  private static final Pattern WRITTEN = Pattern.compile("\\d{1,4}(\\.\\d{1,6})?");

  public Rate {
    Objects.requireNonNull(percent, "percent");
    if (percent.signum() < 0 || percent.compareTo(LIMIT) >= 0) {
      throw new IllegalArgumentException("A rate lies between 0 and 9999 percent");
    }
    percent = percent.stripTrailingZeros();
    if (percent.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException("A rate has at most six decimals");
    }
    if (percent.scale() < SHOWN_DECIMALS) {
      percent = percent.setScale(SHOWN_DECIMALS);
    }
  }

  /**
   * Reads a rate written with a decimal point and without a percent sign.
   *
   * @throws IllegalArgumentException when {@code text} is anything else, a negative rate included
   */
  public static Rate percent(String text) {
    Objects.requireNonNull(text, "text");
    if (!WRITTEN.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a rate in percent: at most six decimals, no sign");
    }
    return new Rate(new BigDecimal(text));
  }

  /** Adds percentage points, as a statute that raises a rate does: 2.75 plus 5 points is 7.75. */
  public Rate plusPoints(Rate points) {
    return new Rate(percent.add(points.percent));
  }

  /** The rate taken several times over, as in "three times the legal rate". */
  public Rate times(int factor) {
    return new Rate(percent.multiply(BigDecimal.valueOf(factor)));
  }

  public boolean isZero() {
    return percent.signum() == 0;
  }

  public boolean isLessThan(Rate other) {
    return compareTo(other) < 0;
  }

  /** The rate with a decimal point and at least two decimals, no percent sign: {@code 12.40}. */
  public String display() {
    return percent.toPlainString();
  }

  @Override
  public int compareTo(Rate other) {
    return percent.compareTo(other.percent);
  }

  @Override
  public String toString() {
    return display() + " %";
  }
}
