package org.quittance.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * The provisioned WildFly as a child process, with the portal deployed as a folder so that pages
 * can be changed while it runs. The provisioned server itself is only read: each start begins with
 * a fresh copy of its configuration.
 */
public final class PortalServer implements AutoCloseable {

  private static final String DEPLOYMENT = "ROOT.war";
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  private final Path base;
  private final Process process;

  private PortalServer(Path base, Process process) {
    this.base = base;
    this.process = process;
  }

  /**
   * @param home the provisioned server
   * @param base where this run keeps its configuration, its log and the deployed portal
   * @param portal the WAR as a folder
   * @param javaOptions for the server's own JVM
   * @param settings system properties: quittance.* and the server's own
   */
  public static PortalServer start(
      Path home, Path base, Path portal, List<String> javaOptions, Map<String, String> settings)
      throws IOException {
    Folders.delete(base);
    Folders.refresh(home.resolve("standalone/configuration"), base.resolve("configuration"));
    Path deployments = Files.createDirectories(base.resolve("deployments"));
    Folders.refresh(portal, deployments.resolve(DEPLOYMENT));
    mark(deployments, "dodeploy");
    StandaloneCommandBuilder command =
        StandaloneCommandBuilder.of(home)
            .setBaseDirectory(base)
            .setServerConfiguration("standalone.xml")
            .addJavaOptions(javaOptions);
    settings.forEach((name, value) -> command.addJavaOption("-D" + name + "=" + value));
    Path log = Files.createDirectories(base.resolve("log"));
    Process process =
        Launcher.of(command)
            .setRedirectErrorStream(true)
            .redirectOutput(log.resolve("console.log"))
            .launch();
    return new PortalServer(base, process);
  }

  /**
   * Waits until the portal is deployed.
   *
   * @throws DemoFailure naming the cause, if it is not
   */
  public void awaitDeployed(Duration patience) throws IOException, InterruptedException {
    awaitDeployed(patience, FileTime.fromMillis(0));
  }

  private void awaitDeployed(Duration patience, FileTime after)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!isDeployedSince(after)) {
      if (Files.exists(marker("failed"))) {
        throw new DemoFailure("the portal did not deploy: " + lastError() + " (see " + log() + ")");
      }
      if (!process.isAlive()) {
        throw new DemoFailure("the server ended: " + lastError() + " (see " + log() + ")");
      }
      if (System.nanoTime() > end) {
        throw new DemoFailure("the portal did not deploy in time (see " + log() + ")");
      }
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  /** Deploys the portal again, as its folder is now, and waits until it is. */
  void redeploy(Duration patience) throws IOException, InterruptedException {
    // The server itself removes these marks only when it gets to it.
    Files.deleteIfExists(marker("failed"));
    FileTime before =
        Files.exists(marker("deployed"))
            ? Files.getLastModifiedTime(marker("deployed"))
            : FileTime.fromMillis(0);
    mark(base.resolve("deployments"), "dodeploy");
    awaitDeployed(patience, before);
  }

  /** The deployed portal, open to changes of its pages. */
  Path deployed() {
    return base.resolve("deployments").resolve(DEPLOYMENT);
  }

  public Path log() {
    return base.resolve("log/server.log");
  }

  public Process process() {
    return process;
  }

  private boolean isDeployedSince(FileTime time) throws IOException {
    return Files.exists(marker("deployed"))
        && Files.getLastModifiedTime(marker("deployed")).compareTo(time) > 0;
  }

  private Path marker(String state) {
    return base.resolve("deployments").resolve(DEPLOYMENT + "." + state);
  }

  private static void mark(Path deployments, String state) throws IOException {
    Files.writeString(deployments.resolve(DEPLOYMENT + "." + state), DEPLOYMENT);
  }

  private String lastError() throws IOException {
    if (!Files.exists(log())) {
      return "it wrote no log";
    }
    try (Stream<String> lines = Files.lines(log(), StandardCharsets.UTF_8)) {
      return lines
          .map(String::strip)
          .filter(line -> line.startsWith("Caused by: ") || line.contains(" ERROR "))
          .reduce((earlier, later) -> later)
          .orElse("no error was logged");
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
