package org.quittance.demo.stripe;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * An account number that Stripe publishes for testing SEPA debits, and how debits to it end.
 *
 * @param failure the failure code of the debit, or null when it succeeds
 * @param late whether the outcome takes longer than usual
 */
record TestIban(String number, String failure, boolean late) {

  private static final String REFUSED = "generic_could_not_process";

  /** Every account played; France first, then Germany and Austria. */
  static final List<TestIban> ALL =
      List.of(
          new TestIban("FR1420041010050500013M02606", null, false),
          new TestIban("FR3020041010050500013M02609", null, true),
          new TestIban("FR8420041010050500013M02607", REFUSED, false),
          new TestIban("FR7920041010050500013M02600", REFUSED, true),
          new TestIban("DE89370400440532013000", null, false),
          new TestIban("DE08370400440532013003", null, true),
          new TestIban("DE62370400440532013001", REFUSED, false),
          new TestIban("DE78370400440532013004", REFUSED, true),
          new TestIban("AT611904300234573201", null, false),
          new TestIban("AT321904300235473204", null, true),
          new TestIban("AT861904300235473202", REFUSED, false),
          new TestIban("AT051904300235473205", REFUSED, true),
          new TestIban("AT981904300002222227", "insufficient_funds", false));

  static Optional<TestIban> byNumber(String number) {
    return ALL.stream().filter(iban -> iban.number.equals(number)).findFirst();
  }

  /** Whether the check digits are right (ISO 13616, modulo 97). */
  static boolean isWellFormed(String number) {
    if (!number.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    String turned = number.substring(4) + number.substring(0, 4);
    turned.chars().forEach(each -> digits.append(Character.getNumericValue(each)));
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  String country() {
    return number.substring(0, 2);
  }

  String last4() {
    return number.substring(number.length() - 4);
  }

  String bankCode() {
    return number.substring(4, 9);
  }
}
