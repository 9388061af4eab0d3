package org.quittance.identifier;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The nine digits by which the French register knows a company; the last one checks the others
 * (Luhn).
 *
 * @param digits without spaces
 */
public record SirenNumber(String digits) {

  private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");

  public SirenNumber {
    Objects.requireNonNull(digits, "digits");
    if (!isValid(digits)) {
      throw new IllegalArgumentException("Not a SIREN number");
    }
  }

  /** Reads a number as people write it, with or without spaces; empty when it is not one. */
  public static Optional<SirenNumber> parse(String text) {
    String joined = text.replaceAll("\\s", "");
    return isValid(joined) ? Optional.of(new SirenNumber(joined)) : Optional.empty();
  }

  /** Whether the text is nine digits that pass their own check. */
  public static boolean isValid(String text) {
    if (!NINE_DIGITS.matcher(text).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      // Every second digit from the right counts double; a two-digit result counts its digit sum.
      int weighted = i % 2 == 1 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /** The number in groups of three, as it is printed: {@code 732 829 320}. */
  public String printed() {
    return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
  }

  @Override
  public String toString() {
    return digits;
  }
}
