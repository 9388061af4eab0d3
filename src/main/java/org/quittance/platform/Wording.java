package org.quittance.platform;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.quittance.money.Money;
import org.quittance.money.Rate;

/**
 * How amounts, dates and sentences read, the same on a page, in a mail and on a printed receipt.
 * French typography sets narrow no-break spaces inside an amount, so that it never breaks over two
 * lines; every date is written in words, because 05/03 is two different days to two readers. Where
 * the law decides what is said, a language comes with the country whose law it is: what differs
 * there is in a bundle of its own, {@code documents_fr_BE} beside {@code documents}.
 */
public final class Wording {

  /** Domain words and the reader's word for every enum constant ({@code PlanStatus.ACTIVE}). */
  public static final String TERMS = "org.quittance.i18n.terms";

  /** What the product answers, among it {@code refusal.<CODE>}. */
  public static final String MESSAGES = "org.quittance.i18n.messages";

  /** Titles, buttons and running text of pages. */
  public static final String LABELS = "org.quittance.i18n.labels";

  /** Subjects and paragraphs of mails. */
  public static final String EMAILS = "org.quittance.i18n.emails";

  /** What printed documents say. */
  public static final String DOCUMENTS = "org.quittance.i18n.documents";

  private static final char NARROW_SPACE = '\u202f';
  private static final char MINUS = '\u2212';

  private record Format(String pattern, Locale locale) {}

  // Reading a pattern costs more than applying it; there are a handful of patterns and locales.
  private static final Map<Format, DateTimeFormatter> DATES = new ConcurrentHashMap<>();
  private static final Map<Format, DecimalFormat> FIGURES = new ConcurrentHashMap<>();

  private Wording() {}

  /** {@code 1 234,56 €} in French, {@code €1,234.56} in English. */
  public static String amount(Money amount, Locale locale) {
    String symbol = amount.currency().getSymbol(language(locale));
    String figures = figures(locale, "#,##0.00").format(amount.exact().abs());
    String sign = amount.isNegative() ? String.valueOf(MINUS) : "";
    return isFrench(locale) ? sign + figures + NARROW_SPACE + symbol : sign + symbol + figures;
  }

  /** {@code 2,76 %} in French, {@code 2.76%} in English. */
  public static String rate(Rate rate, Locale locale) {
    String figures = figures(locale, "#,##0.00####").format(rate.percent());
    return isFrench(locale) ? figures + NARROW_SPACE + "%" : figures + "%";
  }

  /** {@code 5 mars 2026}; the first of a month is {@code 1er mars 2026} in French. */
  public static String day(LocalDate date, Locale locale) {
    String pattern =
        isFrench(locale) && date.getDayOfMonth() == 1 ? "d'er' MMMM uuuu" : "d MMMM uuuu";
    return dates(pattern, locale).format(date);
  }

  /** {@code jeudi 5 mars 2026}. */
  public static String weekday(LocalDate date, Locale locale) {
    return dates("EEEE ", locale).format(date) + day(date, locale);
  }

  /** The day and hour in Paris: {@code 5 mars 2026 à 9 h 05}. */
  public static String moment(Instant instant, Locale locale) {
    ZonedDateTime there = instant.atZone(BusinessDate.ZONE);
    String hour = isFrench(locale) ? "' à 'H' h 'mm" : "' at 'H:mm";
    return day(there.toLocalDate(), locale) + dates(hour, locale).format(there);
  }

  private static DateTimeFormatter dates(String pattern, Locale locale) {
    return DATES.computeIfAbsent(
        new Format(pattern, language(locale)),
        format -> DateTimeFormatter.ofPattern(format.pattern(), format.locale()));
  }

  /** The reader's word for {@code constant}, from {@link #TERMS}. */
  public static String term(Enum<?> constant, Locale locale) {
    return text(
        TERMS, constant.getDeclaringClass().getSimpleName() + "." + constant.name(), locale);
  }

  /**
   * The sentence {@code key} of {@code bundle} with its numbered places filled. Amounts, rates,
   * dates, instants, enum constants and lists of these among the arguments are put into the
   * reader's words first.
   *
   * @throws MissingResourceException if the bundle lacks the key
   */
  public static String text(String bundle, String key, Locale locale, Object... arguments) {
    String pattern = ResourceBundle.getBundle(bundle, locale).getString(key);
    return arguments.length == 0 ? pattern : fill(pattern, locale, arguments);
  }

  /** Fills the numbered places of {@code pattern} as {@link #text} does. */
  public static String fill(String pattern, Locale locale, Object... arguments) {
    Object[] words = Arrays.stream(arguments).map(one -> spoken(one, locale)).toArray();
    return new MessageFormat(pattern, language(locale)).format(words);
  }

  private static Object spoken(Object argument, Locale locale) {
    if (argument instanceof Money amount) {
      return amount(amount, locale);
    } else if (argument instanceof Rate rate) {
      return rate(rate, locale);
    } else if (argument instanceof LocalDate date) {
      return day(date, locale);
    } else if (argument instanceof Instant instant) {
      return moment(instant, locale);
    } else if (argument instanceof Enum<?> constant) {
      return term(constant, locale);
    } else if (argument instanceof Collection<?> several) {
      return several.stream()
          .map(one -> String.valueOf(spoken(one, locale)))
          .collect(Collectors.joining(", "));
    }
    return argument;
  }

  // The law of a case changes what is said, never how figures and dates are written.
  private static Locale language(Locale locale) {
    return locale.getCountry().isEmpty() ? locale : new Locale(locale.getLanguage());
  }

  private static boolean isFrench(Locale locale) {
    return Locale.FRENCH.getLanguage().equals(locale.getLanguage());
  }

  // A copy, because a number format cannot be shared between threads.
  private static DecimalFormat figures(Locale locale, String pattern) {
    return (DecimalFormat)
        FIGURES
            .computeIfAbsent(
                new Format(pattern, language(locale)),
                format -> newFigures(format.locale(), pattern))
            .clone();
  }

  private static DecimalFormat newFigures(Locale locale, String pattern) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    if (isFrench(locale)) {
      symbols.setGroupingSeparator(NARROW_SPACE);
    }
    return new DecimalFormat(pattern, symbols);
  }
}
