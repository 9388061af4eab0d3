package org.quittance.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.money.Money;

class TypedAmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50 | 50.00",
        "49,90 | 49.90",
        "49.9 | 49.90",
        "49,90 € | 49.90",
        "€49.90 | 49.90",
        "1 234,56 | 1234.56",
        "1\u202f234,56\u202f€ | 1234.56",
        "1.234,56 | 1234.56",
        "1,234.56 | 1234.56",
        "1.234 | 1234.00",
        "12 euros | 12.00",
        "0 | 0.00"
      })
  void an_amount_is_read_the_way_people_type_it(String typed, String expected) {
    assertThat(TypedAmount.parse(typed)).contains(Money.euros(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "-5",
        "5-",
        "1,2345",
        "12,345,6",
        "1e3",
        "49,900.1.2",
        "1234567890123"
      })
  void what_is_no_amount_is_not_guessed(String typed) {
    assertThat(TypedAmount.parse(typed)).isEmpty();
  }

  @Test
  void nothing_typed_is_no_amount() {
    assertThat(TypedAmount.parse(null)).isEmpty();
  }
}
