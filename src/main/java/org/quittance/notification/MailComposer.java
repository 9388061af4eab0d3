package org.quittance.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quittance.money.Money;
import org.quittance.notification.MailText.Button;
import org.quittance.notification.MailText.Fact;
import org.quittance.platform.Wording;

/**
 * Puts the text of one mail together, in one language, from one family of keys: {@code
 * family.subject}, {@code family.opening} and so on. A key that starts with a dot belongs to the
 * family, any other is shared.
 */
final class MailComposer {

  private final String family;
  private final Locale locale;
  private final List<String> opening = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<String> closing = new ArrayList<>();
  private Button button;

  MailComposer(String family, Locale locale) {
    this.family = family;
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  String say(String key, Object... arguments) {
    return MailWords.say(key.startsWith(".") ? family + key : key, locale, arguments);
  }

  MailComposer open(String key, Object... arguments) {
    opening.add(say(key, arguments));
    return this;
  }

  /** A sentence that is in the reader's words already. */
  MailComposer openWith(String sentence) {
    opening.add(sentence);
    return this;
  }

  MailComposer fact(String key, String value) {
    facts.add(new Fact(say(key), value));
    return this;
  }

  MailComposer fact(String key, Money amount) {
    return fact(key, Wording.amount(amount, locale));
  }

  MailComposer fact(String key, LocalDate day) {
    return fact(key, Wording.weekday(day, locale));
  }

  MailComposer close(String key, Object... arguments) {
    closing.add(say(key, arguments));
    return this;
  }

  MailComposer button(String key, String url) {
    button = new Button(say(key), url);
    return this;
  }

  /**
   * @param recall null where the reader is not the debtor
   */
  MailText text(String caseReference, String recall) {
    return new MailText(
        say(".subject", caseReference),
        List.copyOf(opening),
        null,
        List.copyOf(facts),
        button,
        List.copyOf(closing),
        recall);
  }
}
