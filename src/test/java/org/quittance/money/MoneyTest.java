package org.quittance.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency JPY = Currency.getInstance("JPY");

  @ParameterizedTest
  @CsvSource({"12.34, 1234", "0.05, 5", "-0.05, -5", "1200, 120000", "7.5, 750", "0, 0"})
  void euros_are_read_to_the_cent(String decimal, long cents) {
    assertThat(Money.euros(decimal)).isEqualTo(Money.cents(cents));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.234",
        "1,20",
        "1e3",
        " 1",
        "+1",
        "1.",
        ".5",
        "1 000",
        "99999999999999999.99",
        "1E+1000000000",
        "NaN"
      })
  void whatever_is_not_a_plain_amount_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.euros(text));
  }

  @Test
  void a_currency_keeps_its_own_decimals() {
    assertThat(Money.of("500", JPY).decimal()).isEqualTo("500");
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("500.5", JPY));
  }

  @ParameterizedTest
  @CsvSource({"0.005, 0.01", "0.0049, 0.00", "-0.005, -0.01", "14.301370, 14.30", "2.675, 2.68"})
  void half_a_cent_is_rounded_away_from_zero(BigDecimal exact, String rounded) {
    assertThat(Money.rounded(exact, EUR).decimal()).isEqualTo(rounded);
  }

  @Test
  void an_amount_is_written_with_a_point_and_its_currency() {
    assertThat(Money.euros("-1200.5").decimal()).isEqualTo("-1200.50");
    assertThat(Money.euros("12.34")).hasToString("12.34 EUR");
  }

  @Test
  void amounts_add_up() {
    Money twelve = Money.euros("12.00");
    assertThat(twelve.plus(Money.cents(5)).minus(Money.cents(10))).isEqualTo(Money.euros("11.95"));
    assertThat(twelve.times(3)).isEqualTo(Money.euros("36"));
    assertThat(twelve.negated().isNegative()).isTrue();
    assertThat(Money.sum(List.of(twelve, twelve))).isEqualTo(Money.euros("24"));
    assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    assertThat(twelve.min(Money.ZERO)).isEqualTo(Money.ZERO);
    assertThat(twelve.max(Money.ZERO)).isEqualTo(twelve);
  }

  @Test
  void currencies_never_mix() {
    Money dollar = Money.of("1", USD);
    assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.plus(dollar));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.minus(dollar));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.compareTo(dollar));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.ZERO.shareOut(List.of(dollar)));
  }

  @Test
  void an_amount_too_large_to_hold_is_an_error_not_a_small_amount() {
    Money most = Money.cents(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(Money.cents(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.cents(Long.MIN_VALUE).negated())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_commission_is_a_portion_rounded_to_the_cent() {
    assertThat(Money.euros("1150.00").portion(Rate.percent("12"))).isEqualTo(Money.euros("138.00"));
    assertThat(Money.euros("153.00").portion(Rate.percent("20"))).isEqualTo(Money.euros("30.60"));
    assertThat(Money.euros("0.05").portion(Rate.percent("50"))).isEqualTo(Money.euros("0.03"));
  }

  @ParameterizedTest
  @CsvSource({
    "1000.00, 3, LAST, 333.33 333.33 333.34",
    "1000.00, 3, FIRST, 333.34 333.33 333.33",
    "1000.00, 3, SPREAD, 333.34 333.33 333.33",
    "999.99, 7, LAST, 142.85 142.85 142.85 142.85 142.85 142.85 142.89",
    "999.99, 7, FIRST, 142.89 142.85 142.85 142.85 142.85 142.85 142.85",
    "999.99, 7, SPREAD, 142.86 142.86 142.86 142.86 142.85 142.85 142.85",
    "100.01, 2, LAST, 50.00 50.01",
    "0.02, 3, LAST, 0.00 0.00 0.02",
    "-1.00, 3, SPREAD, -0.34 -0.33 -0.33"
  })
  void a_split_leaves_no_cent_behind(String total, int parts, Remainder remainder, String shares) {
    assertThat(Money.euros(total).split(parts, remainder)).isEqualTo(amounts(shares));
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 100 100 100, 33.34 33.33 33.33",
    "0.01, 10 10, 0.01 0.00",
    "1.00, 1 2, 0.33 0.67",
    "10.00, 0 5 0, 0.00 10.00 0.00",
    "0.00, 0 0, 0.00 0.00",
    "-100.00, 1 1 1, -33.34 -33.33 -33.33"
  })
  void an_amount_is_shared_out_pro_rata(String total, String weights, String shares) {
    assertThat(Money.euros(total).shareOut(amounts(weights))).isEqualTo(amounts(shares));
  }

  @Test
  void nothing_is_shared_out_to_nobody() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.cents(1).shareOut(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.cents(1).shareOut(List.of(Money.cents(-1), Money.cents(2))));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.cents(1).split(0, Remainder.LAST));
  }

  private static List<Money> amounts(String text) {
    return Arrays.stream(text.split(" ")).map(Money::euros).toList();
  }
}
