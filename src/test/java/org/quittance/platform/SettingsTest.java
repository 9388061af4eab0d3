package org.quittance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private final Settings settings =
      new Settings(
          Map.of("quittance.portal.url", "https://dossier.example/", "quittance.empty", " ")::get,
          Map.of(
                  "QUITTANCE_PORTAL_URL", "https://elsewhere.example",
                  "QUITTANCE_EMPTY", "from the environment",
                  "QUITTANCE_LINK_VALID_FOR", "P30D",
                  "QUITTANCE_WORDS", "twelve")
              ::get);

  @Test
  void a_system_property_wins_over_the_environment() {
    assertThat(settings.portalUrl()).isEqualTo("https://dossier.example");
    assertThat(settings.isPortalSecure()).isTrue();
  }

  @Test
  void an_empty_value_counts_as_absent() {
    assertThat(settings.text("quittance.empty")).contains("from the environment");
  }

  @Test
  void dots_and_dashes_become_underscores_in_the_environment() {
    assertThat(settings.duration("quittance.link.valid-for", Duration.ZERO))
        .isEqualTo(Duration.ofDays(30));
  }

  @Test
  void a_value_that_cannot_be_read_names_its_setting() {
    assertThatThrownBy(() -> settings.number("quittance.words", 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("quittance.words")
        .hasMessageContaining("twelve");
  }

  @Test
  void the_default_serves_where_nothing_is_set() {
    assertThat(settings.number("quittance.unknown", 7)).isEqualTo(7);
    assertThat(settings.isClockMovable()).isFalse();
  }
}
