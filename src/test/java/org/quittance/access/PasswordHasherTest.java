package org.quittance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.platform.Settings;

class PasswordHasherTest {

  private final PasswordHasher hasher = hasher("10");

  @Test
  void the_right_password_matches_and_no_other() {
    String hash = hasher.hash("pluie-tambour-lac");
    assertThat(hash).startsWith("$2a$10$").hasSize(60);
    assertThat(hasher.matches("pluie-tambour-lac", hash)).isTrue();
    assertThat(hasher.matches("pluie-tambour-lax", hash)).isFalse();
    assertThat(hasher.matches("", hash)).isFalse();
  }

  @Test
  void a_long_password_counts_to_its_last_character() {
    String password = "é".repeat(100);
    String hash = hasher.hash(password + "a");
    assertThat(hasher.matches(password + "a", hash)).isTrue();
    assertThat(hasher.matches(password + "b", hash)).isFalse();
  }

  @Test
  void a_hash_of_another_cost_is_outdated() {
    String hash = hasher.hash("pluie-tambour-lac");
    assertThat(hasher.isOutdated(hash)).isFalse();
    assertThat(hasher("11").isOutdated(hash)).isTrue();
  }

  @Test
  void the_cost_is_never_below_ten() {
    assertThat(hasher("4").hash("pluie-tambour-lac")).startsWith("$2a$10$");
  }

  private static PasswordHasher hasher(String cost) {
    Settings settings = new Settings(Map.of("quittance.password.cost", cost)::get, name -> null);
    return new PasswordHasher(new AccessSettings(settings));
  }
}
