package org.quittance.portal.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import org.quittance.money.Money;

/** Reads an amount in euros the way people type it, with comma or point, spaces and sign. */
public final class TypedAmount {

  private static final Pattern IGNORED = Pattern.compile("[\\s\u00a0\u202f€]|(?i:euros?|eur)");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,2})?");
  private static final Pattern POINTS_GROUP =
      Pattern.compile("\\d{1,3}(?:\\.\\d{3}){1,2}(?:,\\d{1,2})?");
  private static final Pattern COMMAS_GROUP =
      Pattern.compile("\\d{1,3}(?:,\\d{3}){1,2}(?:\\.\\d{1,2})?");

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
    String figures = IGNORED.matcher(text).replaceAll("");
    if (POINTS_GROUP.matcher(figures).matches()) {
      return Optional.of(Money.euros(figures.replace(".", "").replace(',', '.')));
    } else if (COMMAS_GROUP.matcher(figures).matches()) {
      return Optional.of(Money.euros(figures.replace(",", "")));
    }
    return PLAIN.matcher(figures).matches()
        ? Optional.of(Money.euros(figures.replace(',', '.')))
        : Optional.empty();
  }
}
