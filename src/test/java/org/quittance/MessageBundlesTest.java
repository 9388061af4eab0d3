package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.refusal.RefusalCode;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Both languages are complete, and a page has no words and no scripts of its own. */
class MessageBundlesTest {

  private static final Path BUNDLES = Path.of("src/main/resources/org/quittance/i18n");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
  private static final Pattern KEY =
      Pattern.compile("\\b(labels|messages|terms)\\['([^']+)'](?! *\\+)");
  private static final Set<String> SPOKEN_ATTRIBUTES =
      Set.of("title", "alt", "placeholder", "aria-label", "label", "text", "hint", "summary");
  private static final Set<String> TEMPLATE_TAGS =
      Set.of("ui:include", "ui:composition", "ui:decorate");

  @ParameterizedTest
  @ValueSource(strings = {"labels", "terms", "messages", "emails", "documents"})
  void both_languages_say_the_same_things(String bundle) {
    assertThat(read(bundle + "_en").keySet()).isEqualTo(read(bundle).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"labels", "terms", "messages", "emails", "documents"})
  void both_languages_fill_the_same_places(String bundle) {
    Properties french = read(bundle);
    Properties english = read(bundle + "_en");
    for (String key : french.stringPropertyNames()) {
      assertThat(places(english.getProperty(key)))
          .as(key)
          .isEqualTo(places(french.getProperty(key)));
    }
  }

