package org.quittance.portal.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say to somebody who helps, and not to the debtor. */
class DelegateWordsTest {

  private static final String SUFFIX = ".delegate";
  private static final Pattern SAID = Pattern.compile("visit\\.say\\('([^']+)'\\)");
  private static final Pattern AS_THE_DEBTOR =
      Pattern.compile(
          "\\b(je|mon|ma|mes|votre dossier|vous devez|vous demande|vos quittances)\\b"
              + "|\\b(I|my|your file|you owe|your receipts)\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void what_pages_say_by_who_reads_has_words_for_both() throws IOException {
    Set<String> known = read("labels").stringPropertyNames();
    assertThat(said()).isNotEmpty();
    for (String key : said()) {
      assertThat(known).contains(key, key + SUFFIX);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"labels", "labels_en"})
  void a_delegate_is_not_spoken_to_as_the_debtor(String bundle) throws IOException {
    Properties labels = read(bundle);
    for (String key : labels.stringPropertyNames()) {
      if (key.endsWith(SUFFIX)) {
        assertThat(labels.getProperty(key)).as(key).doesNotContainPattern(AS_THE_DEBTOR);
        assertThat(labels).containsKey(key.substring(0, key.length() - SUFFIX.length()));
      }
    }
  }

  private static Set<String> said() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      Set<String> keys = new TreeSet<>();
      for (Path page : files.filter(one -> one.toString().endsWith(".xhtml")).toList()) {
        keys.addAll(
            SAID.matcher(Files.readString(page))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet()));
      }
      return keys;
    }
  }

  private static Properties read(String bundle) throws IOException {
    Properties properties = new Properties();
    Path file = Path.of("src/main/resources/org/quittance/i18n", bundle + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
