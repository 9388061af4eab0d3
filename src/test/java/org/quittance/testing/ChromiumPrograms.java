package org.quittance.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds Chromium and its driver: by the properties {@code quittance.chromium} and {@code
 * quittance.chromedriver}, on the PATH, in the usual places; or else installs Debian's packages
 * when that is possible. Without a browser the tests fail and say what to install: they never pass
 * unseen.
 */
record ChromiumPrograms(Path browser, Path driver) {

  private static final String PACKAGES = "chromium and chromium-driver";

  private static ChromiumPrograms found;

  static synchronized ChromiumPrograms find() {
    if (found == null) {
      found = new Search(System::getProperty, folders(), ChromiumPrograms::install).find();
    }
    return found;
  }

  private static List<Path> folders() {
    return Stream.concat(
            Pattern.compile(File.pathSeparator)
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse("")),
            Stream.of("/usr/bin", "/usr/lib/chromium", "/usr/local/bin", "/snap/bin"))
        .map(Path::of)
        .toList();
  }

  /**
   * What a search depends on.
   *
   * @param properties where a person names the programs
   * @param folders looked through in this order
   * @param installer true when it has installed them
   */
  record Search(UnaryOperator<String> properties, List<Path> folders, BooleanSupplier installer) {

    /**
     * @throws IllegalStateException naming in one line what to install
     */
    ChromiumPrograms find() {
      return look()
          .or(() -> installer.getAsBoolean() ? look() : Optional.empty())
          .orElseThrow(ChromiumPrograms::missing);
    }

    private Optional<ChromiumPrograms> look() {
      Optional<Path> browser =
          program("quittance.chromium", "chromium", "chromium-browser", "google-chrome", "chrome");
      Optional<Path> driver = program("quittance.chromedriver", "chromedriver");
      return browser.flatMap(b -> driver.map(d -> new ChromiumPrograms(b, d)));
    }

    private Optional<Path> program(String property, String... names) {
      String told = properties.apply(property);
      if (told != null && !told.isBlank()) {
        return Optional.of(Path.of(told)).filter(Files::isExecutable);
      }
      return Stream.of(names)
          .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  private static boolean install() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return false;
    }
    System.out.println("No Chromium here: installing " + PACKAGES + " with apt-get");
    return run("apt-get", "-q", "update")
        && run(
            "apt-get", "-qy", "--no-install-recommends", "install", "chromium", "chromium-driver");
  }

  private static boolean run(String... command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(new File("target/chromium-install.log"));
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static IllegalStateException missing() {
    return new IllegalStateException(
        "Browser tests need Chromium and ChromeDriver: install the packages "
            + PACKAGES
            + ", or name the programs with -Dquittance.chromium=… -Dquittance.chromedriver=…");
  }
}
