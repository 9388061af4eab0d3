package org.quittance.demo.stripe;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Deliveries that go wrong on order: altered after signing, signed long ago, sent twice, lost, or
 * rendered in another API version. Each order applies to the next deliveries of a type, or of any.
 */
final class WebhookOddities {

  /** What can go wrong. */
  enum Kind {
    /** The body is altered after it was signed. */
    TAMPER,
    /** The signature is right but its time is in the past. */
    STALE,
    /** The event is sent a second time, right after the first. */
    DUPLICATE,
    /** The attempt never leaves and counts as failed. */
    DROP,
    /** The event claims an API version of another train. */
    VERSION
  }

  /** A standing order; {@code type} null means any event. */
  record Order(Kind kind, String type, int times) {}

  private final List<Order> orders = new ArrayList<>();

  synchronized void order(Order order) {
    orders.add(order);
  }

  /** The oddity for the next delivery of {@code type}, used up by asking; null when all is well. */
  synchronized Kind next(String type) {
    for (Iterator<Order> each = orders.iterator(); each.hasNext(); ) {
      Order order = each.next();
      if (order.type() == null || order.type().equals(type)) {
        int index = orders.indexOf(order);
        if (order.times() <= 1) {
          each.remove();
        } else {
          orders.set(index, new Order(order.kind(), order.type(), order.times() - 1));
        }
        return order.kind();
      }
    }
    return null;
  }

  synchronized void clear() {
    orders.clear();
  }
}
