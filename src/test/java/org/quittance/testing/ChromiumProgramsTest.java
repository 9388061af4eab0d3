package org.quittance.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.testing.ChromiumPrograms.Search;

class ChromiumProgramsTest {

  @TempDir Path folder;

  private Path program(String name) throws IOException {
    Path program = Files.createFile(folder.resolve(name));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  @Test
  void without_a_browser_and_without_root_one_line_names_what_to_install() {
    assertThatThrownBy(() -> new Search(name -> null, List.of(folder), () -> false).find())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("chromium and chromium-driver")
        .hasMessageContaining("-Dquittance.chromium=")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void a_browser_without_its_driver_is_not_enough() throws IOException {
    program("chromium");
    assertThatThrownBy(() -> new Search(name -> null, List.of(folder), () -> false).find())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_is_installed_is_then_found() {
    Search search =
        new Search(
            name -> null,
            List.of(folder),
            () -> {
              try {
                return Files.isExecutable(program("chromium"))
                    && Files.isExecutable(program("chromedriver"));
              } catch (IOException e) {
                return false;
              }
            });
    assertThat(search.find().browser()).isEqualTo(folder.resolve("chromium"));
  }

  @Test
  void programs_that_are_named_go_before_those_that_are_found() throws IOException {
    program("chromium");
    program("chromedriver");
    Path named = program("my-browser");
    Map<String, String> told = Map.of("quittance.chromium", named.toString());
    assertThat(new Search(told::get, List.of(folder), () -> false).find().browser())
        .isEqualTo(named);
  }

  @Test
  void a_name_that_leads_nowhere_is_not_passed_over() throws IOException {
    program("chromium");
    program("chromedriver");
    Map<String, String> told = Map.of("quittance.chromium", "/no/such/browser");
    assertThatThrownBy(() -> new Search(told::get, List.of(folder), () -> false).find())
        .isInstanceOf(IllegalStateException.class);
  }
}
