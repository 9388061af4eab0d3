package org.quittance.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

  @ParameterizedTest
  @CsvSource({"12.4, 12.40", "12.40, 12.40", "0, 0.00", "100, 100.00", "3.125, 3.125"})
  void a_rate_shows_two_decimals_at_least(String written, String shown) {
    assertThat(Rate.percent(written).display()).isEqualTo(shown);
  }

  @Test
  void the_same_rate_written_differently_is_the_same_rate() {
    assertThat(Rate.percent("12.4")).isEqualTo(Rate.percent("12.400"));
    assertThat(Rate.percent("12.4")).hasSameHashCodeAs(new Rate(new BigDecimal("12.40")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "12,4", "12.40 %", "10000", "1e9", "1.1234567"})
  void whatever_is_not_a_rate_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.percent(text));
  }

  @Test
  void a_rate_out_of_bounds_is_refused_however_it_is_made() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(new BigDecimal("-0.01")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(new BigDecimal("1E+1000000")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rate(new BigDecimal("1E-7")));
  }

  @Test
  void points_are_added_and_rates_multiplied() {
    assertThat(Rate.percent("2.40").plusPoints(Rate.percent("10")))
        .isEqualTo(Rate.percent("12.40"));
    assertThat(Rate.percent("2.62").times(3)).isEqualTo(Rate.percent("7.86"));
    assertThat(Rate.percent("7.85").isLessThan(Rate.percent("7.86"))).isTrue();
    assertThat(Rate.percent("12.4")).hasToString("12.40 %");
  }
}
