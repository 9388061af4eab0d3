package org.quittance.demo.stripe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simulator's pages in the reader's language: French or English. */
final class PageText {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\{?([\\w.:-]+)}}}?");
  private static final String FOLDER = "/org/quittance/demo/stripe/";

  private final Locale locale;
  private final ResourceBundle texts;

  private PageText(Locale locale) {
    this.locale = locale;
    this.texts =
        ResourceBundle.getBundle(
            "org.quittance.demo.stripe.pages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * @param asked the session's locale; null and {@code auto} leave it to the browser
   * @param acceptLanguage the browser's header, or null
   */
  static PageText in(String asked, String acceptLanguage) {
    String tag = asked;
    if (tag == null || tag.equals("auto")) {
      tag = acceptLanguage == null || acceptLanguage.isBlank() ? "fr" : acceptLanguage;
    }
    return new PageText(tag.toLowerCase(Locale.ROOT).startsWith("fr") ? Locale.FRANCE : Locale.UK);
  }

  String language() {
    return locale.getLanguage();
  }

  String of(String key, Object... arguments) {
    String text = texts.getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  /** Why a payment was refused, in words for the buyer. */
  String refusal(String reason) {
    try {
      return texts.getString("refusal." + reason);
    } catch (MissingResourceException e) {
      return texts.getString("refusal.generic_decline");
    }
  }

  String money(long minor, String currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    Currency unit = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
    format.setCurrency(unit);
    return format.format(minor / Math.pow(10, unit.getDefaultFractionDigits()));
  }

  String time(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .withLocale(locale)
        .withZone(zone)
        .format(instant);
  }

  /**
   * Fills a template: {@code {{name}}} is a value, escaped; {@code {{{name}}}} a piece of page;
   * {@code {{t:key}}} a text.
   */
  String page(String template, Map<String, String> values) {
    StringBuilder page = new StringBuilder();
    Matcher matcher = PLACEHOLDER.matcher(read(template));
    while (matcher.find()) {
      String name = matcher.group(1);
      String value = name.startsWith("t:") ? of(name.substring(2)) : values.getOrDefault(name, "");
      boolean raw = matcher.group().startsWith("{{{");
      matcher.appendReplacement(page, Matcher.quoteReplacement(raw ? value : escape(value)));
    }
    matcher.appendTail(page);
    return page.toString();
  }

  static String escape(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
  }

  private static String read(String template) {
    try (InputStream in = PageText.class.getResourceAsStream(FOLDER + template)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
