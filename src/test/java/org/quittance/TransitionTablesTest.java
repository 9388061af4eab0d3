package org.quittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.lifecycle.IllegalTransition;
import org.quittance.lifecycle.TransitionTable;
import org.quittance.platform.Wording;

/** Every life cycle of the product: complete, strict, and drawn as it is. */
class TransitionTablesTest {

  private static final Path DRAWN = Path.of("src/docs/life-cycles.md");

  /** Every table that a class of the product keeps in a constant. */
  static List<TransitionTable<?, ?>> tables() throws IllegalAccessException {
    List<TransitionTable<?, ?>> tables = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.quittance")) {
      if (type.getAllFields().stream()
          .noneMatch(field -> field.getRawType().isEquivalentTo(TransitionTable.class))) {
        continue;
      }
      for (Field field : type.reflect().getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == TransitionTable.class) {
          field.setAccessible(true);
          tables.add((TransitionTable<?, ?>) field.get(null));
        }
      }
    }
    tables.sort(Comparator.comparing(TransitionTable::name));
    return tables;
  }

  @ParameterizedTest
  @MethodSource("tables")
  <S extends Enum<S>, T extends Enum<T>> void every_status_and_every_trigger_has_its_place(
      TransitionTable<S, T> table) {
    Set<S> reached = new HashSet<>();
    Set<T> used = new HashSet<>();
    for (TransitionTable.Edge<S, T> edge : table.edges()) {
      reached.add(edge.from());
      reached.add(edge.to());
      used.add(edge.trigger());
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(table.states());
    assertThat(used).containsExactlyInAnyOrderElementsOf(table.triggers());
  }

  @ParameterizedTest
  @MethodSource("tables")
  <S extends Enum<S>, T extends Enum<T>> void every_edge_that_is_not_in_the_table_is_refused(
      TransitionTable<S, T> table) {
    for (S from : table.states()) {
      for (T trigger : table.triggers()) {
        if (!table.allows(from, trigger)) {
          assertThatThrownBy(() -> table.fire(from, trigger))
              .isInstanceOf(IllegalTransition.class)
              .hasMessageContaining(from.name())
              .hasMessageContaining(trigger.name());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  <S extends Enum<S>, T extends Enum<T>> void every_event_is_worded_for_the_desks(
      TransitionTable<S, T> table) {
    for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(ResourceBundle.getBundle(Wording.LABELS, language).keySet())
          .containsAll(
              table.edges().stream()
                  .filter(edge -> edge.event() != null)
                  .map(edge -> "event." + edge.event())
                  .toList());
    }
  }

  @Test
  void the_drawings_show_the_tables_as_they_are() throws IOException, IllegalAccessException {
    StringBuilder drawn = new StringBuilder("# Life cycles\n");
    for (TransitionTable<?, ?> table : tables()) {
      drawn
          .append("\n## ")
          .append(table.name())
          .append("\n\n```mermaid\n")
          .append(table.mermaid().strip())
          .append("\n```\n");
    }
    if (Boolean.getBoolean("draw")) {
      Files.writeString(DRAWN, drawn, StandardCharsets.UTF_8);
    }
    assertThat(DRAWN)
        .as("run mvn test -Dtest=TransitionTablesTest -Ddraw=true to draw them again")
        .hasContent(drawn.toString());
  }

  @Test
  void the_known_life_cycles_are_found() throws IllegalAccessException {
    Stream<String> names = tables().stream().map(TransitionTable::name);
    assertThat(names).contains("case file", "payment attempt", "instalment plan", "instalment");
  }
}
