package org.quittance.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandPaletteTest {

  private static final int WHITE = 0xffffff;

  // WCAG 2.2, definition of contrast ratio: black on white is 21 to 1; #767676 is the lightest grey
  // that reads on white.
  @ParameterizedTest
  @CsvSource({"000000, 21.0", "767676, 4.54", "0b5d5e, 7.66", "ffffff, 1.0"})
  void contrast_is_measured_as_wcag_defines_it(String colour, double expected) {
    assertThat(BrandPalette.contrast(Integer.parseInt(colour, 16), WHITE))
        .isCloseTo(expected, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#000000", "#ffffff", "#ffff00", "#00ff00", "#ff0000", "#808080", "#777777", "#3399ff",
        "#e85d04", "#0B5D5E", "#fa8072"
      })
  void words_are_readable_whatever_the_brand(String colour) {
    BrandPalette palette = BrandPalette.of(colour).orElseThrow();

    assertThat(contrast(palette.ink(), palette.brand())).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(palette.text(), palette.mist())).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(palette.text(), "#ffffff")).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void a_readable_brand_stays_as_it_is() {
    assertThat(BrandPalette.of("#0B5D5E").orElseThrow().brand()).isEqualTo("#0b5d5e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#12345", "#1234567", "#12345g", "red;}body{display:none"})
  void what_is_no_colour_gives_no_palette(String text) {
    assertThat(BrandPalette.of(text)).isEmpty();
  }

  private static double contrast(String one, String other) {
    return BrandPalette.contrast(
        Integer.parseInt(one.substring(1), 16), Integer.parseInt(other.substring(1), 16));
  }
}
