package org.quittance.portal.debtor;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words a person reads on the pages, in their language. */
record Words(Locale locale) {

  static final Words FRENCH = new Words(Locale.FRENCH);
  static final Words ENGLISH = new Words(Locale.ENGLISH);

  String label(String key) {
    return ResourceBundle.getBundle("org.quittance.i18n.labels", locale).getString(key);
  }

  /** The words before the first place to be filled. */
  String startOf(String key) {
    return label(key).replaceFirst("\\{.*", "").strip();
  }
}
