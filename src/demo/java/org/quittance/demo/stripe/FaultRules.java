package org.quittance.demo.stripe;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Faults that the control plane ordered for coming API requests. */
final class FaultRules {

  /** What goes wrong. */
  enum Fault {
    /** Nothing happens and the answer is 500. */
    ERROR_BEFORE_EFFECT,
    /** The request takes effect and the answer is 500 all the same. */
    ERROR_AFTER_EFFECT,
    /** The request takes effect and no answer comes. */
    TIMEOUT_AFTER_EFFECT,
    /** The request takes effect and the connection breaks in the middle of the answer. */
    RESET_AFTER_EFFECT,
    /** 429, nothing happens. */
    RATE_LIMITED,
    /** 409, nothing happens. */
    CONFLICT,
    /** The answer is right and late. */
    SLOW
  }

  /**
   * An order for the next requests that match.
   *
   * @param match method and path such as {@code POST /v1/checkout/sessions}; a star stands for one
   *     path segment
   * @param times how many requests it still applies to
   * @param millis how long SLOW and TIMEOUT_AFTER_EFFECT take
   */
  record Rule(String match, int times, Fault fault, long millis) {

    boolean matches(String request) {
      return request.matches(match.replace(".", "\\.").replaceAll("\\{[^}]*}|\\*", "[^/]+"));
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private CountDownLatch waiting = new CountDownLatch(1);

  synchronized void add(Rule rule) {
    rules.add(rule);
  }

  /** Withdraws all orders and lets go of every request that is being kept waiting. */
  synchronized void clear() {
    rules.clear();
    waiting.countDown();
    waiting = new CountDownLatch(1);
  }

  /** Keeps a request waiting, at most until the orders are cleared. */
  void pause(long millis) {
    CountDownLatch until;
    synchronized (this) {
      until = waiting;
    }
    try {
      until.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized List<Rule> rules() {
    return List.copyOf(rules);
  }

  /** The fault for this request, used up by asking; null when there is none. */
  synchronized Rule next(String method, String path) {
    for (Iterator<Rule> each = rules.iterator(); each.hasNext(); ) {
      Rule rule = each.next();
      if (rule.matches(method + " " + path)) {
        int index = rules.indexOf(rule);
        if (rule.times() <= 1) {
          each.remove();
        } else {
          rules.set(index, new Rule(rule.match(), rule.times() - 1, rule.fault(), rule.millis()));
        }
        return rule;
      }
    }
    return null;
  }
}
