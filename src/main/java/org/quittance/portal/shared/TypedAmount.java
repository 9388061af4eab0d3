package org.quittance.portal.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.money.Money;

/** Reads an amount in euros the way people type it, with comma or point, spaces and sign. */
public final class TypedAmount {

  private static final Pattern IGNORED = Pattern.compile("[\\s\u00a0\u202f€]|(?i:eur|euros?)");
  private static final Pattern THOUSANDS = Pattern.compile("[.,](?=\\d{3}(?:[.,]|$))");
  private static final Pattern WRITTEN = Pattern.compile("\\d{1,9}(?:\\.\\d{1,2})?");

  private TypedAmount() {}

  /**
   * {@code 1 234,56}, {@code 1.234,56}, {@code 1,234.56} and {@code 1234.5 €} are all understood.
   *
   * @param text may be null
   * @return empty when it is not a plain amount, negative ones included
   */
  public static Optional<Money> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String digits = IGNORED.matcher(text).replaceAll("");
    digits = THOUSANDS.matcher(digits).replaceAll("").replace(',', '.');
    return WRITTEN.matcher(digits).matches() ? Optional.of(Money.euros(digits)) : Optional.empty();
  }
}
