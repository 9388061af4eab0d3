package org.quittance.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** French unless the caller asks for English first. */
final class CallerLanguage {

  private static final Set<String> SPOKEN = Set.of("fr", "en");

  private CallerLanguage() {}

  /**
   * @param acceptable as the caller prefers them, the wildcard included
   */
  static Locale of(List<Locale> acceptable) {
    return acceptable.stream()
        .map(Locale::getLanguage)
        .filter(SPOKEN::contains)
        .findFirst()
        .map(Locale::forLanguageTag)
        .orElse(Locale.FRENCH);
  }
}
