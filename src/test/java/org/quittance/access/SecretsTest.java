package org.quittance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

  @Test
  void tokens_are_43_safe_characters_and_never_the_same() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      String token = Secrets.token();
      assertThat(Secrets.isToken(token)).isTrue();
      tokens.add(token);
    }
    assertThat(tokens).hasSize(1_000);
  }

  @Test
  void what_is_no_token_is_told_apart() {
    assertThat(Secrets.isToken(null)).isFalse();
    assertThat(Secrets.isToken("")).isFalse();
    assertThat(Secrets.isToken(Secrets.token() + "x")).isFalse();
    assertThat(Secrets.isToken("<script>alert(1)</script>aaaaaaaaaaaaaaaaaaa")).isFalse();
  }

  @Test
  void codes_keep_their_leading_zeros() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(Secrets.code()).matches("[0-9]{6}");
    }
  }

  @Test
  void one_secret_hashes_differently_for_each_purpose_and_pepper() {
    SecretHasher hasher =
        Peppers.hasher(Map.of("QUITTANCE_TOKEN_PEPPER", "a pepper of sixteen or more"));
    SecretHasher other =
        Peppers.hasher(Map.of("QUITTANCE_TOKEN_PEPPER", "another pepper, as long"));
    byte[] hash = hasher.hash("link", "secret");
    assertThat(hash).hasSize(32).isNotEqualTo(hasher.hash("key", "secret"));
    assertThat(hash).isNotEqualTo(other.hash("link", "secret"));
    assertThat(hasher.matches(hash, "link", "secret")).isTrue();
    assertThat(hasher.matches(hash, "link", "Secret")).isFalse();
  }

  @Test
  void a_new_pepper_still_knows_what_the_previous_one_hashed() {
    byte[] old =
        Peppers.hasher(Map.of("QUITTANCE_TOKEN_PEPPER", "a pepper of sixteen or more"))
            .hash("link", "secret");
    SecretHasher changed =
        Peppers.hasher(
            Map.of(
                "QUITTANCE_TOKEN_PEPPER", "another pepper, as long",
                "QUITTANCE_TOKEN_PEPPER_PREVIOUS", "a pepper of sixteen or more"));
    assertThat(changed.matches(old, "link", "secret")).isTrue();
    assertThat(changed.hashes("link", "secret")).hasSize(2);
  }

  @Test
  void nothing_starts_without_a_pepper() {
    assertThatThrownBy(() -> Peppers.hasher(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("QUITTANCE_TOKEN_PEPPER");
    assertThatThrownBy(() -> Peppers.hasher(Map.of("QUITTANCE_TOKEN_PEPPER", "short")))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "agency, , false",
    "agency-read-only, , true",
    "creditor/ENSUD, ENSUD, false",
    "creditor-read-only/EN/SUD, EN/SUD, true"
  })
  void key_scopes_are_read_as_written(String text, String creditor, boolean readOnly) {
    assertThat(ApiKeyScope.parse(text)).isEqualTo(new ApiKeyScope(creditor, readOnly));
  }

  @ParameterizedTest
  @CsvSource({"''", "everything", "creditor", "creditor/", "agency/ENSUD", "-read-only"})
  void an_unknown_scope_is_refused(String text) {
    assertThatThrownBy(() -> ApiKeyScope.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
