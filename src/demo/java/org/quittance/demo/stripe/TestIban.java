package org.quittance.demo.stripe;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * An account number that Stripe publishes for testing SEPA debits, and how debits to it end.
 *
 * @param failure the failure code of the debit, or null when it succeeds
 * @param late whether the outcome takes longer than usual
 * @param disputed whether the account holder takes a debit back as soon as it has succeeded
 */
record TestIban(String number, String failure, boolean late, boolean disputed) {

  private static final String REFUSED = "generic_could_not_process";

  /** Every account played; France first, then Germany and Austria. */
  static final List<TestIban> ALL =
      List.of(
          succeeds("FR1420041010050500013M02606", false),
          succeeds("FR3020041010050500013M02609", true),
          fails("FR8420041010050500013M02607", REFUSED, false),
          fails("FR7920041010050500013M02600", REFUSED, true),
          disputes("FR5720041010050500013M02608"),
          succeeds("DE89370400440532013000", false),
          succeeds("DE08370400440532013003", true),
          fails("DE62370400440532013001", REFUSED, false),
          fails("DE78370400440532013004", REFUSED, true),
          disputes("DE35370400440532013002"),
          succeeds("AT611904300234573201", false),
          succeeds("AT321904300235473204", true),
          fails("AT861904300235473202", REFUSED, false),
          fails("AT051904300235473205", REFUSED, true),
          disputes("AT591904300235473203"),
          fails("AT981904300000343434", "charge_exceeds_source_limit", false),
          fails("AT601904300000121212", "charge_exceeds_weekly_limit", false),
          fails("AT981904300002222227", "insufficient_funds", false));

  private static TestIban succeeds(String number, boolean late) {
    return new TestIban(number, null, late, false);
  }

  private static TestIban fails(String number, String failure, boolean late) {
    return new TestIban(number, failure, late, false);
  }

  private static TestIban disputes(String number) {
    return new TestIban(number, null, false, true);
  }

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

  /** Whether Stripe itself refuses the debit at once, because so much was debited already. */
  boolean isBeyondLimit() {
    return failure != null && failure.startsWith("charge_exceeds_");
  }

  Decline decline() {
    return new Decline(failure, failure, "The debit is beyond what may be debited for now.");
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
