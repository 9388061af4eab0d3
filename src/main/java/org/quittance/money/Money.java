package org.quittance.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An amount in one currency, exact to the cent and free to be negative.
 *
 * <p>Two amounts in different currencies never meet: adding or comparing them is refused, as is a
 * result too large to hold, so a wrong total cannot arise silently.
 *
 * @param minor the amount in the currency's smallest unit (cents of a euro)
 */
public final record Money(long minor, Currency currency)
    implements Comparable<Money>, Serializable {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,4})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** No euro at all. */
  public static final Money ZERO = new Money(0, EUR);

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /**
   * Reads an amount in euros, written with a decimal point: {@code "12.34"}.
   *
   * @throws IllegalArgumentException when {@code decimal} is no plain number or has more than two
   *     decimals; an amount is never rounded on the way in
   */
  public static Money euros(String decimal) {
    return of(decimal, EUR);
  }

  public static Money cents(long cents) {
    return new Money(cents, EUR);
  }

  /**
   * Reads an amount written with a decimal point and at most the decimals its currency has.
   *
   * @throws IllegalArgumentException when {@code decimal} is anything else
   */
  public static Money of(String decimal, Currency currency) {
    Objects.requireNonNull(decimal, "decimal");
    if (!WRITTEN.matcher(decimal).matches()) {
      throw new IllegalArgumentException("Not an amount: digits and a decimal point are expected");
    }
    try {
      BigDecimal units = new BigDecimal(decimal).setScale(digits(currency));
      return new Money(units.unscaledValue().longValueExact(), currency);
    } catch (ArithmeticException tooFineOrTooLarge) {
      throw new IllegalArgumentException(
          "Not an amount in " + currency + ": too many decimals or too large", tooFineOrTooLarge);
    }
  }

  /** Rounds half up to the currency's smallest unit. Every rounding in the product is this one. */
  public static Money rounded(BigDecimal exact, Currency currency) {
    BigDecimal units = exact.setScale(digits(currency), RoundingMode.HALF_UP);
    return new Money(units.unscaledValue().longValueExact(), currency);
  }

  /** Adds up amounts of one currency. Of no amounts at all it is zero euros. */
  public static Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(Money::plus).orElse(ZERO);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  public Money times(int factor) {
    return new Money(Math.multiplyExact(minor, (long) factor), currency);
  }

  /** The part of this amount that {@code rate} stands for, rounded half up to the cent. */
  public Money portion(Rate rate) {
    return rounded(exact().multiply(rate.percent()).divide(HUNDRED), currency);
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  public boolean isGreaterThan(Money other) {
    return compareTo(other) > 0;
  }

  public boolean isLessThan(Money other) {
    return compareTo(other) < 0;
  }

  /** The amount in whole units with all decimals of the currency, exact. */
  public BigDecimal exact() {
    return BigDecimal.valueOf(minor, digits(currency));
  }

  /** The amount with a decimal point and no currency, as the API writes it: {@code "12.34"}. */
  public String decimal() {
    return exact().toPlainString();
  }

  /**
   * Splits into equal parts that add up to this amount exactly.
   *
   * @param remainder who takes the cents that do not divide
   * @throws IllegalArgumentException when there is no part to give to
   */
  public List<Money> split(int parts, Remainder remainder) {
    if (parts < 1) {
      throw new IllegalArgumentException("An amount is split into at least one part");
    }
    long each = minor / parts;
    long left = minor % parts;
    long[] shares = new long[parts];
    Arrays.fill(shares, each);
    switch (remainder) {
      case LAST -> shares[parts - 1] += left;
      case FIRST -> shares[0] += left;
      case SPREAD -> {
        for (int i = 0; i < Math.abs(left); i++) {
          shares[i] += Long.signum(left);
        }
      }
    }
    return allOf(shares);
  }

  /**
   * Shares this amount out in proportion to {@code weights}; the shares add up to it exactly. The
   * cents that do not divide go one each to the largest fractions, among equal ones to the earliest
   * in the list, so no share ever exceeds its weight while the whole does not exceed their sum.
   *
   * @param weights none negative, at least one positive unless this amount is zero
   */
  public List<Money> shareOut(List<Money> weights) {
    BigInteger total = BigInteger.ZERO;
    for (Money weight : weights) {
      if (sameCurrency(weight).isNegative()) {
        throw new IllegalArgumentException("A weight is never negative");
      }
      total = total.add(BigInteger.valueOf(weight.minor));
    }
    long[] shares = new long[weights.size()];
    if (isZero()) {
      return allOf(shares);
    }
    if (total.signum() == 0) {
      throw new IllegalArgumentException("Nothing to share an amount out to");
    }
    BigInteger whole = BigInteger.valueOf(minor).abs();
    BigInteger[] fractions = new BigInteger[shares.length];
    BigInteger left = whole;
    for (int i = 0; i < shares.length; i++) {
      BigInteger[] share =
          whole.multiply(BigInteger.valueOf(weights.get(i).minor)).divideAndRemainder(total);
      shares[i] = share[0].longValueExact();
      fractions[i] = share[1];
      left = left.subtract(share[0]);
    }
    IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> fractions[i]).reversed())
        .limit(left.longValueExact())
        .forEach(i -> shares[i]++);
    if (isNegative()) {
      Arrays.setAll(shares, i -> -shares[i]);
    }
    return allOf(shares);
  }

  /**
   * Orders amounts of one currency.
   *
   * @throws IllegalArgumentException when the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, sameCurrency(other).minor);
  }

  @Override
  public String toString() {
    return decimal() + " " + currency.getCurrencyCode();
  }

  private List<Money> allOf(long[] shares) {
    List<Money> parts = new ArrayList<>(shares.length);
    for (long share : shares) {
      parts.add(new Money(share, currency));
    }
    return Collections.unmodifiableList(parts);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Amounts in " + currency + " and " + other.currency + " do not mix");
    }
    return other;
  }

  // Units of account such as gold have no fraction digits and would report -1.
  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}
