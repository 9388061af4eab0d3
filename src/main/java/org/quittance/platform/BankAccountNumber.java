package org.quittance.platform;

import org.iban4j.IbanUtil;

/** International bank account numbers (ISO 13616). */
public final class BankAccountNumber {

  private BankAccountNumber() {}

  /**
   * Whether the text is an IBAN: known country, right length and structure, right check digits.
   *
   * @param iban without spaces, in capitals
   */
  public static boolean isValid(String iban) {
    return IbanUtil.isValid(iban);
  }
}
