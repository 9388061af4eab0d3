package org.quittance.testing;

import java.io.File;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The archive every container and browser test runs against: the WAR as the build made it, plus all
 * test classes. Because it is always the same one, it is deployed once for the whole run.
 */
public final class PortalWar {

  private static WebArchive archive;

  private PortalWar() {}

  public static synchronized WebArchive archive() {
    if (archive == null) {
      archive =
          ShrinkWrap.create(ZipImporter.class, "ROOT.war")
              .importFrom(new File("target/ROOT.war"))
              .as(WebArchive.class);
      archive.merge(
          ShrinkWrap.create(ExplodedImporter.class)
              .importDirectory("target/test-classes", Filters.include(".*/org/quittance/.*"))
              .as(WebArchive.class),
          "/WEB-INF/classes");
      Stream.of(Assertions.class)
          .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
          .map(File::new)
          .forEach(archive::addAsLibrary);
    }
    return archive;
  }
}
