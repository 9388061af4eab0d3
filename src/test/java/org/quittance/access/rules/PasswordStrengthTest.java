package org.quittance.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pluie-tambour-lac",
        "correct horse battery",
        "Quittance-demo-2026",
        "éàü-ßøå-ñçî-42"
      })
  void length_is_enough(String password) {
    assertThat(PasswordStrength.isEnough(password, "a@agence.example")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "onze-signes",
        "aaaaaaaaaaaaaaaa",
        "ababababababab",
        "motdepasse12",
        "Password1234",
        "123456789012"
      })
  void what_is_guessed_first_is_refused(String password) {
    assertThat(PasswordStrength.isEnough(password, "a@agence.example")).isFalse();
  }

  @Test
  void the_own_address_is_no_password() {
    assertThat(PasswordStrength.isEnough("Claire@Agence.example", "claire@agence.example"))
        .isFalse();
  }

  @Test
  void nothing_beyond_what_is_hashed_is_taken() {
    String long200 = "pluie-tambour-lac-".repeat(12).substring(0, PasswordStrength.LONGEST);
    assertThat(PasswordStrength.isEnough(long200, null)).isTrue();
    assertThat(PasswordStrength.isEnough(long200 + "x", null)).isFalse();
    assertThat(PasswordStrength.isEnough(null, null)).isFalse();
  }
}
