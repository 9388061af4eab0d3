package org.quittance.access.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * When two guard answers are the same. People type spaces, a SIRET for a SIREN, letters in lower
 * case: none of that may cost them a try. The guard tells the addressee from somebody else, it is
 * no proof of identity, so what the file does not know is not asked.
 */
public final class Guard {

  private static final int LONGEST_ANSWER = 40;

  private Guard() {}

  /**
   * The text that has to be equal on both sides.
   *
   * @param factPostalCode as on file; null when unknown
   * @param factBirthYear as on file; null when unknown or a business
   * @param factSiren as on file; null unless a business
   * @return empty when the file knows nothing that could be asked: then no answer is right
   */
  public static Optional<String> expected(
      String factPostalCode, String factBirthYear, String factSiren) {
    if (!compact(factSiren).isEmpty()) {
      return Optional.of(business(factSiren));
    }
    if (compact(factPostalCode).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(consumer(factPostalCode, factBirthYear));
  }

  /**
   * What was typed, reduced to what the file can be compared with.
   *
   * @param factBirthYear as on file, null when unknown: then the typed one does not count
   * @param factSiren as on file, null unless a business
   */
  public static String given(
      String postalCode, String birthYear, String siren, String factBirthYear, String factSiren) {
    if (!compact(factSiren).isEmpty()) {
      return business(siren);
    }
    return consumer(postalCode, compact(factBirthYear).isEmpty() ? null : birthYear);
  }

  private static String consumer(String postalCode, String birthYear) {
    return "P:" + compact(postalCode) + ":" + compact(birthYear);
  }

  // A SIRET is the SIREN and five digits for the establishment.
  private static String business(String siren) {
    String digits = compact(siren);
    return "S:" + (digits.length() == 14 ? digits.substring(0, 9) : digits);
  }

  private static String compact(String typed) {
    if (typed == null) {
      return "";
    }
    String bounded = typed.length() > LONGEST_ANSWER ? typed.substring(0, LONGEST_ANSWER) : typed;
    return Normalizer.normalize(bounded, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}.\\-]", "")
        .toUpperCase(Locale.ROOT);
  }
}
