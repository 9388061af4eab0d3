package org.quittance.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

  @Nested
  class Of_a_consumer {

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '"',
        value = {
          "31300, 1984",
          "\" 31300 \", \"1984 \"",
          "31 300, 19 84",
          "\"31.300\", 1984",
          "３１３００, １９８４"
        })
    void accepts_however_it_is_spaced(String postalCode, String birthYear) {
      assertThat(given(postalCode, birthYear))
          .isEqualTo(Guard.expected("31300", "1984", null).get());
    }

    @ParameterizedTest
    @CsvSource({
      "31301, 1984",
      "31300, 1985",
      "'', 1984",
      "31300, ''",
      "1984, 31300",
      "313001984, ''"
    })
    void refuses_anything_else(String postalCode, String birthYear) {
      assertThat(given(postalCode, birthYear))
          .isNotEqualTo(Guard.expected("31300", "1984", null).get());
    }

    @Test
    void is_not_asked_for_a_birth_year_the_file_does_not_know() {
      assertThat(Guard.given("31300", "1999", null, null, null))
          .isEqualTo(Guard.expected("31300", null, null).get());
    }

    @Test
    void cannot_be_right_when_the_file_knows_nothing() {
      assertThat(Guard.expected(null, "1984", null)).isEmpty();
      assertThat(Guard.expected(" ", null, "")).isEmpty();
    }

    @Test
    void is_not_convinced_by_a_very_long_answer() {
      assertThat(given("3".repeat(1_000_000), "1984"))
          .isNotEqualTo(Guard.expected("31300", "1984", null).get())
          .hasSizeLessThan(100);
    }

    private String given(String postalCode, String birthYear) {
      return Guard.given(postalCode, birthYear, "732829320", "1984", null);
    }
  }

  @Nested
  class Of_a_business {

    @ParameterizedTest
    @ValueSource(strings = {"732829320", "732 829 320", "732 829 320 00074", "73282932000074"})
    void accepts_a_siren_or_a_siret(String typed) {
      assertThat(given(typed)).isEqualTo(Guard.expected("31000", null, "732829320").get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"732829321", "", "7328293200007", "31000"})
    void refuses_anything_else(String typed) {
      assertThat(given(typed)).isNotEqualTo(Guard.expected("31000", null, "732829320").get());
    }

    private String given(String siren) {
      return Guard.given("31000", "1984", siren, null, "732829320");
    }
  }
}
