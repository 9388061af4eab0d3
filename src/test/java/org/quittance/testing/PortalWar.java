package org.quittance.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The archive every container and browser test runs against: the WAR as the build made it, plus all
 * test classes and what they are written with.
 */
final class PortalWar {

  private static final Path TEST_CLASSES = Path.of("target", "test-classes");

  private PortalWar() {}

  static WebArchive archive() {
    WebArchive archive =
        ShrinkWrap.create(ZipImporter.class, "ROOT.war")
            .importFrom(new File("target/ROOT.war"))
            .as(WebArchive.class);
    try (Stream<Path> files = Files.walk(TEST_CLASSES.resolve("org/quittance"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !isOfTheDemo(file))
          .forEach(
              file ->
                  archive.addAsWebInfResource(
                      file.toFile(), "classes/" + TEST_CLASSES.relativize(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String assertions =
        Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return archive.addAsLibrary(new File(assertions));
  }

  private static boolean isOfTheDemo(Path file) {
    return file.startsWith(TEST_CLASSES.resolve("org/quittance/demo"))
        || file.startsWith(TEST_CLASSES.resolve("org/quittance/bench"));
  }
}
