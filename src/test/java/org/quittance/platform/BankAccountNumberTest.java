package org.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountNumberTest {

  /** The first two are the examples of EPC069-12. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE71110220330123456789",
        "FR1420041010050500013M02606",
        "FR14 2004 1010 0505 0001 3M02 606",
        "fr1420041010050500013m02606",
        "DE89370400440532013000",
        "GB82WEST12345698765432",
        "FR7630006000011234567890189"
      })
  void an_iban_is_read_as_people_write_it(String written) {
    assertThat(BankAccountNumber.parse(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FR",
        "FR7630006000011234567890188",
        "FR763000600001123456789018",
        "XX7630006000011234567890189",
        "FR76-3000-6000-0112-3456-7890-189",
        "DE8937040044053201300A"
      })
  void a_wrong_iban_is_not_one(String written) {
    assertThat(BankAccountNumber.parse(written)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new BankAccountNumber(written));
  }

  @Test
  void an_iban_is_printed_in_fours_and_logged_in_part() {
    BankAccountNumber account = new BankAccountNumber("FR1420041010050500013M02606");
    assertThat(account.printed()).isEqualTo("FR14 2004 1010 0505 0001 3M02 606");
    assertThat(account.country()).isEqualTo("FR");
    assertThat(account).hasToString("FR14 … 2606");
  }
}
