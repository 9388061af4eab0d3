package org.quittance.message.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatePlaceTest {

  @Test
  void the_facts_of_a_case_stand_where_their_places_were() {
    assertThat(
            TemplatePlace.fill(
                "Dossier {reference} : {balance}, {letter}.",
                Map.of(TemplatePlace.REFERENCE, "DOS-1", TemplatePlace.BALANCE, "1$0 \\2")))
        .isEqualTo("Dossier DOS-1 : 1$0 \\2, .");
  }

  @ParameterizedTest
  @EnumSource(TemplatePlace.class)
  void every_place_is_known_as_it_is_written(TemplatePlace place) {
    assertThatCode(() -> TemplatePlace.check("Voici : " + place.inBraces()))
        .doesNotThrowAnyException();
    assertThat(TemplatePlace.fill(place.inBraces(), Map.of(place, "fait"))).isEqualTo("fait");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{iban}", "{Reference}", "{}", "{ balance }", "{reference} {x}"})
  void a_place_that_nothing_fills_is_refused_by_its_name(String text) {
    assertThatThrownBy(() -> TemplatePlace.check(text))
        .hasMessageContaining("TEMPLATE_PLACE_NOT_KNOWN");
  }

  @Test
  void a_brace_alone_is_only_a_brace() {
    assertThatCode(() -> TemplatePlace.check("Un sourire :-} et {")).doesNotThrowAnyException();
  }
}
