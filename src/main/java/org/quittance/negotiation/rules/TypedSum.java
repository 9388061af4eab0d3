package org.quittance.negotiation.rules;

import java.text.Normalizer;
import java.util.Locale;
import org.quittance.money.Money;

/**
 * Compares a sum as a person typed it with the sum it should be. Hyphens, accents, capitals and
 * spaces are nobody's mistake.
 */
public final class TypedSum {

  private TypedSum() {}

  /** Whether the figures say the sum: {@code 1284,30}, {@code 1 284.30 €}, {@code 1284,3}. */
  public static boolean isFigures(String typed, Money sum) {
    if (typed == null) {
      return false;
    }
    String plain = typed.replaceAll("[\\s\\u00A0\\u202F'’€]|(?i:eur(os?)?)", "");
    String decimal =
        plain.matches("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?")
            ? plain.replace(",", "")
            : plain.replace(',', '.');
    return decimal.matches("\\d{1,12}(\\.\\d{1,2})?") && Money.euros(decimal).equals(sum);
  }

  /**
   * Whether the words say the sum.
   *
   * @param words the sum in words, as it should be
   */
  public static boolean isWords(String typed, String words) {
    return typed != null && !typed.isBlank() && plain(typed).equals(plain(words));
  }

  // French writes "quatre-vingts", "cents" and "et un" in ways that even the careful mix up.
  private static String plain(String words) {
    return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z]+", " ")
        .replaceAll("\\b(et|and|d)\\b", " ")
        .replaceAll("\\b(euro|cent|vingt|centime|mille|million)s\\b", "$1")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
