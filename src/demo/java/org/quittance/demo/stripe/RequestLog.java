package org.quittance.demo.stripe;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The last requests to the API, for tests and for people who wonder what the portal sent. */
final class RequestLog {

  private static final int KEPT = 1000;

  /** One request and its answer. */
  record Line(
      String at,
      String method,
      String path,
      String parameters,
      String requestId,
      String idempotencyKey,
      int status,
      String body,
      String fault) {}

  private final Deque<Line> lines = new ArrayDeque<>();
  private Consumer<Line> listener = line -> {};

  synchronized void listen(Consumer<Line> to) {
    listener = to;
  }

  synchronized void add(
      Instant at, ApiDoor.Visit visit, HttpAnswer answer, FaultRules.Fault fault) {
    Line line =
        new Line(
            at.toString(),
            visit.method(),
            visit.path(),
            visit.form(),
            visit.requestId(),
            visit.key(),
            answer.status(),
            answer.body(),
            fault == null ? null : fault.name());
    lines.addLast(line);
    if (lines.size() > KEPT) {
      lines.removeFirst();
    }
    listener.accept(line);
  }

  synchronized List<Line> lines() {
    return List.copyOf(lines);
  }

  synchronized void clear() {
    lines.clear();
  }
}
