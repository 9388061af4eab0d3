package org.quittance.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a run of one journey measured.
 *
 * @param perSecond requests answered as expected, each second
 * @param statements SQL statements for each request, background work of the server included; NaN
 *     when they were not counted
 * @param bytes body bytes on the wire for each request
 * @param failures answers other than expected
 */
record Figures(
    String name,
    double perSecond,
    Duration median,
    Duration p95,
    double statements,
    double bytes,
    long failures) {

  static Figures of(
      String name,
      Histogram nanos,
      Duration duration,
      double statements,
      double bytes,
      long failures) {
    return new Figures(
        name,
        nanos.getTotalCount() / (duration.toNanos() / 1e9),
        Duration.ofNanos(nanos.getValueAtPercentile(50)),
        Duration.ofNanos(nanos.getValueAtPercentile(95)),
        statements,
        bytes,
        failures);
  }
}
