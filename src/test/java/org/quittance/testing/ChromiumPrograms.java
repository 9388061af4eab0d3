package org.quittance.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
      found = look().or(ChromiumPrograms::install).orElseThrow(ChromiumPrograms::missing);
    }
    return found;
  }

  private static Optional<ChromiumPrograms> look() {
    Optional<Path> browser =
        program("quittance.chromium", "chromium", "chromium-browser", "google-chrome", "chrome");
    Optional<Path> driver = program("quittance.chromedriver", "chromedriver");
    return browser.flatMap(b -> driver.map(d -> new ChromiumPrograms(b, d)));
  }

  private static Optional<Path> program(String property, String... names) {
    String told = System.getProperty(property);
    if (told != null && !told.isBlank()) {
      return Optional.of(Path.of(told)).filter(Files::isExecutable);
    }
    List<String> folders =
        Stream.concat(
                Pattern.compile(File.pathSeparator)
                    .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse("")),
                Stream.of("/usr/bin", "/usr/lib/chromium", "/usr/local/bin", "/snap/bin"))
            .toList();
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<ChromiumPrograms> install() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    System.out.println("No Chromium here: installing " + PACKAGES + " with apt-get");
    if (run("apt-get", "-q", "update")
        && run(
            "apt-get",
            "-qy",
            "--no-install-recommends",
            "install",
            "chromium",
            "chromium-driver")) {
      return look();
    }
    return Optional.empty();
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
