package org.quittance.demo.stripe;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What all parts of the simulator share: its time, its identifiers, its objects and what is due
 * later, behind one lock. Nothing that waits for a network happens inside the lock.
 */
final class SimulatedWorld {

  private final VirtualClock clock;
  private final ObjectIds ids;
  private final SimulatedStore store = new SimulatedStore();
  private final Agenda agenda = new Agenda();
  private final ReentrantLock lock = new ReentrantLock();
  private Runnable afterChange = () -> {};

  SimulatedWorld(VirtualClock clock, ObjectIds ids) {
    this.clock = clock;
    this.ids = ids;
  }

  VirtualClock clock() {
    return clock;
  }

  ObjectIds ids() {
    return ids;
  }

  SimulatedStore store() {
    return store;
  }

  Agenda agenda() {
    return agenda;
  }

  Instant now() {
    return clock.instant();
  }

  long seconds() {
    return clock.seconds();
  }

  /** Reads under the lock. */
  <T> T read(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }

  /** Changes under the lock; what changed is kept even when the change ends in a refusal. */
  <T> T change(Supplier<T> changing) {
    lock.lock();
    try {
      return changing.get();
    } finally {
      try {
        if (lock.getHoldCount() == 1) {
          afterChange.run();
        }
      } finally {
        lock.unlock();
      }
    }
  }

  void change(Runnable changing) {
    change(
        () -> {
          changing.run();
          return null;
        });
  }

  void afterEachChange(Runnable action) {
    afterChange = action;
  }
}
