package org.quittance.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RfReferenceTest {

  /** The first line is example 1 of EPC069-12 v2.1; the others are reckoned by hand. */
  @ParameterizedTest
  @CsvSource({
    "539007547034, RF18539007547034",
    "DOS2026000123, RF75DOS2026000123",
    "A1, RF90A1",
    "ABCDEFGHIJKLMNOPQRSTU, RF95ABCDEFGHIJKLMNOPQRSTU",
    "AG01D00012345, RF83AG01D00012345",
    "dos-2026-000123, RF75DOS2026000123"
  })
  void a_reference_is_made_with_its_check_digits(String body, String reference) {
    assertThat(RfReference.make(body)).hasToString(reference);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RF18539007547034", "RF18 5390 0754 7034", "rf75dos2026000123"})
  void a_reference_is_read_as_people_write_it(String written) {
    assertThat(RfReference.parse(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RF", "RF18", "RF19539007547034", "RF00A1", "XX90A1", "RF90A1é"})
  void a_wrong_reference_is_not_one(String written) {
    assertThat(RfReference.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "---", "ABCDEFGHIJKLMNOPQRSTUV", "É1", "A+1"})
  void a_body_that_banks_cannot_carry_is_refused(String body) {
    assertThatIllegalArgumentException().isThrownBy(() -> RfReference.make(body));
  }

  @ParameterizedTest
  @CsvSource({
    "VIR SEPA RF18539007547034 MARTIN, RF18539007547034",
    "REGLEMENT RF18 5390 0754 7034 MERCI BEAUCOUP, RF18539007547034",
    "rf75dos2026000123, RF75DOS2026000123"
  })
  void a_reference_is_found_in_the_text_of_a_transfer(String text, String reference) {
    assertThat(RfReference.find(text).map(RfReference::value)).contains(reference);
  }

  @ParameterizedTest
  @ValueSource(strings = {"loyer novembre", "RF19 5390 0754 7034", "SURF18539007547034"})
  void no_reference_is_guessed(String text) {
    assertThat(RfReference.find(text)).isEmpty();
  }

  @Test
  void a_reference_is_printed_in_fours() {
    assertThat(RfReference.make("539007547034").printed()).isEqualTo("RF18 5390 0754 7034");
    assertThat(RfReference.make("5390075470").printed()).endsWith(" 70");
  }

  @Property
  void one_mistyped_character_is_always_noticed(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 21) String body,
      @ForAll @IntRange(min = 0, max = 20) int place,
      @ForAll @IntRange(min = 1, max = 9) int shift) {
    String good = RfReference.make(body).value();
    int at = 4 + place % body.length();
    char typed = good.charAt(at);
    if (Character.isDigit(typed)) {
      char wrong = (char) ('0' + (typed - '0' + shift) % 10);
      String bad = good.substring(0, at) + wrong + good.substring(at + 1);
      assertThat(RfReference.isValid(bad)).isFalse();
    }
    assertThat(RfReference.isValid(good)).isTrue();
  }
}
