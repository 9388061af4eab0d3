package org.quittance.demo.stripe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What will happen by itself when the simulator's clock gets there: a debit settles, a session
 * expires, a webhook is tried again. Entries are plain data so that they outlive a restart. Guarded
 * by the simulation's lock.
 */
final class Agenda {

  /** One thing to do: the name of the action and the object it concerns. */
  record Entry(long atMillis, long number, String action, String id) {}

  private final Map<String, Consumer<String>> actions = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private long count;

  void teach(String action, Consumer<String> doing) {
    actions.put(action, doing);
  }

  void add(Instant at, String action, String id) {
    entries.add(new Entry(at.toEpochMilli(), ++count, action, id));
  }

  void cancel(String action, String id) {
    entries.removeIf(entry -> entry.action().equals(action) && entry.id().equals(id));
  }

  Optional<Instant> next() {
    return first().map(entry -> Instant.ofEpochMilli(entry.atMillis()));
  }

  /** Does everything due at {@code now}, oldest first, including what that makes due. */
  boolean runDue(Instant now) {
    boolean any = false;
    Optional<Entry> due = first().filter(e -> e.atMillis() <= now.toEpochMilli());
    while (due.isPresent()) {
      Entry entry = due.get();
      entries.remove(entry);
      actions.get(entry.action()).accept(entry.id());
      any = true;
      due = first().filter(e -> e.atMillis() <= now.toEpochMilli());
    }
    return any;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  void restore(List<Entry> saved) {
    entries.clear();
    entries.addAll(saved);
    count = saved.stream().mapToLong(Entry::number).max().orElse(0);
  }

  private Optional<Entry> first() {
    return entries.stream()
        .min(Comparator.comparingLong(Entry::atMillis).thenComparingLong(Entry::number));
  }
}
