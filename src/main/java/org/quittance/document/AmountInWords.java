package org.quittance.document;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.quittance.money.Money;
import org.quittance.platform.Wording;

/**
 * Amounts written out, as a receipt shows them beside the figures so that neither can be altered
 * alone: {@code trois cents euros et cinq centimes}.
 */
public final class AmountInWords {

  private static final long CENTS = 100;
  private static final long MILLION = 1_000_000;

  private AmountInWords() {}

  /**
   * @param amount not negative, in euros
   */
  public static String of(Money amount, Locale locale) {
    long whole = amount.minor() / CENTS;
    long cents = amount.minor() % CENTS;
    // French says "deux millions d'euros", but "deux millions cent euros".
    boolean isMillions = whole > 0 && whole % MILLION == 0;
    String euros =
        counted(isMillions ? "receipt.words.millions" : "receipt.words.euros", whole, locale);
    if (cents == 0) {
      return euros;
    }
    String rest = counted("receipt.words.cents", cents, locale);
    return whole == 0
        ? rest
        : Wording.text(Wording.DOCUMENTS, "receipt.words.both", locale, euros, rest);
  }

  private static String counted(String key, long count, Locale locale) {
    String words =
        new RuleBasedNumberFormat(ULocale.forLocale(locale), RuleBasedNumberFormat.SPELLOUT)
            .format(count);
    return Wording.text(Wording.DOCUMENTS, key, locale, words, count);
  }
}
