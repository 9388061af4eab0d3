package org.quittance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * A closed loop: so many workers, each starting its next request when its last one is answered, for
 * a bounded time. A closed loop slows down with the server, so its latencies are those of a server
 * that is as busy as it can be, unless the workers read for a while what they were answered.
 */
final class Load {

  private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
  private static final int SIGNIFICANT_DIGITS = 3;

  private final int workers;
  private final Duration reading;
  private final StatementCounter statements;
  private final AtomicLong turn = new AtomicLong();

  Load(int workers, StatementCounter statements) {
    this(workers, Duration.ZERO, statements);
  }

  /**
   * @param reading from an answer to the next request of the same worker
   */
  Load(int workers, Duration reading, StatementCounter statements) {
    this.workers = workers;
    this.reading = reading;
    this.statements = statements;
  }

  Figures run(Journey journey, Duration warmUp, Duration duration) throws Exception {
    drive(journey, warmUp);
    long before = statements.sent();
    Part part = drive(journey, duration);
    long sent = statements.sent() - before;
    long count = Math.max(1, part.nanos.getTotalCount());
    return Figures.of(
        journey.name(),
        part.nanos,
        duration,
        (double) sent / count,
        (double) part.bytes / count,
        part.failures);
  }

  private Part drive(Journey journey, Duration duration) throws Exception {
    long end = System.nanoTime() + duration.toNanos();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Part>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        long late = reading.toNanos() * i / workers;
        running.add(
            pool.submit(
                (Callable<Part>)
                    () -> {
                      pause(late);
                      return repeat(journey, end);
                    }));
      }
      Part all = new Part();
      for (Future<Part> done : running) {
        all.add(done.get());
      }
      return all;
    } finally {
      pool.shutdownNow();
    }
  }

  private Part repeat(Journey journey, long end) {
    Part part = new Part();
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      try {
        part.bytes += journey.once(turn.getAndIncrement());
        part.nanos.recordValue(Math.min(LONGEST_NANOS, System.nanoTime() - start));
      } catch (Exception unexpected) {
        if (part.failures++ == 0) {
          System.err.println("  " + journey.name() + ": " + unexpected.getMessage());
        }
      }
      pause(reading.toNanos());
    }
    return part;
  }

  private static void pause(long nanos) {
    if (nanos > 0) {
      LockSupport.parkNanos(nanos);
    }
  }

  private static final class Part {

    private final Histogram nanos = new Histogram(LONGEST_NANOS, SIGNIFICANT_DIGITS);
    private long bytes;
    private long failures;

    private void add(Part other) {
      nanos.add(other.nanos);
      bytes += other.bytes;
      failures += other.failures;
    }
  }
}
