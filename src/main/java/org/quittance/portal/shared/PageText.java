package org.quittance.portal.shared;

import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.quittance.money.Money;
import org.quittance.money.Rate;
import org.quittance.platform.Wording;
import org.quittance.refusal.Refusal;

/**
 * The functions that pages call to put a value into the reader's words ({@code q:amount}, {@code
 * q:day} …). Each answers an empty text for null, so that a page needs no guard.
 */
public final class PageText {

  private PageText() {}

  /** Fills the numbered places of {@code pattern}, a text of a bundle, with {@code arguments}. */
  public static String fill(String pattern, List<?> arguments) {
    return Wording.fill(pattern, locale(), arguments.toArray());
  }

  public static String amount(Money amount) {
    return amount == null ? "" : Wording.amount(amount, locale());
  }

  public static String day(LocalDate date) {
    return date == null ? "" : Wording.day(date, locale());
  }

  public static String weekday(LocalDate date) {
    return date == null ? "" : Wording.weekday(date, locale());
  }

  public static String moment(Instant instant) {
    return instant == null ? "" : Wording.moment(instant, locale());
  }

  public static String rate(Rate rate) {
    return rate == null ? "" : Wording.rate(rate, locale());
  }

  public static String term(Enum<?> constant) {
    return constant == null ? "" : Wording.term(constant, locale());
  }

  /** A sentence of the messages bundle. */
  public static String say(String key, Object... arguments) {
    return message(key, arguments);
  }

  /** A text of the labels bundle. */
  public static String label(String key, Object... arguments) {
    return Wording.text(Wording.LABELS, key, locale(), arguments);
  }

  public static boolean hasLabel(String key) {
    return ResourceBundle.getBundle(Wording.LABELS, locale()).containsKey(key);
  }

  /** Why something was declined, in a sentence. */
  public static String refusal(Refusal refusal) {
    return message("refusal." + refusal.code().code(), refusal.arguments().toArray());
  }

  static String message(String key, Object... arguments) {
    return Wording.text(Wording.MESSAGES, key, locale(), arguments);
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
