package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

  private static final Path DOCS = Path.of("src/docs");
  private static final Path DECISIONS = DOCS.resolve("decisions");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      return Stream.concat(Stream.of(Path.of("README.md")), files)
          .filter(file -> file.toString().endsWith(".md"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_leads_to_a_file(Path page) throws IOException {
    Path folder = page.toAbsolutePath().getParent();

    assertThat(linksOf(page)).allSatisfy(link -> assertThat(folder.resolve(link)).exists());
  }

  @Test
  void every_decision_is_listed_under_its_own_title() throws IOException {
    String index = Files.readString(DOCS.resolve("README.md"));
    try (Stream<Path> decisions = Files.list(DECISIONS)) {
      assertThat(decisions)
          .allSatisfy(
              decision -> {
                String title = Files.readAllLines(decision).get(0).substring("# ".length());
                String file = decision.getFileName().toString();
                assertThat(title).startsWith(Integer.parseInt(file.substring(0, 4)) + ". ");
                assertThat(index).contains("[" + title + "](decisions/" + file + ")");
              });
    }
  }

  private static List<String> linksOf(Path page) throws IOException {
    return LINK.matcher(Files.readString(page)).results().map(DocumentationTest::target).toList();
  }

  private static String target(MatchResult link) {
    return link.group(1).trim();
  }
}
