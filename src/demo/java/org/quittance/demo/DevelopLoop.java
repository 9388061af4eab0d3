package org.quittance.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Takes changes over into the running portal: pages, styles and scripts at once; classes and texts
 * when a compilation has put them into {@code target/classes}, by deploying again. What is deleted
 * stays until the next start.
 */
final class DevelopLoop {

  private static final Duration PACE = Duration.ofMillis(500);

  /** Compiling and weaving write in two goes; a deployment between them would be for nothing. */
  private static final int QUIET_ROUNDS = 4;

  private final Path pages;
  private final Path classes;
  private final PortalServer portal;
  private int quietRoundsLeft;

  DevelopLoop(DemoOptions options, PortalServer portal) {
    this.pages = options.project().resolve("src/main/webapp");
    this.classes = options.target().resolve("classes");
    this.portal = portal;
  }

  void start() {
    ScheduledExecutorService rounds =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "demo-develop");
              thread.setDaemon(true);
              return thread;
            });
    rounds.scheduleWithFixedDelay(this::round, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    System.out.println("  Pages in src/main/webapp show at once; mvn -q compile deploys classes.");
  }

  private void round() {
    try {
      Path deployed = portal.deployed();
      Folders.refresh(pages, deployed);
      if (Folders.refresh(classes, deployed.resolve("WEB-INF/classes")) > 0) {
        quietRoundsLeft = QUIET_ROUNDS;
      } else if (quietRoundsLeft > 0 && --quietRoundsLeft == 0) {
        redeploy();
      }
    } catch (IOException | UncheckedIOException e) {
      // A file that vanished between listing and copying is looked at again in the next round.
      System.err.println("  Not taken over yet: " + e.getMessage());
    }
  }

  private void redeploy() throws IOException {
    long from = System.nanoTime();
    try {
      portal.redeploy(Duration.ofMinutes(2));
      System.out.printf("  Deployed again in %.1f s%n", (System.nanoTime() - from) / 1e9);
    } catch (DemoFailure failure) {
      System.err.println("  " + failure.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