  static Stream<String> files() {
    return Stream.of("labels", "terms", "messages", "emails", "documents")
        .flatMap(bundle -> Stream.of(bundle, bundle + "_en"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void apostrophes_are_typographic_because_a_straight_one_quotes(String bundle) {
    read(bundle)
        .forEach((key, text) -> assertThat((String) text).as("%s", key).doesNotContain("'"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void nothing_is_said_twice(String bundle) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(BUNDLES.resolve(bundle + ".properties"))) {
      if (!line.isBlank() && !line.startsWith("#") && line.contains("=")) {
        String key = line.substring(0, line.indexOf('=')).strip();
        assertThat(keys.add(key)).as(key).isTrue();
      }
    }
  }

  @Test
  void a_french_reader_is_answered_in_french_on_an_english_server() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.US);
      ResourceBundle.clearCache();
      ResourceBundle labels = ResourceBundle.getBundle("org.quittance.i18n.labels", Locale.FRENCH);
      assertThat(labels.getString("page.skip")).isEqualTo("Aller au contenu");
    } finally {
      Locale.setDefault(before);
      ResourceBundle.clearCache();
    }
  }

  @Test
  void every_refusal_has_its_sentence() throws ReflectiveOperationException {
    Set<String> known = read("messages").stringPropertyNames();
    List<String> missing = new ArrayList<>();
    for (JavaClass type : product()) {
      if (type.isEnum() && type.isAssignableTo(RefusalCode.class)) {
        for (Object constant : Class.forName(type.getName()).getEnumConstants()) {
          missing.add("refusal." + ((RefusalCode) constant).code());
        }
      }
    }
    missing.removeAll(known);
    assertThat(missing).isEmpty();
  }

  @Test
  void an_enum_that_has_words_has_one_for_every_constant() throws ReflectiveOperationException {
    Set<String> known = read("terms").stringPropertyNames();
    List<String> missing = new ArrayList<>();
    for (JavaClass type : product()) {
      String name = type.getSimpleName() + ".";
      if (type.isEnum() && known.stream().anyMatch(key -> key.startsWith(name))) {
        for (Object constant : Class.forName(type.getName()).getEnumConstants()) {
          missing.add(name + ((Enum<?>) constant).name());
        }
      }
    }
    missing.removeAll(known);
    assertThat(missing).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> a_page_has_no_words_of_its_own() {
    return pages()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.toString(),
                    () -> {
                      LiteralWords words = new LiteralWords();
                      parse(page, words);
                      assertThat(words.found).isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> every_key_a_page_names_exists() {
    return pages()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.toString(),
                    () -> {
                      Matcher keys = KEY.matcher(Files.readString(page));
                      while (keys.find()) {
                        assertThat(read(keys.group(1)).stringPropertyNames())
                            .contains(keys.group(2));
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_page_opens_no_door_to_injection() {
    return pages()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.toString(),
                    () -> {
                      boolean publicPage =
                          !page.startsWith(PAGES.resolve("staff"))
                              && !page.startsWith(PAGES.resolve("creditor"));
                      List<String> doors = new ArrayList<>();
                      parse(
                          page,
                          new DefaultHandler() {
                            private String open = "";

                            @Override
                            public void startElement(
                                String uri, String local, String tag, Attributes attributes) {
                              open = tag;
                              if (tag.equals("f:viewAction")) {
                                doors.add("a GET must not act: " + tag);
                              }
                              for (int i = 0; i < attributes.getLength(); i++) {
                                String name = attributes.getQName(i);
                                String value = attributes.getValue(i);
                                boolean path = name.equals("src") || name.equals("template");
                                if (name.equals("escape")) {
                                  doors.add("unescaped output: " + tag);
                                } else if (TEMPLATE_TAGS.contains(tag)
                                    && path
                                    && value.contains("#{")) {
                                  // Mojarra before 4.0.22 would fetch whatever address the
                                  // expression yields.
                                  doors.add("a computed template path: " + value);
                                } else if (publicPage
                                    && (name.equals("style") || name.matches("on[a-z]+"))) {
                                  doors.add("inline " + name + " on " + tag);
                                }
                              }
                            }

                            @Override
                            public void characters(char[] text, int start, int length) {
                              if ((open.equals("script") || open.equals("style"))
                                  && !new String(text, start, length).isBlank()) {
                                doors.add("inline " + open);
                              }
                            }

                            @Override
                            public void endElement(String uri, String local, String tag) {
                              open = "";
                            }
                          });
                      assertThat(doors).isEmpty();
                    }));
  }

  private static JavaClasses product() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.quittance");
  }

  private static Stream<Path> pages() {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void parse(Path page, DefaultHandler handler) throws Exception {
    var reader = SAXParserFactory.newInstance().newSAXParser().getXMLReader();
    reader.setContentHandler(handler);
    reader.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
    reader.parse(page.toUri().toString());
  }

  private static Set<String> places(String text) {
    assertThat(text).isNotNull();
    Set<String> found = new TreeSet<>();
    int count = text.contains("{") ? new MessageFormat(text).getFormatsByArgumentIndex().length : 0;
    for (int place = 0; place < count; place++) {
      if (text.contains("{" + place)) {
        found.add("{" + place + "}");
      }
    }
    return found;
  }

  private static Properties read(String bundle) {
    Path file = BUNDLES.resolve(bundle + ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Collects what a reader would read or hear and no expression computes. */
  private static final class LiteralWords extends DefaultHandler {

    private final List<String> found = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    // A parser hands one text over in several parts.
    @Override
    public void characters(char[] part, int start, int length) {
      text.append(part, start, length);
    }

    @Override
    public void startElement(String uri, String local, String tag, Attributes attributes) {
      note("text", text.toString());
      text.setLength(0);
      for (int i = 0; i < attributes.getLength(); i++) {
        String name = attributes.getQName(i);
        boolean title = tag.equals("ui:param") && "title".equals(attributes.getValue("name"));
        if (SPOKEN_ATTRIBUTES.contains(name) || title && name.equals("value")) {
          note(tag + " " + name, attributes.getValue(i));
        }
      }
    }

    @Override
    public void endElement(String uri, String local, String tag) {
      note("text", text.toString());
      text.setLength(0);
    }

    private void note(String where, String words) {
      String literal = EXPRESSION.matcher(words).replaceAll("").strip();
      if (!literal.isEmpty()) {
        found.add(where + ": " + literal);
      }
    }
  }
}
