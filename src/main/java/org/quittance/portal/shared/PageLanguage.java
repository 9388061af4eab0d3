package org.quittance.portal.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages the pages speak. A reader's wish only ever selects one of these: text from a
 * request never becomes a locale, which older PrimeFaces writes into its scripts unescaped.
 */
public enum PageLanguage {
  FRENCH(Locale.FRENCH, "Français"),
  ENGLISH(Locale.ENGLISH, "English");

  private final Locale locale;
  private final String ownName;

  PageLanguage(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  public Locale locale() {
    return locale;
  }

  public String tag() {
    return locale.toLanguageTag();
  }

  /** The language's name in that language, the only one its reader is sure to know. */
  public String ownName() {
    return ownName;
  }

  public static Optional<PageLanguage> tagged(String tag) {
    return Arrays.stream(values()).filter(one -> one.tag().equals(tag)).findFirst();
  }
}
