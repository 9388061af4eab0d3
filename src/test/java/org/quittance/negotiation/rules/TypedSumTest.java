package org.quittance.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.money.Money;

class TypedSumTest {

  private static final Money SUM = Money.euros("1284.30");
  private static final String WORDS =
      "mille deux cent quatre-vingt-quatre euros et trente centimes";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1284,30",
        "1284.30",
        "1 284,30 €",
        "1\u202f284,30\u202f€",
        "1284,3",
        "1284,30 euros",
        "€1,284.30",
        " 1284,30 EUR "
      })
  void figures_are_read_as_people_write_them(String typed) {
    assertThat(TypedSum.isFigures(typed, SUM)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1284", "1284,31", "12,84.30", "mille", "-1284,30", "1284,300"})
  void other_figures_are_another_sum(String typed) {
    assertThat(TypedSum.isFigures(typed, SUM)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mille deux cent quatre-vingt-quatre euros et trente centimes",
        "Mille deux cents quatre vingt quatre euros trente centimes",
        "MILLE DEUX CENT QUATRE-VINGTS-QUATRE EURO ET TRENTE CENTIME."
      })
  void small_slips_of_spelling_are_nobodys_mistake(String typed) {
    assertThat(TypedSum.isWords(typed, WORDS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mille", "mille deux cent quatre-vingt-cinq euros", "1284,30"})
  void other_words_are_another_sum(String typed) {
    assertThat(TypedSum.isWords(typed, WORDS)).isFalse();
  }

  @Test
  void nothing_typed_is_no_sum() {
    assertThat(TypedSum.isFigures(null, SUM)).isFalse();
    assertThat(TypedSum.isWords(null, WORDS)).isFalse();
  }
}
