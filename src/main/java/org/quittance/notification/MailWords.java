package org.quittance.notification;

import java.util.Locale;
import org.quittance.platform.Wording;

/** The texts of mails. */
final class MailWords {

  private MailWords() {}

  static String say(String key, Locale locale, Object... arguments) {
    return Wording.text(Wording.EMAILS, key, locale, arguments);
  }
}
