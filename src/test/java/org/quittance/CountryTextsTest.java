package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.jurisdiction.Jurisdictions;
import org.quittance.jurisdiction.Situation;
import org.quittance.platform.Wording;
import org.quittance.testing.CitedLaw;

/** Nobody whose case is under one law is told another country's articles, courts or offices. */
class CountryTextsTest {

  private static final Path BUNDLES = Path.of("src/main/resources/org/quittance/i18n");
  private static final List<String> NAMES =
      List.of("labels", "terms", "messages", "emails", "documents");
  private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

  /** Answers of the French pack to who places a case under French law. */
  private static final Set<String> SAID_BY_THE_FRENCH_PACK =
      Set.of(
          "refusal.DEFAULT_RATE_BETWEEN_PROFESSIONALS_ONLY",
          "refusal.INDEMNITY_BETWEEN_PROFESSIONALS_ONLY",
          "refusal.RATE_BELOW_FLOOR");

  /** Names of countries in the product's own lists. */
  private static final Set<String> NAMES_OF_COUNTRIES = Set.of("staff.retention.country.BE");

  static Stream<Arguments> bundles() {
    return NAMES.stream()
        .flatMap(name -> LANGUAGES.stream().map(language -> Arguments.of(name, language)));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void no_text_of_a_belgian_case_cites_french_law(String bundle, Locale language) {
    Map<String, List<String>> french = new TreeMap<>();
    all(bundle, Jurisdictions.of("BE").spoken(language))
        .forEach((key, text) -> french.put(key, CitedLaw.ofFrance(text)));
    french.keySet().removeAll(SAID_BY_THE_FRENCH_PACK);
    french.values().removeIf(List::isEmpty);
    assertThat(french).isEmpty();
  }

  @Test
  void a_text_that_cites_a_country_is_found() {
    assertThat(
            all("documents", Jurisdictions.of("FR").spoken("fr")).values().stream()
                .filter(text -> !CitedLaw.ofFrance(text).isEmpty()))
        .hasSizeGreaterThan(5);
    assertThat(
            all("documents", Jurisdictions.of("BE").spoken("en")).values().stream()
                .filter(text -> !CitedLaw.ofBelgium(text).isEmpty()))
        .hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void no_text_of_a_french_case_cites_belgian_law(String bundle, Locale language) {
    Map<String, List<String>> belgian = new TreeMap<>();
    all(bundle, Jurisdictions.of("FR").spoken(language))
        .forEach((key, text) -> belgian.put(key, CitedLaw.ofBelgium(text)));
    belgian.keySet().removeAll(NAMES_OF_COUNTRIES);
    belgian.values().removeIf(List::isEmpty);
    assertThat(belgian).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void what_a_country_says_otherwise_fills_the_same_places_in_the_same_words_of_both_languages(
      String bundle, Locale language) {
    Properties base = read(bundle + (language.equals(Locale.ENGLISH) ? "_en" : ""));
    Properties own = read(bundle + "_" + language.getLanguage() + "_BE");
    assertThat(own.keySet()).isEqualTo(read(bundle + "_en_BE").keySet());
    for (String key : own.stringPropertyNames()) {
      String text = own.getProperty(key);
      assertThat(base.stringPropertyNames()).contains(key);
      assertThat(text).as(key).isNotEqualTo(base.getProperty(key)).doesNotContain("'");
      assertThat(places(base.getProperty(key))).as(key).isGreaterThanOrEqualTo(places(text));
    }
  }

  @Test
  void every_law_protects_debtors_by_articles_of_its_own() {
    for (Situation situation : Situation.values()) {
      String belgian = Jurisdictions.of("BE").protection(situation);
      assertThat(CitedLaw.ofFrance(belgian)).as(belgian).isEmpty();
      assertThat(Jurisdictions.of("FR").protection(situation)).isNotEqualTo(belgian);
    }
  }

  @Test
  void a_law_changes_what_is_said_and_not_how_figures_are_written() {
    Locale belgian = Jurisdictions.of("BE").spoken("en");
    assertThat(Wording.fill("{0,number} {1}", belgian, 1234.5, "x"))
        .isEqualTo(Wording.fill("{0,number} {1}", Locale.ENGLISH, 1234.5, "x"));
    assertThat(Wording.text(Wording.LABELS, "page.skip", belgian)).isEqualTo("Skip to content");
  }

  private static int places(String text) {
    return text.contains("{") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
  }

  private static Map<String, String> all(String bundle, Locale locale) {
    ResourceBundle texts = ResourceBundle.getBundle("org.quittance.i18n." + bundle, locale);
    Map<String, String> all = new TreeMap<>();
    for (String key : texts.keySet()) {
      all.put(key, texts.getString(key));
    }
    return all;
  }

  private static Properties read(String name) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
