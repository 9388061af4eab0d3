package org.quittance.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"732829320", "732 829 320", "356000000", "552100554"})
  void a_number_that_passes_its_check_is_read(String written) {
    assertThat(SirenNumber.parse(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "732829321", "73282932", "7328293200", "73282932A", "٧٣٢٨٢٩٣٢٠"})
  void any_other_text_is_not_a_number(String written) {
    assertThat(SirenNumber.parse(written)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new SirenNumber(written));
  }

  @Test
  void a_number_is_printed_in_threes() {
    assertThat(new SirenNumber("732829320").printed()).isEqualTo("732 829 320");
  }
}
