package org.quittance.platform;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.iban4j.Iban;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/**
 * An IBAN that its own country and its check digits accept. It is written out only where it is
 * meant to be read; its text form hides the middle, so that a log never holds it.
 *
 * @param iban in capitals and without spaces
 */
public record BankAccountNumber(String iban) {

  private static final int SHOWN_AT_START = 4;
  private static final int SHOWN_AT_END = 4;

  public BankAccountNumber {
    Objects.requireNonNull(iban, "iban");
    if (!isValid(iban)) {
      throw new IllegalArgumentException("Not an IBAN");
    }
  }

  /** Reads an IBAN as people write it, with or without spaces; empty when it is not one. */
  public static Optional<BankAccountNumber> parse(String text) {
    String joined = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return isValid(joined) ? Optional.of(new BankAccountNumber(joined)) : Optional.empty();
  }

  /** Whether the text is an IBAN without spaces, of the length and form of its country. */
  public static boolean isValid(String text) {
    try {
      IbanUtil.validate(text);
      return true;
    } catch (Iban4jException refused) {
      return false;
    }
  }

  /** ISO 3166 code of the country that keeps the account. */
  public String country() {
    return iban.substring(0, 2);
  }

  /** The IBAN in groups of four, as it is printed. */
  public String printed() {
    return Iban.valueOf(iban).toFormattedString();
  }

  /** Enough to recognise one's own account by: {@code FR14 … 2606}. */
  public String masked() {
    return iban.substring(0, SHOWN_AT_START) + " … " + iban.substring(iban.length() - SHOWN_AT_END);
  }

  @Override
  public String toString() {
    return masked();
  }
}
