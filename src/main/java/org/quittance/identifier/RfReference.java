package org.quittance.identifier;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A creditor reference by ISO 11649: {@code RF}, two check digits and up to 21 letters or digits.
 * Banks carry it unchanged, so a transfer that bears it names its case beyond doubt.
 *
 * @param value in upper case and without spaces
 */
public record RfReference(String value) {

  private static final Pattern WRITTEN = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
  private static final Pattern IN_TEXT =
      Pattern.compile("(?<![A-Z0-9])RF ?\\d{2}(?: ?[A-Z0-9]){1,21}(?![A-Z0-9])");
  private static final Pattern BODY = Pattern.compile("[A-Z0-9]{1,21}");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s\\-/._]");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);
  private static final int FIRST_OF_BODY = 4;
  private static final int GROUP = 4;

  public RfReference {
    Objects.requireNonNull(value, "value");
    if (!WRITTEN.matcher(value).matches()
        || !value.substring(2, FIRST_OF_BODY).equals(check(value.substring(FIRST_OF_BODY)))) {
      throw new IllegalArgumentException("Not a creditor reference by ISO 11649");
    }
  }

  /**
   * Makes the reference that belongs to {@code body}, such as a case reference; spaces, hyphens,
   * slashes, dots and underscores are left out and small letters become capitals.
   *
   * @throws IllegalArgumentException when nothing is left, more than 21 characters are, or one of
   *     them is neither a letter from A to Z nor a digit
   */
  public static RfReference make(String body) {
    String kept = SEPARATOR.matcher(body).replaceAll("").toUpperCase(Locale.ROOT);
    if (!BODY.matcher(kept).matches()) {
      throw new IllegalArgumentException("A creditor reference holds 1 to 21 letters and digits");
    }
    return new RfReference("RF" + check(kept) + kept);
  }

  /** Reads a reference as people write it, with or without spaces; empty when it is not one. */
  public static Optional<RfReference> parse(String text) {
    String joined = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return isValid(joined) ? Optional.of(new RfReference(joined)) : Optional.empty();
  }

  /**
   * The first valid reference within free text, as the remittance line of a transfer carries it.
   */
  public static Optional<RfReference> find(String text) {
    Matcher candidate = IN_TEXT.matcher(text.toUpperCase(Locale.ROOT));
    while (candidate.find()) {
      // A word may follow the reference: give back trailing groups until the check digits agree.
      String tried = candidate.group();
      while (true) {
        Optional<RfReference> found = parse(tried);
        if (found.isPresent()) {
          return found;
        }
        int lastGroup = tried.lastIndexOf(' ');
        if (lastGroup < FIRST_OF_BODY) {
          break;
        }
        tried = tried.substring(0, lastGroup);
      }
    }
    return Optional.empty();
  }

  /** Whether the text is a reference without spaces whose check digits agree. */
  public static boolean isValid(String text) {
    return WRITTEN.matcher(text).matches()
        && text.substring(2, FIRST_OF_BODY).equals(check(text.substring(FIRST_OF_BODY)));
  }

  /** The reference in groups of four, as it is printed: {@code RF18 5390 0754 7034}. */
  public String printed() {
    return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
  }

  @Override
  public String toString() {
    return value;
  }

  private static String check(String body) {
    StringBuilder digits = new StringBuilder();
    (body + "RF00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
    int rest = new BigInteger(digits.toString()).mod(MODULUS).intValue();
    return String.format(Locale.ROOT, "%02d", 98 - rest);
  }
}
