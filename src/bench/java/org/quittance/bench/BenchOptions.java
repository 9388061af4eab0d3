package org.quittance.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How large and how long a run is.
 *
 * @param project the project's folder
 * @param cases generated case files
 * @param debtors debtors who are signed in at once
 * @param workers requests under way at once
 * @param reading how long each debtor reads a page before asking for the next one
 * @param warmUp before anything is measured, for each journey
 * @param duration measured, for each journey
 */
record BenchOptions(
    Path project,
    int cases,
    int debtors,
    int workers,
    Duration reading,
    Duration warmUp,
    Duration duration) {

  static BenchOptions fromSystem() {
    return new BenchOptions(
        Path.of(System.getProperty("bench.project", ".")).toAbsolutePath().normalize(),
        Integer.getInteger("bench.cases", 10_000),
        Integer.getInteger("bench.debtors", 50),
        Integer.getInteger("bench.workers", 8),
        Duration.ofSeconds(Integer.getInteger("bench.reading.seconds", 2)),
        Duration.ofSeconds(Integer.getInteger("bench.warmup.seconds", 10)),
        Duration.ofSeconds(Integer.getInteger("bench.seconds", 15)));
  }

  Path target() {
    return project.resolve("target");
  }

  Path data() {
    return target().resolve("benchmark");
  }
}
